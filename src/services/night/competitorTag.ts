import { competitorTag } from '../../../templates/tags.ts';

const labels = [competitorTag.zh, competitorTag.en.toLowerCase()];

/** Whether one of a customer's tags says that they talk to a competitor (W10). */
export function hasCompetitorTag(tags: readonly string[]): boolean {
  return tags.some((tag) => labels.includes(tag.toLowerCase()));
}
