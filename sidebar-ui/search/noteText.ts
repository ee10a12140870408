/** What to look for in the notes, null where the text is no search in them: `备注:` or `note:` stands in front. */
export function noteText(text: string): string | null {
  return /^\s*(?:备注|備註|note)\s*[:：]\s*(.*)$/i.exec(text)?.[1]?.trim() ?? null;
}
