import { useEffect, useRef, useState } from 'preact/hooks';
import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { ImportKind, ImportOptions } from '../../src/contract/import.ts';
import type { Opening } from '../../src/contract/open.ts';
import { type Ask, newOp } from '../bridge.ts';
import { Check, ChoiceField, Select } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { Refused } from '../session/useAsked.ts';
import { frameTexts } from '../texts/frame.ts';
import { importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';
import { type ReadFile, samplesOf } from './readFile.ts';
import { Steps } from './Steps.tsx';

interface MapStepProps {
  readonly ask: Ask;
  readonly opening: Opening;
  readonly kind: ImportKind;
  readonly file: ReadFile;
  readonly opened: Value<Calls['importOpen']>;
  /** chosen earlier, null the first time */
  readonly options: ImportOptions | null;
  readonly onOptions: (options: ImportOptions) => void;
  readonly onBack: () => void;
  readonly onChecked: (checked: Value<Calls['importDryRun']>) => void;
}

const rowsAPart = 2000;

/** Which column fills which field, and how; then the rows are sent and checked. */
export function MapStep(props: MapStepProps) {
  const { ask, opening, kind, file, opened, onOptions } = props;
  const options = props.options ?? shippedOptions(kind, opened);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const sentParts = useRef(0);
  const set = (change: Partial<ImportOptions>) => {
    onOptions({ ...options, ...change });
    setRefused(null);
  };
  useEffect(() => {
    if (!props.options) onOptions(options);
  }, []);

  const labelOf = (key: string) => opened.fields.find((field) => field.key === key)?.label ?? key;
  const twice = options.mapping.find((key, column) => key !== null && options.mapping.indexOf(key) !== column);

  const check = async () => {
    if (twice) return;
    setRefused(null);
    const { rows, firstLine } = file;
    // a part that was sent is kept by the server: after a mistake only the rest goes
    for (let part = sentParts.current; part * rowsAPart < rows.length; part++) {
      const from = part * rowsAPart;
      setSent(from);
      const reply = await ask(
        'importRows',
        { job: opened.job, part, firstLine: firstLine + from, rows: rows.slice(from, from + rowsAPart) },
        { op: newOp() },
      );
      if (!reply.ok) {
        setSent(null);
        setRefused(reply);
        return;
      }
      sentParts.current = part + 1;
    }
    setSent(rows.length);
    const reply = await ask('importDryRun', { ...options, job: opened.job }, { op: newOp() });
    setSent(null);
    if (reply.ok) props.onChecked(reply.value);
    else setRefused(reply);
  };

  return (
    <Form
      title={say(importTexts.mapTitle)}
      aside={<Steps at={2} />}
      refused={refused}
      busy={sent !== null}
      busyText={
        sent === file.rows.length
          ? say(importTexts.checking)
          : say(importTexts.sending, { n: sent ?? 0, all: file.rows.length })
      }
      changed={false}
      saveText={say(importTexts.check)}
      cancelText={say(importTexts.before)}
      {...(twice && { blocked: say(importTexts.twice, { field: labelOf(twice) }) })}
      onSave={check}
      onCancel={props.onBack}
    >
      {opened.remembered && (
        <p class="row caption">
          <Icon name="info" />
          {say(importTexts.remembered, { day: opened.remembered.on })}
        </p>
      )}
      <table class="mapping">
        <thead>
          <tr>
            <th>{say(importTexts.column)}</th>
            <th>{say(importTexts.samples)}</th>
            <th>{say(importTexts.field)}</th>
          </tr>
        </thead>
        <tbody>
          {file.headers.map((header, column) => {
            const name = header || say(importTexts.noColumn, { n: column + 1 });
            return (
              <tr key={name + '#' + String(column)}>
                <th scope="row">{name}</th>
                <td class="caption">{samplesOf(file, column).join(' · ')}</td>
                <td>
                  <Select
                    aria={{
                      'aria-label': name,
                      'aria-invalid': twice !== undefined && options.mapping[column] === twice,
                    }}
                    value={options.mapping[column] ?? ''}
                    onChange={(key) =>
                      set({ mapping: options.mapping.map((other, at) => (at === column ? key || null : other)) })
                    }
                  >
                    <option value="">{say(importTexts.ignore)}</option>
                    {opened.fields.map((field) => (
                      <option key={field.key} value={field.key}>
                        {field.label}
                        {field.required && ' *'}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {twice && (
        <p class="problem" role="alert">
          <Icon name="warn" />
          <span>{say(importTexts.twice, { field: labelOf(twice) })}</span>
        </p>
      )}
      <h2>{say(importTexts.options)}</h2>
      <div class="thirds">
        <ChoiceField
          name="mode"
          label={say(importTexts.mode)}
          value={options.mode}
          choices={(['both', 'add', 'update'] as const).map((key) => ({ key, label: say(importTexts[key]) }))}
          empty={null}
          onChange={(mode) => set({ mode: mode as ImportOptions['mode'] })}
        />
        {options.mode !== 'add' && (
          <ChoiceField
            name="overwrite"
            label={say(importTexts.filled)}
            value={options.overwrite ? 'overwrite' : 'fill'}
            choices={(['fill', 'overwrite'] as const).map((key) => ({ key, label: say(importTexts[key]) }))}
            empty={null}
            onChange={(how) => set({ overwrite: how === 'overwrite' })}
          />
        )}
        {options.mode !== 'add' && (
          <ChoiceField
            name="empties"
            label={say(importTexts.empties)}
            value={options.empties}
            choices={(['keep', 'clear'] as const).map((key) => ({ key, label: say(importTexts[key]) }))}
            empty={null}
            onChange={(empties) => set({ empties: empties as ImportOptions['empties'] })}
          />
        )}
        {opened.ambiguousDates && (
          <ChoiceField
            name="dateOrder"
            label={say(importTexts.dates)}
            value={options.dateOrder}
            choices={(['dmy', 'mdy'] as const).map((key) => ({ key, label: say(importTexts[key]) }))}
            empty={null}
            onChange={(order) => set({ dateOrder: order as ImportOptions['dateOrder'] })}
          />
        )}
        <ChoiceField
          name="owner"
          label={say(importTexts.owner)}
          value={options.owner ?? ''}
          choices={opening.team.map(({ name }) => ({ key: name, label: name }))}
          empty={say(frameTexts.nobody)}
          onChange={(owner) => set({ owner: owner || null })}
        />
        <ChoiceField
          name="tag"
          label={say(importTexts.tag)}
          value={options.tag ?? ''}
          choices={opening.tags.filter(({ active }) => active).map(({ label }) => ({ key: label, label }))}
          onChange={(tag) => set({ tag: tag || null })}
        />
      </div>
      {kind !== 'customers' && (
        <Check checked={options.createCustomers} onChange={(createCustomers) => set({ createCustomers })}>
          {say(importTexts.create)}
        </Check>
      )}
    </Form>
  );
}

function shippedOptions(kind: ImportKind, opened: Value<Calls['importOpen']>): ImportOptions {
  const dateOrder = opened.remembered?.dateOrder ?? 'ymd';
  return {
    mapping: [...opened.mapping],
    mode: 'both',
    overwrite: false,
    empties: 'keep',
    createCustomers: kind !== 'customers',
    owner: null,
    ...opened.remembered,
    // where the file leaves it open, years do not come first
    dateOrder: opened.ambiguousDates && dateOrder === 'ymd' ? 'dmy' : dateOrder,
    tag: null,
  };
}
