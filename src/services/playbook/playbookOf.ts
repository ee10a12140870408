import { shippedPlaybook } from '../../../templates/playbook.ts';
import type { Config } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { ChoiceOf } from '../../schema/lists.ts';
import { type Play, type Playbook, playKinds } from '../../schema/playbook.ts';

/**
 * What the team does with customers of a stage: as it wrote it, else as shipped, in the workbook's language. Somebody whom no
 * night has seen yet is a prospect.
 */
export function playsFor(shown: ChoiceOf<'stage'> | null, { settings, language }: Config): readonly Play[] {
  const stage = shown ?? 'prospect';
  const own = writtenPlaybook(settings.playbook)[stage];
  if (own) return own.filter(isPlay);
  return (shippedPlaybook[stage] ?? []).map((play) => ({
    ...{ as: play.as, text: inLanguage(play, language), days: play.days ?? 0 },
  }));
}

/** What somebody spoiled by hand counts as not written. */
function writtenPlaybook(json: string): Playbook {
  try {
    return (JSON.parse(json || '{}') as Playbook | null) ?? {};
  } catch {
    return {};
  }
}

function isPlay({ as, text, days }: Play): boolean {
  return playKinds.includes(as) && typeof text === 'string' && text !== '' && Number.isInteger(days);
}
