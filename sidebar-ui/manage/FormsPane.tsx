import { useState } from 'preact/hooks';
import type { FormSetup } from '../../src/contract/inbox.ts';
import { Banner } from '../parts/Banner.tsx';
import { Check, Select } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { useSave } from '../session/useSave.ts';
import { inboxTexts } from '../texts/inbox.ts';
import { manageTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';

/** Which tabs hold answers of forms, and what each question fills. */
export function FormsPane({ forms }: { forms: FormSetup }) {
  const [tabs, setTabs] = useState(forms.chosen);
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const { save, busy, refused } = useSave('saveForms', { saved: say(inboxTexts.taken) });
  const fieldOf = (header: string, field: string | null) => columns[header] ?? field ?? '';
  // what the page showed is what is kept, the proposals included
  const shown = Object.fromEntries(forms.columns.map(({ header, field }) => [header, fieldOf(header, field)]));
  const mark = (tab: string, on: boolean) => setTabs(on ? [...tabs, tab] : tabs.filter((other) => other !== tab));
  if (!forms.canChange) {
    return (
      <div class="scroll">
        <Banner kind="info">{say(manageTexts.cannotChange)}</Banner>
      </div>
    );
  }
  return (
    <Form
      title={say(inboxTexts.forms)}
      refused={refused}
      busy={busy}
      changed={Object.keys(columns).length > 0}
      onSave={() => save({ tabs: [...tabs], columns: shown })}
      onCancel={null}
    >
      <p class="caption">{say(inboxTexts.formsHow)}</p>
      {forms.tabs.length === 0 && <p>{say(inboxTexts.noTabs)}</p>}
      <div class="checks stack">
        {forms.tabs.map((tab) => (
          <Check key={tab} checked={tabs.includes(tab)} onChange={(on) => mark(tab, on)}>
            {tab}
          </Check>
        ))}
      </div>
      {forms.columns.map(({ tab, header, sample, field }) => (
        <div key={tab + header} class="between form-column">
          <span>
            {header}
            <br />
            <span class="caption">{sample}</span>
          </span>
          <Select
            aria={{ 'aria-label': header + ': ' + say(inboxTexts.fills) }}
            value={fieldOf(header, field)}
            onChange={(key) => setColumns({ ...columns, [header]: key })}
          >
            <option value="">{say(inboxTexts.passed)}</option>
            {forms.fields.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <p class="caption">{say(inboxTexts.linkHow)}</p>
    </Form>
  );
}
