import { useEffect, useRef } from 'preact/hooks';
import type { Value } from '../../src/contract/call.ts';
import type { duties } from '../../src/contract/team.ts';
import { Check, Field } from '../parts/Field.tsx';
import { Radios } from '../parts/Radios.tsx';
import { usePage } from '../session/page.ts';
import { manageTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';

/** How a person's work is handed over. */
export interface Heirs {
  readonly when: 'now' | 'later';
  /** names; customers are dealt out among them */
  readonly to: readonly string[];
  readonly unowned: boolean;
}

interface HandOverProps {
  /** who leaves */
  readonly name: string;
  readonly waiting: Value<typeof duties>['duties'];
  readonly heirs: Heirs;
  readonly onChange: (heirs: Heirs) => void;
}

/** What somebody who leaves has to do, and who gets it. */
export function HandOver({ name, waiting, heirs, onChange }: HandOverProps) {
  const { opening } = usePage();
  const colleagues = opening.team.filter((member) => member.name !== name);
  const block = useRef<HTMLDivElement>(null);
  // it opens at the end of the form, below what is in sight
  useEffect(() => block.current?.scrollIntoView({ block: 'nearest' }), []);
  const set = (change: Partial<Heirs>) => onChange({ ...heirs, ...change });
  const pick = (one: string, isOn: boolean) =>
    set({ to: isOn ? [...heirs.to, one] : heirs.to.filter((other) => other !== one) });
  return (
    <div class="framed stack" ref={block}>
      <p class="strong">{say(manageTexts.waits, { name })}</p>
      <p>{waiting.map(({ tab, n }) => tab + ' ' + n).join(' · ')}</p>
      <Radios
        label={say(manageTexts.handOver)}
        look="chips"
        choices={[
          { key: 'now', label: say(manageTexts.handOver) },
          { key: 'later', label: say(manageTexts.later) },
        ]}
        value={heirs.when}
        onPick={(when) => set({ when: when as Heirs['when'] })}
      />
      {heirs.when === 'later' ? (
        <p class="caption">{say(manageTexts.laterHow)}</p>
      ) : (
        <Field name="to" label={say(manageTexts.heirs)} help={say(manageTexts.heirsHow)}>
          {() => (
            <div class="stack" role="group" aria-label={say(manageTexts.heirs)}>
              {colleagues.map((one) => (
                <Check key={one.name} checked={heirs.to.includes(one.name)} onChange={(isOn) => pick(one.name, isOn)}>
                  {one.name}
                </Check>
              ))}
              <Check checked={heirs.unowned} onChange={(unowned) => set({ unowned })}>
                {say(manageTexts.unowned)}
              </Check>
            </div>
          )}
        </Field>
      )}
    </div>
  );
}
