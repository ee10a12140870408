import { useRef, useState } from 'preact/hooks';
import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { ImportKind } from '../../src/contract/import.ts';
import { type Ask, newOp } from '../bridge.ts';
import { closeDialog } from '../pageRunner.ts';
import { ChoiceField, TextField } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Radios } from '../parts/Radios.tsx';
import type { Refused } from '../session/useAsked.ts';
import { importKindTexts, importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';
import { OldWorkbookError, type ReadFile, readTables, readText } from './readFile.ts';
import { Steps } from './Steps.tsx';
import { TabSource } from './TabSource.tsx';

interface FileStepProps {
  readonly ask: Ask;
  readonly kind: ImportKind;
  readonly onKind: (kind: ImportKind) => void;
  readonly file: ReadFile | null;
  readonly onFile: (file: ReadFile | null) => void;
  readonly onOpened: (opened: Value<Calls['importOpen']>) => void;
}

const kinds = Object.keys(importKindTexts) as ImportKind[];
const sampleRows = 50;

/** Which file, and what is in it. It is read in the browser; nothing is sent before the next step. */
export function FileStep({ ask, kind, onKind, file, onFile, onOpened }: FileStepProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sheets, setSheets] = useState<readonly ReadFile[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);

  const take = (read: ReadFile) => {
    setRefused(null);
    const isEmpty = read.filled === 0;
    const words = { name: read.name, encoding: read.encoding || 'UTF-8' };
    setProblem(isEmpty ? say(importTexts.empty, words) : null);
    onFile(isEmpty ? null : read);
  };
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    setPasted('');
    setSheets([]);
    try {
      const tables = readTables(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
      setSheets(tables);
      take(tables.find(({ filled }) => filled > 0) ?? tables[0] ?? readText('', chosen.name, 'XLSX'));
    } catch (error) {
      onFile(null);
      setProblem(say(error instanceof OldWorkbookError ? importTexts.oldWorkbook : importTexts.unreadable));
    }
  };
  const paste = (text: string) => {
    setPasted(text);
    setSheets([]);
    if (text.trim() === '') onFile(null);
    else take(readText(text, say(importTexts.pasted), ''));
  };
  const next = async () => {
    if (!file) return;
    setBusy(true);
    const { headers, rows, name } = file;
    const sample = rows.slice(0, sampleRows);
    const reply = await ask(
      'importOpen',
      { kind, fileName: name, headers: [...headers], sample, rows: file.filled },
      { op: newOp() },
    );
    setBusy(false);
    if (reply.ok) onOpened(reply.value);
    else setRefused(reply);
  };

  return (
    <Form
      title={say(importTexts.chooseTitle)}
      aside={<Steps at={1} />}
      refused={refused}
      busy={busy}
      changed={false}
      saveText={say(importTexts.next)}
      cancelText={say(importTexts.close)}
      {...(!file && { blocked: say(importTexts.drop) + say(importTexts.choose) })}
      onSave={next}
      onCancel={closeDialog}
    >
      <div class="field">
        <p class="label head">{say(importTexts.kind)}</p>
        <Radios
          look="segments"
          label={say(importTexts.kind)}
          choices={kinds.map((key) => ({ key, label: say(importKindTexts[key]) }))}
          value={kind}
          onPick={(key) => onKind(key as ImportKind)}
        />
      </div>
      <div
        role="group"
        aria-label={say(importTexts.chooseTitle)}
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          open(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="upload" />
        <p>
          {say(importTexts.drop)}{' '}
          <button type="button" class="link strong" onClick={() => input.current?.click()}>
            {say(importTexts.choose)}
          </button>
        </p>
        <p class="caption">{say(importTexts.formats)}</p>
        <input
          ref={input}
          class="aloud"
          type="file"
          tabIndex={-1}
          aria-label={say(importTexts.choose)}
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/tab-separated-values"
          onChange={(event) => open(event.currentTarget.files?.[0])}
        />
      </div>
      <TextField name="pasted" label={say(importTexts.paste)} long max={5_000_000} value={pasted} onInput={paste} />
      <TabSource
        ask={ask}
        onRead={(read) => {
          setPasted('');
          setSheets([]);
          take(read);
        }}
        onFailed={(message) => {
          onFile(null);
          setProblem(message);
        }}
      />
      {sheets.length > 1 && file && (
        <ChoiceField
          name="sheet"
          label={say(importTexts.sheet)}
          value={file.sheet}
          choices={sheets.map(({ sheet }) => ({ key: sheet, label: sheet }))}
          empty={null}
          onChange={(name) => {
            const chosen = sheets.find(({ sheet }) => sheet === name);
            if (chosen) take(chosen);
          }}
        />
      )}
      <div role="status">
        {problem && (
          <p class="problem">
            <Icon name="warn" />
            <span>{problem}</span>
          </p>
        )}
        {file && (
          <p class="row strong">
            <Icon name="page" />
            {say(importTexts.read, {
              name: file.name,
              n: file.filled,
              encoding: file.encoding || separatorName(file.delimiter),
            })}
          </p>
        )}
      </div>
    </Form>
  );
}

function separatorName(delimiter: string): string {
  return delimiter === '\t' ? 'Tab' : delimiter;
}
