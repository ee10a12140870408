import type { Host } from '../host/host.ts';
import type { HostUser } from '../host/hostState.ts';

/**
 * The people of the add-on's Team tab with whom the spreadsheet is not shared yet. At Google somebody would share it with
 * each of them; here it is done for the person who tries things out, so that the bar offers them.
 *
 * @returns them as editors in the owner's language; none when there is no such tab
 */
export function unsharedMembers(host: Host): HostUser[] {
  const { metadata } = host.book;
  const tab = metadata.find(({ key, value }) => key === 'cdt.tab' && value === 'team')?.location;
  const sheet = tab?.sheetId == null ? null : host.book.sheetById(tab.sheetId);
  if (!sheet || sheet.lastRow < 2) return [];
  const texts = (column: string): string[] => {
    const entry = metadata.find(
      ({ key, value, location }) =>
        key === 'cdt.col' && location.sheetId === sheet.id && value === `team.${column}` && location.position !== null,
    );
    const position = entry?.location.position;
    if (!position) return [];
    return sheet
      .values({ row: sheet.frozenRows + 1, column: position, rows: sheet.lastRow - sheet.frozenRows, columns: 1 })
      .map(([value]) => (value === false ? '' : String(value ?? '').trim()));
  };
  const [names, emails, active] = [texts('name'), texts('email'), texts('active')];
  const known = new Set(host.state.users.map(({ email }) => email));
  const { language } = host.user(host.book.owner);
  return emails.flatMap((text, row) => {
    const email = text.toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(email) || known.has(email) || active[row] === '') return [];
    known.add(email);
    return [{ email, name: names[row] || email, role: 'editor' as const, language }];
  });
}
