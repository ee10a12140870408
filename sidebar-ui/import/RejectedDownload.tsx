import { useState } from 'preact/hooks';
import type { Reply, Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { RejectedRow } from '../../src/contract/import.ts';
import type { Ask } from '../bridge.ts';
import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import type { Refused } from '../session/useAsked.ts';
import { frameTexts } from '../texts/frame.ts';
import { importTexts } from '../texts/import.ts';
import { say } from '../texts/say.ts';
import type { ReadFile } from './readFile.ts';
import { rejectedCsv } from './rejectedCsv.ts';

interface RejectedDownloadProps {
  readonly ask: Ask;
  readonly job: string;
  readonly file: ReadFile;
}

/** All rows that are not taken as they stand in the file, with line and reason, to correct and import; where the browser forbids that, to copy. */
export function RejectedDownload({ ask, job, file }: RejectedDownloadProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [copied, setCopied] = useState<string | null>(null);

  const collect = async (): Promise<string | null> => {
    setBusy(true);
    setRefused(null);
    const rows: RejectedRow[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const reply: Reply<Value<Calls['importRejected']>> = await ask('importRejected', { job, from });
      if (!reply.ok) {
        setBusy(false);
        setRefused(reply);
        return null;
      }
      rows.push(...reply.value.rows);
      from = reply.value.next;
    }
    setBusy(false);
    return rejectedCsv(rows, file, { line: say(importTexts.line), reason: say(importTexts.reason) });
  };
  const download = async () => {
    const csv = await collect();
    if (csv === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    link.download = say(importTexts.rejectedFile, { name: file.name.replace(/\.\w+$/, '') + '.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const copy = async () => {
    const csv = await collect();
    if (csv === null) return;
    try {
      await navigator.clipboard.writeText(csv);
      setCopied(say(frameTexts.copied));
    } catch {
      setCopied(say(frameTexts.copyFailed));
    }
  };
  return (
    <span class="row">
      <Button small icon="download" busy={busy} onClick={download}>
        {say(importTexts.download)}
      </Button>
      <Button small icon="copy" onClick={copy}>
        {copied ?? say(importTexts.copyRows)}
      </Button>
      <Refusal refused={refused} />
    </span>
  );
}
