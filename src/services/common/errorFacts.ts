/** What the log may hold: it lies with the developer, so no text of a customer's (platform X8), which stands after a colon. */
export function errorFacts(error: unknown): { error: string; at: string } {
  if (!(error instanceof Error)) return { error: typeof error, at: '' };
  const at = /:\d+:\d+/.exec(error.stack?.split('\n')[1] ?? '');
  return { error: `${error.name}: ${error.message.replace(/[:“"].*/s, '')}`, at: at?.[0] ?? '' };
}
