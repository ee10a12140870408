import type { Customer } from '../../src/schema/sheets/customers.ts';
import { usePage } from '../session/page.ts';
import { tierMarkTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { IconButton } from './Button.tsx';
import { choiceLabel } from './choiceLabel.ts';

/** VIP solid, key outlined, prospect dashed, regular unmarked. */
export function TierMark({ tier }: { tier: string | null | undefined }) {
  const { opening } = usePage();
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
  const { opening } = usePage();
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

/** A team's own colour gives only the fill: the tint of its hue. */
const fills: Readonly<Record<string, string>> = {
  red: 'red',
  orange: 'risk',
  yellow: 'transaction',
  green: 'interest',
  blue: 'behaviour',
  purple: 'service',
  grey: '',
};

/** The class of a tag's fill. */
export function tagFill({ dim, color }: { readonly dim: string | null; readonly color: string | null }): string {
  return fills[color ?? ''] ?? dim ?? '';
}

interface TagMarkProps {
  readonly label: string;
  /** with it, the tag can be taken off */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

export function TagMark({ label, onRemove, removeLabel = '' }: TagMarkProps) {
  const { opening } = usePage();
  const { dim, color } = opening.tags.find((tag) => tag.label === label) ?? { dim: '', color: null };
  return (
    <span class={'tag ' + tagFill({ dim, color })}>
      <TagShape dim={dim} />
      {label}
      {onRemove && <IconButton icon="close" label={removeLabel} onClick={onRemove} />}
    </span>
  );
}
