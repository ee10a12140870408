import { useState } from 'preact/hooks';
import type { FindingGroup } from '../../src/contract/findings.ts';
import { Skeleton } from '../parts/Banner.tsx';
import { ChoiceField } from '../parts/Field.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useAsked } from '../session/useAsked.ts';
import { findingTexts } from '../texts/findings.ts';
import { say } from '../texts/say.ts';
import { FindingRow } from './FindingRow.tsx';

const everything = { rule: '', severity: '', person: '' };

/** What the audit found: narrowed down, mended with one click where that is safe, or set aside with a reason. */
export function FindingsPart() {
  const [ignored, setIgnored] = useState(false);
  const [wanted, setWanted] = useState(everything);
  const { value, refused } = useAsked('findings', { ignored, ...wanted });
  const which = [
    { key: 'open', label: say(findingTexts.open) },
    { key: 'ignored', label: say(findingTexts.ignored) },
  ];
  const filter = (name: keyof typeof everything, groups: readonly FindingGroup[] = []) => (
    <ChoiceField
      name={name}
      label={say(findingTexts[name])}
      value={wanted[name]}
      empty={say(findingTexts.all)}
      choices={groups.map(({ key, label, n }) => ({ key, label: `${label} (${n})` }))}
      onChange={(chosen) => setWanted({ ...wanted, [name]: chosen })}
    />
  );
  return (
    <div class="scroll stack">
      <div class="finding-filters">
        <ChoiceField
          name="which"
          label={say(findingTexts.which)}
          value={ignored ? 'ignored' : 'open'}
          empty={null}
          choices={which}
          onChange={(chosen) => {
            setIgnored(chosen === 'ignored');
            setWanted(everything);
          }}
        />
        {filter('severity', value?.severities)}
        {filter('rule', value?.rules)}
        {filter('person', value?.people)}
      </div>
      {refused && <Refusal refused={refused} />}
      {!value && !refused && <Skeleton rows={6} />}
      {value && (
        <>
          <p class="caption" role="status">
            {value.total === 0 ? say(findingTexts.none) : say(findingTexts.count, { n: value.total })}
            {value.total > value.lines.length && ` · ${say(findingTexts.first, { n: value.lines.length })}`}
          </p>
          <ul class="plain-list">
            {value.lines.map((line) => (
              <FindingRow key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
