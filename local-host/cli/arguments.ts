/** What a person typed wrong: the sentence is for them, without a stack. */
export class UsageError extends Error {}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

/**
 * `word --option value --flag`; `--` ends the options.
 *
 * @throws UsageError for an unknown option, one without its value, a flag with one
 */
export function parseArguments(
  typed: readonly string[],
  known: { readonly options: readonly string[]; readonly flags: readonly string[] },
): Arguments {
  const words: string[] = [];
  const options: Record<string, string> = {};
  const flags = new Set<string>();
  for (let index = 0; index < typed.length; index++) {
    const word = typed[index] ?? '';
    if (word === '--') {
      words.push(...typed.slice(index + 1));
      break;
    }
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', given] = word.slice(2).split(/=(.*)/s);
    if (known.flags.includes(name)) {
      if (given !== undefined) throw new UsageError(`--${name} takes no value.`);
      flags.add(name);
    } else if (known.options.includes(name)) {
      const value = given ?? typed[++index];
      if (value === undefined) throw new UsageError(`--${name} needs a value.`);
      options[name] = value;
    } else {
      const names = [...known.options, ...known.flags].map((one) => `--${one}`).join(', ');
      throw new UsageError(`Unknown option --${name}. ${names ? `Known: ${names}` : 'This command has no options.'}`);
    }
  }
  return { words, options, flags };
}

/** @throws UsageError when a word is missing or left over */
export function wordsNamed(words: readonly string[], names: readonly string[], usage: string): string[] {
  if (words.length !== names.length) {
    const problem =
      words.length < names.length
        ? `${names[words.length]} is missing`
        : `"${words[names.length]}" is one word too many`;
    throw new UsageError(`${problem}. Usage: ${usage}`);
  }
  return [...words];
}
