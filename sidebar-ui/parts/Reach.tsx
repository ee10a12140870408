import { useSession } from '../session/session.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

const ways = {
  phone: { icon: 'phone', scheme: 'tel:' },
  email: { icon: 'mail', scheme: 'mailto:' },
  wechat: { icon: 'chat', scheme: null },
} as const;

interface ReachProps {
  readonly kind: keyof typeof ways;
  readonly value: string;
  /** said after the value: 'preferred' */
  readonly note?: string;
}

/** A way to reach somebody: a link where the computer can call or write, and a copy button. */
export function Reach({ kind, value, note }: ReachProps) {
  const { tell } = useSession();
  const { icon, scheme } = ways[kind];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      tell({ kind: 'done', text: say(frameTexts.copied) });
    } catch {
      tell({ kind: 'problem', text: say(frameTexts.copyFailed) });
    }
  };
  return (
    <div class="reach">
      <Icon name={icon} />
      <span class="words">
        {kind === 'wechat' && say(todayTexts.wechat) + ' '}
        {scheme ? (
          <a href={scheme + value.replace(/\s/g, '')} target="_blank" rel="noreferrer">
            {value}
          </a>
        ) : (
          <span class="link">{value}</span>
        )}
        {note && <span class="caption"> {note}</span>}
      </span>
      <IconButton icon="copy" label={say(frameTexts.copy)} onClick={copy} />
    </div>
  );
}
