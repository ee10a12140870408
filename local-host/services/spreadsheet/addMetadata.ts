import type { DeveloperMetadata } from '../../workbook/developerMetadata.ts';
import type { Execution, ServiceObject } from '../service.ts';
import { enumName } from './enums.ts';
import type { Session } from './session.ts';

const visibility = { service: 'SpreadsheetApp.DeveloperMetadataVisibility' } as const;

export const metadataSignatures = [
  ['String'],
  ['String', visibility],
  ['String', 'String'],
  ['String', 'String', visibility],
] as const;

interface KeyAndValue {
  key: string;
  value: string | null;
  visibility: DeveloperMetadata['visibility'];
}

/** The arguments of addDeveloperMetadata; without a visibility it is for every project (DOCUMENT). */
export function onlyKeyAndValue([key, second, third]: readonly unknown[]): KeyAndValue {
  const hasValue = typeof second === 'string';
  const chosen = (hasValue ? third : second) as ServiceObject | undefined;
  return {
    key: key as string,
    value: hasValue ? second : null,
    visibility: chosen && enumName(chosen) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
  };
}

/** @throws ServiceError when the level is full (H78) */
export function addMetadata(
  session: Session,
  location: DeveloperMetadata['location'],
  entry: KeyAndValue,
  execution: Execution,
): void {
  execution.charge({ operation: 'metadataWrite' });
  session.book.putMetadata({ id: session.book.newId(), ...entry, location });
}

export function isAt(
  { location }: DeveloperMetadata,
  { level, sheetId, position }: DeveloperMetadata['location'],
): boolean {
  return location.level === level && location.sheetId === sheetId && location.position === position;
}
