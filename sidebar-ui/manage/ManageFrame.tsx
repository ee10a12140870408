import { useState } from 'preact/hooks';
import { ToastBar } from '../frame/ToastBar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useKeys } from '../session/keys.ts';
import { type Status, type Toast, usePage } from '../session/page.ts';
import { manageTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';
import { BackupPart } from './BackupPart.tsx';
import { DuplicatesPart } from './DuplicatesPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { FindingsPart } from './FindingsPart.tsx';
import { GuidePart } from './GuidePart.tsx';
import { InboxPart } from './InboxPart.tsx';
import { ManyPart } from './ManyPart.tsx';
import { PlaybookPart } from './PlaybookPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { type ManagePart, manageParts, placeOf } from './place.ts';
import { RulesPart } from './RulesPart.tsx';
import { SalesPart } from './SalesPart.tsx';
import { SettingsPart } from './SettingsPart.tsx';
import { SuggestPart } from './SuggestPart.tsx';
import { TagsPart } from './TagsPart.tsx';
import { TeamPart } from './TeamPart.tsx';
import { WishesPart } from './WishesPart.tsx';

const titles: Record<ManagePart, keyof typeof manageTexts> = {
  inbox: 'inbox',
  playbook: 'playbook',
  sales: 'sales',
  privacy: 'privacy',
  tags: 'tags',
  tagRows: 'many',
  findings: 'findings',
  duplicates: 'duplicates',
  export: 'export',
  backup: 'backup',
  rules: 'rules',
  settings: 'settings',
  team: 'team',
  guide: 'guide',
  suggest: 'suggest',
  wishes: 'wishes',
};

/** The list of parts, the part that is open, the toast and the status line. */
export function ManageFrame({ at, status, toast }: { at: string; status: Status; toast: Toast | null }) {
  const { toast: setToast, mayWrite, opening } = usePage();
  const [place, setPlace] = useState(() => placeOf(at));
  useKeys({ z: () => toast?.action?.run() }, toast?.action != null);
  const parts = manageParts.filter(
    (part) => (mayWrite || (part !== 'tagRows' && part !== 'suggest')) && (part !== 'sales' || opening.settings.sales),
  );
  const go = (part: ManagePart | undefined) => part && setPlace({ ...place, part });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = parts[(parts.indexOf(place.part) + step + parts.length) % parts.length];
    go(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="frame dialog">
      <div class="beside">
        <header class="side">
          <div class="side-tabs" role="tablist" aria-orientation="vertical" onKeyDown={onKeyDown}>
            {parts.map((part) => (
              <button
                key={part}
                id={`tab-${part}`}
                type="button"
                role="tab"
                aria-selected={part === place.part}
                aria-controls="part"
                tabIndex={part === place.part ? 0 : -1}
                onClick={() => go(part)}
              >
                {say(manageTexts[titles[part]])}
              </button>
            ))}
          </div>
        </header>
        <main class="page">
          <h1 class="aloud">{say(manageTexts[titles[place.part]])}</h1>
          <div class="page" id="part" role="tabpanel" aria-labelledby={`tab-${place.part}`}>
            {place.part === 'tags' && <TagsPart />}
            {place.part === 'tagRows' && <ManyPart ids={place.ids} />}
            {place.part === 'inbox' && <InboxPart />}
            {place.part === 'findings' && <FindingsPart />}
            {place.part === 'duplicates' && <DuplicatesPart />}
            {place.part === 'export' && <ExportPart />}
            {place.part === 'backup' && <BackupPart />}
            {place.part === 'playbook' && <PlaybookPart />}
            {place.part === 'sales' && <SalesPart customer={place.customer} />}
            {place.part === 'privacy' && <PrivacyPart />}
            {place.part === 'rules' && <RulesPart />}
            {place.part === 'settings' && <SettingsPart />}
            {place.part === 'team' && <TeamPart />}
            {place.part === 'guide' && <GuidePart />}
            {place.part === 'wishes' && <WishesPart />}
            {place.part === 'suggest' && <SuggestPart screen={place.screen} />}
          </div>
          {toast && <ToastBar key={toast.text} toast={toast} onEnd={() => setToast(null)} />}
        </main>
      </div>
      <footer class={status.kind === 'problem' ? 'status problem-status' : 'status'}>
        {status.kind === 'busy' ? (
          <span class="spinner" />
        ) : (
          <Icon name={status.kind === 'problem' ? 'warn' : 'check'} />
        )}
        <span class="words" role="status">
          {status.text}
        </span>
      </footer>
    </div>
  );
}
