import { Banner } from '../parts/Banner.tsx';
import { usePage } from '../session/page.ts';
import { archiveTexts } from '../texts/backup.ts';
import { say } from '../texts/say.ts';
import { ArchiveBack } from './ArchiveBack.tsx';
import { NightBack } from './NightBack.tsx';
import { SpoiltBack } from './SpoiltBack.tsx';
import { UninstallBlock } from './UninstallBlock.tsx';

/** What was kept of the workbook, and the way back to it. */
export function BackupPart() {
  const { opening } = usePage();
  return (
    <div class="scroll stack">
      <SpoiltBack />
      {opening.user.role !== 'admin' && <Banner kind="info">{say(archiveTexts.admins)}</Banner>}
      {opening.user.role === 'admin' && (
        <>
          <NightBack />
          <ArchiveBack />
          <UninstallBlock />
        </>
      )}
    </div>
  );
}
