/** Own drawings on a grid of 16, line 1.5. */
const drawings = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.8 10.8 14 14',
  plus: 'M8 3v10M3 8h10',
  check: 'm3 8.5 3.2 3.2L13 5',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  copy: 'M6 6h7.5v7.5H6ZM3.5 10H2.5V2.5H10v1',
  phone:
    'M5.6 2.5 7 5.7 5.4 7a8 8 0 0 0 3.6 3.6L10.3 9l3.2 1.4v2.1c0 .6-.5 1-1 1A10.5 10.5 0 0 1 2.5 3.5c0-.5.4-1 1-1Z',
  mail: 'M2 3.5h12v9H2ZM2 4l6 5 6-5',
  chat: 'M2.5 2.5h11v8.5H7.5l-3 2.5V11h-2Z',
  pin: 'M8 14.5S3 10 3 6.5a5 5 0 0 1 10 0C13 10 8 14.5 8 14.5ZM8 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  pen: 'm2.5 13.5.7-3L11 2.7l2.3 2.3-7.8 7.8ZM9.5 4.2l2.3 2.3',
  cart: 'M1.5 2.5h2l1.8 7.5h7l1.5-5.5H4M6 13.2h.01M11.5 13.2h.01',
  feedback: 'M2.5 2.5h11v8.5H7.5l-3 2.5V11h-2ZM8 4.7v2.6M8 9.2h.01',
  person: 'M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.7 14c0-2.6 2.3-4.2 5.3-4.2s5.3 1.6 5.3 4.2',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.3 2-3.7 4.5-3.7s4.5 1.4 4.5 3.7M10.5 2.7a2.5 2.5 0 0 1 0 4.6M12 10c1.6.5 2.5 1.7 2.5 3.5',
  refresh: 'M13.5 8A5.5 5.5 0 1 1 11.7 3.9L13.5 5.5M13.5 2.2v3.3h-3.3',
  warn: 'M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.5h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.3v3.4M8 5.2h.01',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.7V8l2.2 1.5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H7.5',
  page: 'M4 1.5h5L12.5 5v9.5H4ZM9 1.5V5h3.5',
  upload: 'M2.5 10.5v3h11v-3M8 10.5v-8M5 5l3-3 3 3',
  download: 'M2.5 10.5v3h11v-3M8 2.5v8M5 7.5l3 3 3-3',
  table: 'M2 2.5h12v11H2ZM2 6.2h12M2 9.8h12M6 6.2v7.3',
  calendar: 'M2.5 3.5h11v10h-11ZM2.5 6.5h11M5.5 2v3M10.5 2v3',
  tag: 'M2.5 2.5h5.2l6 6-5.2 5.2-6-6ZM5.3 5.3h.01',
  gear: 'M8 10.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM8 1.7v2M8 12.3v2M1.7 8h2M12.3 8h2M3.5 3.5 5 5M11 11l1.5 1.5M12.5 3.5 11 5M5 11l-1.5 1.5',
  pulse: 'M1.5 8.5h3L6.5 3l3 10 2-4.5h3',
  history: 'M2.5 8A5.5 5.5 0 1 0 4.3 3.9L2.5 5.5M2.5 2.2v3.3h3.3M8 5v3.2l2 1.3',
  keyboard: 'M1.5 4h13v8h-13ZM4 6.7h.01M6.7 6.7h.01M9.3 6.7h.01M12 6.7h.01M5 9.5h6',
  globe: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c2 2 2.5 4 2.5 6S10 12 8 14c-2-2-2.5-4-2.5-6S6 4 8 2Z',
  stop: 'M4 4h8v8H4Z',
  trash: 'M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.7v4M9.3 6.7v4',
  wrench: 'M13.3 4.5 11 6.8 9.2 5l2.3-2.3a3.7 3.7 0 0 0-4.8 4.8L2.5 11.7l1.8 1.8 4.2-4.2a3.7 3.7 0 0 0 4.8-4.8Z',
} as const;

export type IconName = keyof typeof drawings;

/** Always beside a word, or in a button that has a label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
