import type { View } from '../../src/contract/views.ts';
import { IconButton } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { filterTexts } from '../texts/filter.ts';
import { say } from '../texts/say.ts';

/** The saved filters; a press runs one. */
export function ViewList({ onPick }: { onPick: (view: View) => void }) {
  const { opening } = useSession();
  const { value } = useAsked('views', {});
  const remove = useSave('removeView', { saved: null });
  if (!value || value.views.length === 0) return null;
  return (
    <section>
      <h2>{say(filterTexts.views)}</h2>
      <ul class="plain-list">
        {value.views.map((view) => (
          <li key={view.name + view.by + view.shared} class="between">
            <button type="button" class="link" onClick={() => onPick(view)}>
              <span class="strong">{view.name}</span>
              <span class="caption">
                {view.shared ? say(filterTexts.team, { by: view.by }) : say(filterTexts.mine)}
              </span>
            </button>
            {(view.mine || (view.shared && opening.user.role === 'admin')) && (
              <IconButton
                icon="trash"
                label={say(filterTexts.removeView, { name: view.name })}
                onClick={() => remove.save({ name: view.name, shared: view.shared })}
              />
            )}
          </li>
        ))}
      </ul>
      <Refusal refused={remove.refused} />
    </section>
  );
}
