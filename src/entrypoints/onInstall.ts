import { onOpen } from './onOpen.ts';

/** After an installation the menu would appear only at the next opening (platform A9). */
export function onInstall(): void {
  onOpen();
}
