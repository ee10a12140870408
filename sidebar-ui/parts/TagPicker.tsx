import { usePage } from '../session/page.ts';
import { cardTexts } from '../texts/card.ts';
import { say } from '../texts/say.ts';
import { choicesOf } from './choiceLabel.ts';
import { TagShape, tagFill } from './marks.tsx';

interface TagPickerProps {
  readonly chosen: readonly string[];
  readonly onToggle: (label: string) => void;
}

/** The catalogue by dimension; a press puts a tag on or takes it off. */
export function TagPicker({ chosen, onToggle }: TagPickerProps) {
  const { opening } = usePage();
  const active = opening.tags.filter((tag) => tag.active);
  if (active.length === 0) return <p class="tag-picker caption">{say(cardTexts.noTags)}</p>;
  return (
    <div class="tag-picker">
      {choicesOf(opening, 'tag_dim').map(({ key, label }) => {
        const tags = active.filter(({ dim }) => dim === key);
        return tags.length > 0 ? (
          <fieldset key={key}>
            <legend class="label">{label}</legend>
            <div class="row">
              {tags.map((tag) => (
                <button
                  key={tag.id}
                  type="button"
                  class={'tag ' + tagFill(tag)}
                  aria-pressed={chosen.includes(tag.label)}
                  onClick={() => onToggle(tag.label)}
                >
                  <TagShape dim={tag.dim} />
                  {tag.label}
                </button>
              ))}
            </div>
          </fieldset>
        ) : null;
      })}
    </div>
  );
}
