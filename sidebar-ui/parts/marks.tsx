import type { Customer } from '../../src/schema/sheets/customers.ts';
import { useSession } from '../session/session.ts';
import { tierMarkTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { IconButton } from './Button.tsx';
import { choiceLabel } from './choiceLabel.ts';

/** VIP solid, key outlined, prospect dashed, regular unmarked. */
export function TierMark({ tier }: { tier: string | null | undefined }) {
  const { opening } = useSession();
  if (!tier || tier === 'regular') return null;
  const short = tier in tierMarkTexts ? say(tierMarkTexts[tier as keyof typeof tierMarkTexts]) : tier;
  return (
    <span class={'tier ' + tier} title={choiceLabel(opening, 'tier', tier)}>
      {short}
    </span>
  );
}

type Band = NonNullable<Customer['band']>;

/** Filled part of a circle of radius 5: nothing, a quarter, half, all. */
const glyphs: Partial<Record<Band, string>> = {
  stable: '',
  watch: 'M6 6V1a5 5 0 0 1 5 5Z',
  high: 'M6 1a5 5 0 0 1 0 10Z',
  critical: 'M6 1a5 5 0 0 1 0 10A5 5 0 0 1 6 1Z',
};

export function BandMark({ band }: { band: Band | null }) {
  const { opening } = useSession();
  if (!band || band === 'none') return null;
  return (
    <span class={'band ' + band}>
      {band in glyphs && (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d={glyphs[band]} fill="currentColor" />
        </svg>
      )}
      {choiceLabel(opening, 'band', band)}
    </span>
  );
}

/** The shape says the dimension also without colour. */
const shapes: Readonly<Record<string, string>> = {
  behaviour: '●',
  interest: '◆',
  transaction: '■',
  service: '▲',
  risk: '▬',
};

export function TagShape({ dim }: { dim: string }) {
  return (
    <span class="shape" aria-hidden="true">
      {shapes[dim] ?? '●'}
    </span>
  );
}

interface TagMarkProps {
  readonly label: string;
  /** with it, the tag can be taken off */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

export function TagMark({ label, onRemove, removeLabel = '' }: TagMarkProps) {
  const { opening } = useSession();
  const dim = opening.tags.find((tag) => tag.label === label)?.dim ?? '';
  return (
    <span class={'tag ' + dim}>
      <TagShape dim={dim} />
      {label}
      {onRemove && <IconButton icon="close" label={removeLabel} onClick={onRemove} />}
    </span>
  );
}
