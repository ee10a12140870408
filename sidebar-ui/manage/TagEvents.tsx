import { useState } from 'preact/hooks';
import { shortStamp } from '../../templates/format.ts';
import { usePage } from '../session/page.ts';
import { useAsked } from '../session/useAsked.ts';
import { tagTexts } from '../texts/manage.ts';
import { language, say } from '../texts/say.ts';

/** Who gave the tag to whom, and who took it off: asked for once the list is unfolded. */
export function TagEvents({ id }: { id: string }) {
  const { opening } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const { value } = useAsked('tagHistory', isOpen ? { id } : null);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say(tagTexts.history)}</summary>
      {value?.events.length === 0 && <p class="caption">{say(tagTexts.noEvents)}</p>}
      <ul class="plain-list">
        {value?.events.map((event) => (
          <li key={event.customer + event.at + event.given} class="between">
            <span>
              {say(event.given ? tagTexts.given : tagTexts.taken, {
                by: event.byRule ? say(tagTexts.byRule) : event.by || say(tagTexts.somebody),
                name: event.name,
              })}
            </span>
            <span class="caption">{event.at && shortStamp(event.at, language(), opening.today)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
