import type { Section } from '../../schema/sections.ts';

/** The section of Today in which a line stands. @param late whole days, null without a day */
export function sectionOf({ rule, late }: { readonly rule: string; readonly late: number | null }): Section {
  if (rule === 'R16') return 'risk';
  if (rule === 'R08' || rule === 'R09') return 'care';
  if (rule === 'R19' || rule === 'R21' || rule === 'R25') return 'data';
  return (late ?? 0) > 0 ? 'late' : 'today';
}
