import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { Ask } from '../bridge.ts';
import { Form } from '../parts/Form.tsx';
import { Icon } from '../parts/Icon.tsx';
import { importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';
import { CountList } from './CountList.tsx';
import { RejectedDownload } from './RejectedDownload.tsx';
import type { ReadFile } from './readFile.ts';
import { Steps } from './Steps.tsx';

interface CheckStepProps {
  readonly ask: Ask;
  readonly job: string;
  readonly file: ReadFile;
  readonly checked: Value<Calls['importDryRun']>;
  readonly onBack: () => void;
  readonly onRun: () => void;
}

/** What the import would do: counts first, errors by cause, then each row. Nothing has been written yet. */
export function CheckStep({ ask, job, file, checked, onBack, onRun }: CheckStepProps) {
  const { counts, rejected, byReason } = checked;
  const ready = counts.added + counts.updated;
  return (
    <Form
      title={say(importTexts.checkTitle)}
      aside={<Steps at={3} />}
      refused={null}
      busy={false}
      changed={false}
      saveText={ready > 0 ? say(importTexts.run, { n: ready }) : say(importTexts.nothing)}
      cancelText={say(importTexts.before)}
      {...(ready === 0 && { blocked: say(importTexts.nothing) })}
      onSave={onRun}
      onCancel={onBack}
    >
      <p class="row caption">
        <Icon name="page" />
        {say(importTexts.read, { name: file.name, n: file.filled, encoding: file.encoding || 'UTF-8' })}
        <Icon name="info" />
        {say(importTexts.dry)}
      </p>
      <CountList counts={counts} />
      {counts.rejected > 0 && (
        <>
          <div class="between">
            <h2>{say(importTexts.byReason)}</h2>
            <RejectedDownload ask={ask} job={job} file={file} />
          </div>
          <div class="box sunken">
            {byReason.map(({ message, n }) => (
              <p key={message} class="between">
                <span>{message}</span>
                <b class="figures">{n}</b>
              </p>
            ))}
          </div>
          <table class="mapping">
            <caption class="label">{say(importTexts.firstErrors, { n: rejected.length })}</caption>
            <thead>
              <tr>
                <th>{say(importTexts.line)}</th>
                <th>{say(importTexts.column)}</th>
                <th>{say(importTexts.value)}</th>
                <th>{say(importTexts.reason)}</th>
              </tr>
            </thead>
            <tbody>
              {rejected.map((row) => (
                <tr key={row.line + row.column + row.code}>
                  <td class="figures">{row.line}</td>
                  <td>{row.column}</td>
                  <td>{row.value}</td>
                  <td>{row.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <p class="caption row">
        <Icon name="undo" />
        {say(importTexts.undoLater)}
      </p>
    </Form>
  );
}
