// Writes the packed tables of Chinese characters: `node scripts/run.mjs scripts/generateTables.ts`
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { packNumbers } from '../src/domain/keys/packedNumbers.ts';

const root = process.cwd();
const firstCode = 0x4e00;
const head = '// Made by scripts/generateTables.ts; do not edit.\n';

/** The 6,763 characters of GB 2312, levels 1 and 2: what Chinese names are written with. */
function commonCharacters(): string[] {
  return twoByteCharacters('gb2312', [0xb0, 0xf7], [[0xa1, 0xfe]]);
}

/** The 13,053 characters of Big5: what traditional Chinese is written with. */
function traditionalCharacters(): string[] {
  return twoByteCharacters(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
}

function twoByteCharacters(
  encoding: string,
  [firstLead, lastLead]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
): string[] {
  const decoder = new TextDecoder(encoding);
  const found: string[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail++) {
        const character = decoder.decode(new Uint8Array([lead, trail]));
        if (/^[\u4e00-\u9fff]$/.test(character)) found.push(character);
      }
    }
  }
  return found;
}

/** `a ZKq… ai b8…`: each syllable without tone, then the characters that may be read so, packed by their distances. */
function pinyinTable(characters: readonly string[]): string {
  const bySyllable = new Map<string, string[]>();
  for (const character of characters) {
    const readings = pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
    for (const syllable of new Set(readings.filter((reading) => /^[a-z]+$/.test(reading)))) {
      bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
    }
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, sharing]) => `${syllable} ${packNumbers(distancesOf(sharing))}`)
    .join(' ');
}

/** From the start of the block of Chinese characters, then from one to the next, in their order in Unicode. */
function distancesOf(characters: readonly string[]): number[] {
  const codes = characters.map((character) => character.charCodeAt(0)).sort((a, b) => a - b);
  return codes.map((code, index) => code - (codes[index - 1] ?? firstCode));
}

/** Traditional characters packed by their distances, a space, then how far its simplified one is: even numbers ahead, odd ones back. */
function simplifiedTable(characters: readonly string[], common: ReadonlySet<string>): string {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs = characters
    .map((character) => [character, convert(character)] as const)
    .filter(([traditional, simple]) => traditional !== simple && common.has(simple) && !common.has(traditional))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const moves = pairs.map(([traditional, simple]) => simple.charCodeAt(0) - traditional.charCodeAt(0));
  const both = moves.map((move) => (move < 0 ? -2 * move - 1 : 2 * move));
  return `${packNumbers(distancesOf(pairs.map(([traditional]) => traditional)))} ${packNumbers(both)}`;
}

const common = commonCharacters();
writeFileSync(
  path.join(root, 'templates/pinyin.generated.ts'),
  `${head}export const syllables =\n  '${pinyinTable(common)}';\n`,
);
writeFileSync(
  path.join(root, 'src/domain/keys/simplified.generated.ts'),
  `${head}export const simplifiedOf =\n  '${simplifiedTable([...new Set(traditionalCharacters())], new Set(common))}';\n`,
);
