import { errorText } from '../../templates/errorText.ts';
import { menuTexts } from '../../templates/menu.ts';
import { showPage } from '../google/pages.ts';
import { tell } from '../google/tell.ts';
import type { Ports } from '../ports.ts';
import { inLanguage, languages } from '../schema/language.ts';
import { runNow } from '../services/automation/runNow.ts';
import { lockWaitMs } from '../services/common/lockWait.ts';
import { readerLanguage } from '../services/common/readerLanguage.ts';
import { repair } from '../services/workbook/repair.ts';
import { portsOfRun } from './run.ts';
import { version } from './version.ts';

/** @param language as somebody chooses it before anything is installed; only the page names it */
export function showSidebar(language?: unknown): void {
  withPorts((ports) => {
    const chosen = languages.find((known) => known === language);
    showPage('sidebar', chosen ?? readerLanguage(ports), version);
  });
}

/** The sidebar's first page is the installation as long as nothing is installed. */
export function showInstall(): void {
  showSidebar();
}

export function showImport(): void {
  withPorts((ports) => showPage('import', readerLanguage(ports), version));
}

/** @param at where the dialog begins; only the sidebar names it */
export function showManage(at?: unknown): void {
  withPorts((ports) => showPage('manage', readerLanguage(ports), version, typeof at === 'string' ? at : 'tags'));
}

export function showTagRows(): void {
  showManage('tagRows');
}

export function updateNow(): void {
  withPorts((ports) => work(ports, 'hour'));
}

export function computeAll(): void {
  withPorts((ports) => work(ports, 'night'));
}

const states = ['repaired', 'open', 'noted'] as const;
const headings = { repaired: menuTexts.repaired, open: menuTexts.unrepaired, noted: menuTexts.noted };

export function checkAndRepair(): void {
  withPorts((ports) => {
    const language = readerLanguage(ports);
    const run = ports.lock.run(lockWaitMs, () => repair({}, ports));
    const title = inLanguage(menuTexts.repair, language);
    if (!run.ok) return tell(title, inLanguage(errorText('busy'), language));
    const lines = run.value.ok ? run.value.value.lines : [];
    const parts = states.flatMap((state) => {
      const messages = lines.filter((line) => line.state === state).map(({ message }) => message);
      return messages.length > 0 ? [inLanguage(headings[state], language), ...messages] : [];
    });
    const isWell = lines.every(({ state }) => state === 'noted');
    const text = [...(isWell ? [inLanguage(menuTexts.nothingToRepair, language)] : []), ...parts];
    tell(title, text.join('\n'));
  });
}

function work(ports: Ports, what: 'hour' | 'night'): void {
  if (!ports.structure.installed()) {
    showPage('sidebar', readerLanguage(ports), version);
    return;
  }
  runNow({ what }, ports);
  const language = readerLanguage(ports);
  tell(inLanguage(menuTexts.title, language), inLanguage(menuTexts.updated, language));
}

function withPorts(use: (ports: Ports) => void): void {
  const ports = portsOfRun();
  if (ports) use(ports);
}
