import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { RuleField, TagLine } from '../../src/contract/tags.ts';
import type { RuleEvent } from '../../src/contract/teamRules.ts';
import { Link } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useAsked } from '../session/useAsked.ts';
import { ruleTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { RuleGroups } from './RuleGroups.tsx';
import { type FormGroups, type FormLine, formLineOf, ruleTextOf, testsOf } from './ruleForm.ts';

interface RuleEditorProps {
  readonly rule: string;
  /** of a team's rule what is entered; a tag's rule has none */
  readonly event?: RuleEvent;
  readonly fields: readonly RuleField[];
  readonly tags: readonly TagLine[];
  readonly onRule: (rule: string) => void;
}

const pauseMs = 400;

/** A tag's or a team's rule as a form, or as text where the form has no words for it; below, for how many customers it holds now. */
export function RuleEditor({ rule, event, fields, tags, onRule }: RuleEditorProps) {
  const [asText, setAsText] = useState(false);
  const [groups, setGroups] = useState<FormGroups | null>(null);
  const asked = useLater(rule.trim(), pauseMs);
  const { value, refused } = useAsked('tryTagRule', asked === '' ? null : { rule: asked, ...(event && { event }) });
  const written = useRef('');
  // before it is painted: the text would stand there for a moment
  useLayoutEffect(() => {
    // what the form wrote itself it shows already
    if (value && asked === rule.trim() && written.current !== rule) setGroups(groupsShown(value, fields));
  }, [value, rule]);

  const name = event ? 'when' : 'rule';

  const write = (next: FormGroups) => {
    const text = ruleTextOf(next, fields);
    setGroups(next);
    if (text === null) return;
    written.current = text;
    onRule(text);
  };
  const drop = () => {
    setGroups(null);
    setAsText(false);
    onRule('');
  };
  const isIncomplete = groups !== null && !asText && ruleTextOf(groups, fields) === null;
  const showsForm = groups !== null && !asText;
  const isEmpty = rule === '' && groups === null && !asText;
  return (
    <fieldset class="framed stack rule" data-field={showsForm ? name : undefined}>
      <legend class="label">{say(event ? ruleTexts.condition : ruleTexts.rule)}</legend>
      {isEmpty ? (
        <p class="between">
          <span class="caption">{say(event ? ruleTexts.noCondition : ruleTexts.none)}</span>
          <Link onClick={() => setGroups([[firstLine(fields)]])}>
            {say(event ? ruleTexts.makeCondition : ruleTexts.make)}
          </Link>
        </p>
      ) : (
        <>
          <p class="caption">{say(howOf(event))}</p>
          {showsForm ? (
            <RuleGroups groups={groups} fields={fields} tags={tags} onGroups={write} onEmpty={drop} />
          ) : (
            <TextField name={name} label={say(ruleTexts.asText)} max={500} long value={rule} onInput={onRule} />
          )}
          <p class="between" role="status">
            <Outcome
              incomplete={isIncomplete}
              isOfEvent={event !== undefined && event !== 'night'}
              value={value}
              problem={refused?.fields?.rule?.message ?? refused?.message}
            />
            <span class="row">
              {showsForm ? (
                <Link onClick={() => setAsText(true)}>{say(ruleTexts.asText)}</Link>
              ) : groups || rule === '' ? (
                <Link
                  onClick={() => {
                    setGroups(groups ?? [[firstLine(fields)]]);
                    setAsText(false);
                  }}
                >
                  {say(ruleTexts.asForm)}
                </Link>
              ) : (
                value && <span class="caption">{say(ruleTexts.notForm)}</span>
              )}
              <Link onClick={drop}>{say(ruleTexts.drop)}</Link>
            </span>
          </p>
        </>
      )}
    </fieldset>
  );
}

function howOf(event: RuleEvent | undefined) {
  if (!event) return ruleTexts.how;
  if (event === 'night') return ruleTexts.howNight;
  return event === 'stage' || event === 'band' ? ruleTexts.howMove : ruleTexts.howEvent;
}

interface OutcomeProps {
  readonly incomplete: boolean;
  readonly isOfEvent: boolean;
  readonly value: Value<Calls['tryTagRule']> | null;
  readonly problem: string | undefined;
}

function Outcome({ incomplete, isOfEvent, value, problem }: OutcomeProps) {
  if (incomplete) return <span class="caption">{say(ruleTexts.incomplete)}</span>;
  if (problem) {
    return (
      <span class="problem">
        <Icon name="warn" />
        <span>{problem}</span>
      </span>
    );
  }
  return (
    <span class="strong">
      {value ? say(isOfEvent ? ruleTexts.hits : ruleTexts.matches, { n: value.customers }) : say(ruleTexts.counting)}
    </span>
  );
}

/** A value as it stood when nothing had been typed for a while. */
function useLater<T>(value: T, ms: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), ms);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

function groupsShown({ groups }: Value<Calls['tryTagRule']>, fields: readonly RuleField[]): FormGroups | null {
  const lines = groups?.map((group) => group.map((line) => formLineOf(line, fields))) ?? null;
  return lines?.every((group) => group.every((line) => line !== null)) ? (lines as FormGroups) : null;
}

/** The order's amount or the number of orders, as the likeliest beginning. */
/** What most rules ask; those of an event stand before the customer's. */
const askedFirst: readonly string[] = ['order.amount', 'stage.to', 'band.to', 'orders_n'];

function firstLine(fields: readonly RuleField[]): FormLine {
  const field = fields.find(({ key }) => askedFirst.includes(key)) ?? fields[0];
  return { field: field?.key ?? '', test: testsOf[field?.kind ?? 'number'][0] ?? '>=', values: [] };
}
