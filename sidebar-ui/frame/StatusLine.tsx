import { IconButton, KeyHint, Link } from '../parts/Button.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { preferences } from '../session/preferences.ts';
import { type Status, useSession } from '../session/session.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

const icons: Record<Status['kind'], IconName> = {
  done: 'check',
  busy: 'refresh',
  draft: 'page',
  problem: 'warn',
};

/** Where the entry is, always in words; at the right one thing to do. */
export function StatusLine({ status, onKeys }: { status: Status; onKeys: () => void }) {
  const { changed } = useSession();
  return (
    <footer class={status.kind === 'problem' ? 'status problem-status' : 'status'}>
      {status.kind === 'busy' ? <span class="spinner" /> : <Icon name={icons[status.kind]} />}
      <span class="words" role="status">
        {status.text}
      </span>
      {status.action ? (
        <Link onClick={status.action.run}>{status.action.text}</Link>
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
