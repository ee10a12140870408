import type { RuleField, TagLine } from '../../src/contract/tags.ts';
import { Link } from '../parts/Button.tsx';
import { ruleTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { RuleLineRow } from './RuleLineRow.tsx';
import type { FormGroups, FormLine } from './ruleForm.ts';

interface RuleGroupsProps {
  readonly groups: FormGroups;
  readonly fields: readonly RuleField[];
  readonly tags: readonly TagLine[];
  readonly onGroups: (groups: FormGroups) => void;
  /** the last line was removed */
  readonly onEmpty: () => void;
}

/** Lines joined by "and" in a group, groups by "or": what binds together stands together. */
export function RuleGroups({ groups, fields, tags, onGroups, onEmpty }: RuleGroupsProps) {
  const changeGroup = (at: number, lines: readonly FormLine[]) => {
    const next = groups.map((group, index) => (index === at ? lines : group)).filter((group) => group.length > 0);
    if (next.length === 0) onEmpty();
    else onGroups(next);
  };
  const another = (group: readonly FormLine[]): FormLine => ({ ...group[group.length - 1]!, values: [] });
  return (
    <div class="rule-groups">
      {groups.map((group, at) => (
        <div key={at}>
          {at > 0 && <p class="label">{say(ruleTexts.or)}</p>}
          <div class="rule-group">
            {group.map((line, index) => (
              <RuleLineRow
                key={index}
                line={line}
                joint={index > 0 ? say(ruleTexts.and) : ''}
                fields={fields}
                tags={tags}
                onLine={(changed) =>
                  changeGroup(
                    at,
                    group.map((one, place) => (place === index ? changed : one)),
                  )
                }
                onRemove={() =>
                  changeGroup(
                    at,
                    group.filter((_, place) => place !== index),
                  )
                }
              />
            ))}
            <Link onClick={() => changeGroup(at, [...group, another(group)])}>{say(ruleTexts.addAnd)}</Link>
          </div>
        </div>
      ))}
      <Link onClick={() => onGroups([...groups, [another(groups[groups.length - 1]!)]])}>{say(ruleTexts.addOr)}</Link>
    </div>
  );
}
