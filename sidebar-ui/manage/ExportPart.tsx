import { useState } from 'preact/hooks';
import type { Reply } from '../../src/contract/call.ts';
import { newOp } from '../bridge.ts';
import { archiveOf, csvOf, xlsxOf } from '../files/tableFiles.ts';
import { takeTab } from '../files/takeTab.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { ChoiceField } from '../parts/Field.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import { type Refused, useAsked } from '../session/useAsked.ts';
import { exportTexts } from '../texts/exports.ts';
import { say } from '../texts/say.ts';

const archive = 'archive';

/** Takes a tab, a saved filter or the whole workbook out as a file that the browser builds. */
export function ExportPart() {
  const { ask, tell, mayWrite } = usePage();
  const { value, refused } = useAsked('exportTabs', {});
  const saved = useAsked('views', {});
  const [what, setWhat] = useState('customers');
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  if (!value) return <div class="scroll">{refused ? <Refusal refused={refused} /> : <Skeleton />}</div>;
  const views = saved.value?.views ?? [];
  const choices = [
    ...value.tabs
      .filter(({ key }) => !key.startsWith('_'))
      .map(({ key, name, rows }) => ({ key: key as string, label: `${name} · ${rows}` })),
    ...views.map(({ name }) => ({ key: `view:${name}`, label: say(exportTexts.view, { name }) })),
    { key: archive, label: say(exportTexts.archive) },
  ];

  const take = async (key: string, ids: ReadonlySet<unknown> | null) => {
    const name = value.tabs.find((tab) => tab.key === key)?.name ?? key;
    tell({ kind: 'busy', text: say(exportTexts.reading, { tab: name }) });
    return takeTab({ key, name }, async (from) => sure(await ask('exportPart', { tab: key, from })), ids);
  };
  const idsOf = async (rule: string) => new Set<unknown>(sure(await ask('filter', { rule })).ids);
  const download = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const view = views.find(({ name }) => what === `view:${name}`);
      if (what === archive) {
        const tabs = [];
        for (const { key } of value.tabs) tabs.push(await take(key, null));
        const { version, timeZone, language } = value;
        const file = archiveOf(tabs, { version, timeZone, language, takenAt: new Date().toISOString() });
        tell({ kind: 'done', text: saveFile(`${say(exportTexts.archiveName)}.zip`, file, 'application/zip') });
        if (mayWrite) await ask('archiveTaken', {}, { op: newOp() });
      } else {
        const tab = await take(view ? 'customers' : what, view ? await idsOf(view.rule) : null);
        const name = view?.name ?? tab.name;
        const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        const text =
          format === 'csv'
            ? saveFile(`${name}.csv`, csvOf(tab), 'text/csv;charset=utf-8')
            : saveFile(`${name}.xlsx`, xlsxOf([{ ...tab, name }]), xlsx);
        tell({ kind: 'done', text });
      }
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      setProblem(error.refused);
      tell({ kind: 'problem', text: error.refused.message });
    }
    setBusy(false);
  };

  return (
    <div class="scroll stack">
      <ChoiceField
        name="what"
        label={say(exportTexts.what)}
        value={what}
        choices={choices}
        empty={null}
        onChange={setWhat}
      />
      {what !== archive && (
        <ChoiceField
          name="format"
          label={say(exportTexts.format)}
          value={format}
          choices={(['xlsx', 'csv'] as const).map((key) => ({ key, label: say(exportTexts[key]) }))}
          empty={null}
          onChange={(key) => setFormat(key as 'csv' | 'xlsx')}
        />
      )}
      <Banner kind="info">{say(exportTexts.private)}</Banner>
      <Button look="filled" icon="download" busy={busy} onClick={download}>
        {say(exportTexts.download)}
      </Button>
      <Refusal refused={problem} />
    </div>
  );
}

class NotAnswered extends Error {
  constructor(readonly refused: Refused) {
    super(refused.code);
  }
}

function sure<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new NotAnswered(reply);
  return reply.value;
}

function saveFile(name: string, content: string | Uint8Array, type: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return say(exportTexts.done, { name });
}
