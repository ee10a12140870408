import { useState } from 'preact/hooks';
import type { FindingLine } from '../../src/contract/findings.ts';
import { Button } from '../parts/Button.tsx';
import { FieldProblems, TextField } from '../parts/Field.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { useSave } from '../session/useSave.ts';
import { findingTexts } from '../texts/findings.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

const icons: Readonly<Record<string, IconName>> = { error: 'warn', warning: 'warn', hint: 'info' };
const looks: Readonly<Record<string, string>> = { error: 'bad-text', warning: 'warn-text', hint: '' };

export function FindingRow({ line }: { line: FindingLine }) {
  const { ask, mayWrite, toast } = usePage();
  const fixing = useSave('settleFinding', { saved: say(findingTexts.fixed) });
  const settling = useSave('settleFinding', { saved: null });
  const [asksWhy, setAsksWhy] = useState(false);
  const { id, ignored } = line;
  const show = async (sheet: NonNullable<FindingLine['sheet']>) => {
    const reply = await ask('showRows', { sheet, ids: [line.record] });
    toast({
      text: reply.ok ? say(findingTexts.shown) : reply.message,
      icon: reply.ok ? 'check' : 'warn',
      action: null,
    });
  };
  const fix = async () => {
    const done = await fixing.save({ id, deed: 'fix' });
    if (done && !done.isFixed) toast({ text: say(findingTexts.planned), icon: 'check', action: null });
  };
  return (
    <li class="finding">
      <p class="finding-head">
        <span class={looks[line.severity ?? ''] ?? ''}>
          <Icon name={icons[line.severity ?? ''] ?? 'info'} />
        </span>
        <span class="strong">{line.message}</span>
        <span class="figures">{line.rule}</span>
      </p>
      <p class="caption">{[line.tab, line.field, line.record, line.assignee].filter(Boolean).join(' · ')}</p>
      {(line.value || line.fix) && (
        <p class="finding-cells">
          {line.value && <span>{say(findingTexts.now, { value: line.value })}</span>}
          {line.fix && <span>{say(findingTexts.fixTo, { fix: line.fix })}</span>}
        </p>
      )}
      {ignored && (
        <p class="caption">
          {say(findingTexts.ignoredBy, {
            ...{ by: ignored.by ?? '–', on: ignored.on ?? '–', reason: ignored.reason ?? '–' },
          })}
        </p>
      )}
      {asksWhy ? (
        <WhyForm
          saving={settling}
          onSave={(reason) => settling.save({ id, deed: 'ignore', reason })}
          onClose={() => setAsksWhy(false)}
        />
      ) : (
        <div class="row">
          {mayWrite && line.fix !== null && !ignored && (
            <Button busy={fixing.busy} {...(line.isPlanned && { blocked: say(findingTexts.planned) })} onClick={fix}>
              {say(findingTexts.fix)}
            </Button>
          )}
          {mayWrite && (
            <Button look="quiet" onClick={() => (ignored ? settling.save({ id, deed: 'open' }) : setAsksWhy(true))}>
              {say(ignored ? findingTexts.reopen : findingTexts.ignore)}
            </Button>
          )}
          {line.sheet && (
            <Button look="quiet" onClick={() => line.sheet && show(line.sheet)}>
              {say(findingTexts.show)}
            </Button>
          )}
        </div>
      )}
      <Refusal refused={fixing.refused} />
    </li>
  );
}

interface WhyProps {
  readonly saving: ReturnType<typeof useSave<'settleFinding'>>;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

function WhyForm({ saving: { busy, refused, forgive }, onSave, onClose }: WhyProps) {
  const [reason, setReason] = useState('');
  const problem = refused ? (refused.fields?.reason?.message ?? refused.message) : undefined;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason);
      }}
    >
      <FieldProblems.Provider value={problem ? { reason: problem } : {}}>
        <TextField
          name="reason"
          label={say(findingTexts.reason)}
          help={say(findingTexts.reasonHelp)}
          required
          max={200}
          focus
          value={reason}
          onInput={(text) => {
            setReason(text);
            forgive();
          }}
        />
      </FieldProblems.Provider>
      <div class="row">
        <Button look="filled" submit busy={busy}>
          {say(findingTexts.setAside)}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say(frameTexts.cancel)}
        </Button>
      </div>
    </form>
  );
}
