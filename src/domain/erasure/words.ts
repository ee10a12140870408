/** What tells who somebody is, in cells that are not known to be theirs: names, phones, addresses. */
export type Words = readonly string[];

/** Whether a text names the person: it is the word, or holds one that is too long to be there by chance. */
export function mentions(text: string, words: Words): boolean {
  const shown = text.trim().toLowerCase();
  return shown !== '' && words.some((word) => shown === word || (isLong(word) && shown.includes(word)));
}

/** Of cells with a name, phone, mail and WeChat each; longest first. */
export function wordsOf(
  people: readonly {
    readonly name?: string | null;
    phone?: string | null;
    email?: string | null;
    wechat?: string | null;
  }[],
): Words {
  const texts = people.flatMap(({ name, phone, email, wechat }) => [
    name,
    phone,
    phone?.replace(/\D/g, ''),
    email,
    wechat,
  ]);
  const words = texts.map((text) => text?.trim().toLowerCase() ?? '').filter((text) => text.length > 1);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** Three Chinese characters tell as much as five letters. */
function isLong(word: string): boolean {
  return word.length >= (/[\u3400-\u9fff]/.test(word) ? 3 : 5);
}
