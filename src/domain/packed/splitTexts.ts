import { bilingual, partMark, plainKey, single, textMark } from './joinTexts.ts';

/** The inverse of `joinTexts`, for the build: plain data as one text. */
export function splitTexts(data: unknown): string {
  const [zh, en, others]: string[][] = [[], [], []];
  const split = (value: unknown): unknown => {
    if (typeof value === 'string') {
      others!.push(value);
      return single;
    }
    if (typeof value !== 'object' || value === null) return { [plainKey]: value };
    if (Array.isArray(value)) return value.map(split);
    if (isBilingual(value)) {
      zh!.push(value.zh);
      en!.push(value.en);
      return bilingual;
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, split(part)]));
  };
  const shape = JSON.stringify(split(data));
  return [shape, ...[zh, en, others].map((texts) => texts!.join(textMark))].join(partMark);
}

function isBilingual(value: object): value is { zh: string; en: string } {
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  return Object.keys(value).join() === 'zh,en' && typeof zh === 'string' && typeof en === 'string';
}
