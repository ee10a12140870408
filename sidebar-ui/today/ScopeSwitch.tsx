import { Icon } from '../parts/Icon.tsx';
import { useSession } from '../session/session.ts';
import { say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';

/** Only managers see more than their own list. */
export function ScopeSwitch({ value, onPick }: { value: string; onPick: (scope: string) => void }) {
  const { opening } = useSession();
  if (opening.user.role !== 'admin' && opening.user.role !== 'manager') return null;
  const others = opening.team.filter(({ name }) => name !== opening.user.name);
  return (
    <span class="scope">
      <select aria-label={say(todayTexts.scope)} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="mine">{say(todayTexts.mine)}</option>
        <option value="team">{say(todayTexts.team)}</option>
        {others.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
