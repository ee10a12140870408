import { dashboardTexts } from '../../../templates/dashboard.ts';
import { fill } from '../../../templates/fill.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';

export type Say = (key: keyof typeof dashboardTexts, places?: Record<string, string | number>) => string;

/** The Dashboard's words in the workbook's language. */
export function dashboardWords({ config }: Ports): Say {
  return (key, places = {}) => fill(inLanguage(dashboardTexts[key], config.language), places);
}
