import { Empty, Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { TagShape, tagFill } from '../parts/marks.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { manageTexts, tagTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { TagPane } from './TagPane.tsx';
import { useChosen } from './useChosen.ts';

/** The tag catalogue: at the left by dimension with how many wear each, at the right the one that is open. */
export function TagsPart() {
  const { opening, mayWrite } = usePage();
  const { value, refused } = useAsked('tagCatalogue', {});
  const { chosen, turn, open } = useChosen();
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton rows={5} />}</div>;
  const tag = value.tags.find(({ id }) => id === chosen);
  return (
    <div class="two-panes">
      <nav class="scroll" aria-label={say(manageTexts.tags)}>
        {mayWrite && (
          <Button small strong icon="plus" onClick={() => open('new')}>
            {say(tagTexts.addTag)}
          </Button>
        )}
        {value.tags.length === 0 && <Empty icon="tag" title={say(tagTexts.noTags)} />}
        {choicesOf(opening, 'tag_dim').map(({ key, label }) => {
          const tags = value.tags.filter(({ dim }) => dim === key);
          return tags.length > 0 ? (
            <section key={key} class="block">
              <h2>{label}</h2>
              <ul>
                {tags.map((line) => (
                  <li key={line.id}>
                    <button
                      type="button"
                      class="tag-line"
                      aria-current={line.id === chosen}
                      title={line.active ? undefined : say(manageTexts.inactive)}
                      onClick={() => open(line.id)}
                    >
                      <span class={'tag ' + (line.active ? tagFill(line) : '')}>
                        <TagShape dim={key} />
                        {line.active ? line.label : <s>{line.label}</s>}
                      </span>
                      <span class="figures">{line.customers}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ) : null;
        })}
      </nav>
      {tag || chosen === 'new' ? (
        <TagPane key={turn} tag={tag ?? null} catalogue={value} onOpen={open} />
      ) : (
        <div class="scroll">
          <Empty icon="tag" title={say(tagTexts.choose)} />
        </div>
      )}
    </div>
  );
}
