import { useState } from 'preact/hooks';
import { Skeleton } from '../parts/Banner.tsx';
import { Button, Link } from '../parts/Button.tsx';
import { choicesOf } from '../parts/choiceLabel.ts';
import { TagShape, tagFill } from '../parts/marks.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { manyTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { changesOf, type Wanted, wantedNext } from './manyTags.ts';
import { useManyTags } from './useManyTags.ts';

/** Tags of many customers at once: who has what, what is wanted, what that does, and one undo. */
export function ManyPart({ ids }: { ids: readonly string[] | null }) {
  const { opening } = usePage();
  const { value, refused, again } = useAsked('tagsOfMany', ids ? { ids: [...ids] } : {});
  const [wanted, setWanted] = useState<Wanted>({});
  const saving = useManyTags();
  if (!value) {
    return (
      <div class="scroll stack">
        {refused ? <Refusal refused={refused} /> : <Skeleton rows={4} />}
        {refused && !ids && (
          <div>
            <Button icon="refresh" onClick={again}>
              {say(manyTexts.again)}
            </Button>
          </div>
        )}
      </div>
    );
  }
  const n = value.ids.length;
  const tags = opening.tags.filter(({ id, active }) => active || (value.wearers[id] ?? 0) > 0);
  const changes = changesOf(tags, value, wanted);
  const run = async () => {
    if (await saving.run(value.ids, changes)) setWanted({});
  };
  return (
    <>
      <div class="scroll stack">
        <div class="between">
          <h1>{say(ids ? manyTexts.found : manyTexts.selected, { n })}</h1>
          {!ids && <Link onClick={again}>{say(manyTexts.again)}</Link>}
        </div>
        <p class="caption">{say(manyTexts.how)}</p>
        {choicesOf(opening, 'tag_dim').map(({ key, label }) => {
          const here = tags.filter(({ dim }) => dim === key);
          return here.length > 0 ? (
            <fieldset key={key}>
              <legend class="label">{label}</legend>
              <div class="row">
                {here.map((tag) => {
                  const have = changes.after[tag.id] ?? value.wearers[tag.id] ?? 0;
                  return (
                    <button
                      key={tag.id}
                      type="button"
                      role="checkbox"
                      aria-checked={have === n ? 'true' : have === 0 ? 'false' : 'mixed'}
                      class={'tag three-states ' + tagFill(tag)}
                      onClick={() => setWanted(wantedNext(wanted, tag.id, value.wearers[tag.id] ?? 0, n, tag.active))}
                    >
                      <TagShape dim={tag.dim} />
                      {tag.label}
                      <span class="figures">
                        {have === n
                          ? say(manyTexts.all)
                          : have === 0
                            ? say(manyTexts.none)
                            : say(manyTexts.some, { n: have })}
                      </span>
                    </button>
                  );
                })}
              </div>
            </fieldset>
          ) : null;
        })}
      </div>
      <div class="many-foot">
        <div role="status">
          <ul class="preview">
            {changes.lines.length === 0 && <li class="caption">{say(manyTexts.unchanged)}</li>}
            {changes.lines.map(({ kind, ...line }) => (
              <li key={kind + line.tag}>{say(manyTexts[kind], line)}</li>
            ))}
          </ul>
        </div>
        {saving.progress ? (
          <div class="row">
            <span>{say(manyTexts.progress, saving.progress)}</span>
            <Button small icon="stop" onClick={saving.stop}>
              {say(manyTexts.stop)}
            </Button>
          </div>
        ) : (
          <Button
            look="filled"
            {...(changes.lines.length === 0 && { blocked: say(manyTexts.unchanged) })}
            onClick={run}
          >
            {say(manyTexts.apply)}
          </Button>
        )}
        <Refusal refused={saving.refused} />
      </div>
    </>
  );
}
