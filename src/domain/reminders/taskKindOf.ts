const kinds: Readonly<Record<string, string>> = {
  R08: 'care',
  R09: 'care',
  R10: 'renewal',
  R11: 'payment',
  R14: 'complaint',
  R15: 'complaint',
  R16: 'winback',
  R17: 'winback',
  R19: 'datafix',
  R21: 'datafix',
};

/** The kind of a task that a rule makes, or that stands for a rule's line which was done or moved. */
export function taskKindOf(rule: string): string {
  return kinds[rule] ?? 'followup';
}
