import type { SheetKey } from '../../schema/sheets.ts';
import type { AuditRule } from './audit.ts';

/** The owner has left or is switched off: their manager is offered. */
export const ownerLeft = {
  id: 'A11',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    const isOpen = openIn[sheet];
    if (!isOpen) return null;
    const gone = new Map(
      book.config.team.filter(({ active }) => !active).map((member) => [member.name, member.manager]),
    );
    if (gone.size === 0) return null;
    const active = new Set(book.config.team.filter((member) => member.active).map(({ name }) => name));
    return {
      row: (row) => {
        const { owner, status, stage } = row.values as Record<string, string | null>;
        if (!owner || !gone.has(owner) || !isOpen(status ?? stage ?? '')) return;
        const manager = gone.get(owner);
        // since when somebody has a customer decides about protection, and what counts as theirs
        const since = sheet === 'customers' && { owner_since: book.now };
        const fix = manager && active.has(manager) && { set: { owner: manager, ...since }, shown: manager };
        report({ row, field: 'owner', value: owner, ...(fix && { fix }) });
      },
    };
  },
} as const satisfies AuditRule;

const closed = ['done', 'cancelled', 'resolved', 'closed', 'rejected', 'won', 'lost'];
const isUnsettled = (word: string): boolean => !closed.includes(word);

/** Tabs whose rows have an owner, and which of them somebody else has to go on with, by status or stage. */
const openIn: { readonly [K in SheetKey]?: (word: string) => boolean } = {
  customers: () => true,
  tasks: isUnsettled,
  feedback: isUnsettled,
  opportunities: isUnsettled,
};
