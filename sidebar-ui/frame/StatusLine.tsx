import { IconButton, KeyHint, Link } from '../parts/Button.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import type { Status } from '../session/page.ts';
import { preferences } from '../session/preferences.ts';
import { useSession } from '../session/session.ts';
import type { SelectedRow } from '../session/useSelectedRow.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

const icons: Record<Status['kind'], IconName> = {
  done: 'check',
  busy: 'refresh',
  draft: 'page',
  problem: 'warn',
};

export function StatusWords({ status: { kind, text } }: { status: Status }) {
  return (
    <>
      {kind === 'busy' ? <span class="spinner" /> : <Icon name={icons[kind]} />}
      <span class="words" role="status">
        {text}
      </span>
    </>
  );
}

interface StatusLineProps {
  readonly status: Status;
  /** the row that is selected in the sheet; a problem or a draft takes its place */
  readonly row: SelectedRow | null;
  readonly onRow: (customer: string) => void;
  readonly onKeys: () => void;
}

/** Where the entry is, always in words; at the right one thing to do. */
export function StatusLine({ status, row, onRow, onKeys }: StatusLineProps) {
  const { changed } = useSession();
  return (
    <footer class={status.kind === 'problem' ? 'status problem-status' : 'status'}>
      <StatusWords status={status} />
      {row && status.kind === 'done' ? (
        <Link onClick={() => onRow(row.customer)}>{say(frameTexts.openRow, { name: row.name })}</Link>
      ) : preferences().keysSeen ? (
        <IconButton icon="refresh" label={say(frameTexts.refresh)} onClick={changed} />
      ) : (
        <>
          <Link onClick={onKeys}>{say(frameTexts.keys)}</Link>
          <KeyHint grey>?</KeyHint>
        </>
      )}
    </footer>
  );
}
