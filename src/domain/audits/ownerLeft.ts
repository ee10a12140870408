import type { AuditRule } from './audit.ts';

/** The owner has left or is switched off: their manager is offered. */
export const ownerLeft = {
  id: 'A11',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers' && sheet !== 'tasks' && sheet !== 'feedback') return null;
    const gone = new Map(
      book.config.team.filter(({ active }) => !active).map((member) => [member.name, member.manager]),
    );
    if (gone.size === 0) return null;
    const active = new Set(book.config.team.filter((member) => member.active).map(({ name }) => name));
    return {
      row: (row) => {
        const { owner, status } = row.values as Record<string, string | null>;
        if (!owner || !gone.has(owner) || (sheet !== 'customers' && done.includes(status ?? ''))) return;
        const manager = gone.get(owner);
        const fix = manager && active.has(manager) && { set: { owner: manager }, shown: manager };
        report({ row, field: 'owner', value: owner, ...(fix && { fix }) });
      },
    };
  },
} as const satisfies AuditRule;

const done = ['done', 'cancelled', 'resolved', 'closed', 'rejected'];
