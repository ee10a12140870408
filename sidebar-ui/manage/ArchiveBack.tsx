import { useRef, useState } from 'preact/hooks';
import type { ArchiveCounts } from '../../src/contract/archive.ts';
import { newOp } from '../bridge.ts';
import { type ArchivedTab, archiveParts, type ReadArchive, readArchive } from '../files/readArchive.ts';
import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { usePage } from '../session/page.ts';
import type { Refused } from '../session/useAsked.ts';
import { useUndo } from '../session/useUndo.ts';
import { archiveTexts } from '../texts/backup.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

interface Compared {
  readonly name: string;
  readonly archive: ReadArchive;
  readonly counts: Readonly<Record<string, ArchiveCounts>>;
}

/** Reads an archive in the browser, compares it tab by tab, and puts the ticked tabs back as one operation. */
export function ArchiveBack() {
  const { ask, tell, toast, changed } = usePage();
  const undo = useUndo();
  const input = useRef<HTMLInputElement>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  // whoever goes on after a refusal goes on with the same operation: what is written already is not written again
  const job = useRef(newOp());

  /** @returns what became of each tab, null when a call was refused */
  const send = async (
    call: 'archiveCheck' | 'archivePart',
    { name, archive }: Pick<Compared, 'name' | 'archive'>,
    tabs: readonly ArchivedTab[],
  ) => {
    const counts: Record<string, ArchiveCounts> = {};
    const language = archive.facts.language as 'en';
    for (const tab of tabs) {
      const parts = archiveParts(tab);
      for (const part of parts) {
        const places = { tab: tab.name, n: part.part + 1, all: parts.length };
        tell({
          kind: 'busy',
          text: say(call === 'archiveCheck' ? archiveTexts.comparing : archiveTexts.writing, places),
        });
        const reply = await ask(call, { job: job.current, fileName: name, language, ...part }, { op: newOp() });
        if (!reply.ok) {
          setRefused(reply);
          tell({ kind: 'problem', text: reply.message });
          return null;
        }
        counts[tab.key] = sumOf(counts[tab.key], reply.value);
      }
    }
    return counts;
  };

  const open = async (file: File | undefined) => {
    if (!file) return;
    setCompared(null);
    setRefused(null);
    setProblem(null);
    job.current = newOp();
    const archive = readArchive(new Uint8Array(await file.arrayBuffer()));
    if (archive === null) setProblem(say(archiveTexts.notAnArchive, { name: file.name }));
    else if ('damaged' in archive) setProblem(say(archiveTexts.damaged, { tabs: archive.damaged.join(', ') }));
    else {
      setBusy(true);
      const counts = await send('archiveCheck', { name: file.name, archive }, archive.tabs);
      setBusy(false);
      if (!counts) return;
      setCompared({ name: file.name, archive, counts });
      setLeft(new Set());
      tell({ kind: 'done', text: say(frameTexts.ready) });
    }
  };

  const restore = async ({ name, archive, counts }: Compared) => {
    setBusy(true);
    setRefused(null);
    const wanted = archive.tabs.filter(({ key }) => differs(counts[key]) && !left.has(key));
    const done = await send('archivePart', { name, archive }, wanted);
    setBusy(false);
    if (!done) return;
    const n = Object.values(done).reduce((sum, { added, changed: put }) => sum + added + put, 0);
    const op = job.current;
    setCompared(null);
    job.current = newOp();
    tell({ kind: 'done', text: say(archiveTexts.done, { n }) });
    toast({
      text: say(archiveTexts.done, { n }),
      icon: 'check',
      action: { text: say(frameTexts.undo), run: () => undo(op) },
    });
    changed();
  };

  const differing = compared ? compared.archive.tabs.filter(({ key }) => differs(compared.counts[key])) : [];
  return (
    <section class="stack">
      <h2>{say(archiveTexts.title)}</h2>
      <p class="caption">{say(archiveTexts.how)}</p>
      <input
        ref={input}
        class="aloud"
        type="file"
        tabIndex={-1}
        aria-label={say(archiveTexts.choose)}
        accept=".zip"
        onChange={(event) => open(event.currentTarget.files?.[0])}
      />
      <Button icon="upload" busy={busy && !compared} onClick={() => input.current?.click()}>
        {say(archiveTexts.choose)}
      </Button>
      {problem && <p class="problem">{problem}</p>}
      {compared && (
        <>
          <p class="strong">
            {say(archiveTexts.of, {
              name: compared.name,
              time: compared.archive.facts.takenAt.slice(0, 16).replace('T', ' '),
            })}
          </p>
          {differing.length === 0 ? (
            <p role="status">{say(archiveTexts.nothing)}</p>
          ) : (
            <>
              <CountTable tabs={differing} counts={compared.counts} left={left} onLeave={setLeft} />
              <Button
                look="filled"
                busy={busy}
                {...(differing.every(({ key }) => left.has(key)) && { blocked: say(archiveTexts.nothing) })}
                onClick={() => restore(compared)}
              >
                {say(archiveTexts.restore)}
              </Button>
            </>
          )}
        </>
      )}
      <Refusal refused={refused} />
    </section>
  );
}

interface CountTableProps {
  readonly tabs: readonly ArchivedTab[];
  readonly counts: Compared['counts'];
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}

function CountTable({ tabs, counts, left, onLeave }: CountTableProps) {
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    onLeave(next);
  };
  return (
    <table class="mapping">
      <thead>
        <tr>
          {(['tab', 'added', 'changed', 'same'] as const).map((key) => (
            <th key={key} scope="col">
              {say(archiveTexts[key])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tabs.map(({ key, name }) => (
          <tr key={key}>
            <td>
              <label class="row">
                <input type="checkbox" checked={!left.has(key)} onChange={() => toggle(key)} />
                {name}
              </label>
            </td>
            <td class="figures">{counts[key]?.added}</td>
            <td class="figures">{counts[key]?.changed}</td>
            <td class="figures">{counts[key]?.same}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function differs(counts: ArchiveCounts | undefined): boolean {
  return counts !== undefined && counts.added + counts.changed > 0;
}

function sumOf(a: ArchiveCounts | undefined, b: ArchiveCounts): ArchiveCounts {
  return a ? { added: a.added + b.added, changed: a.changed + b.changed, same: a.same + b.same } : b;
}
