import { type Area, contains, overlaps } from './area.ts';

/** A protected sheet (area null, with holes) or range. */
export interface Protection {
  readonly id: string;
  area: Area | null;
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  /** addresses, lower case; the owner may always edit */
  editors: string[];
}

const covers = (protection: Protection, area: Area): boolean => {
  if (protection.area) return overlaps(protection.area, area);
  return !protection.unprotected.some((hole) => contains(hole, area));
};

/** The protections, warning-only ones too, that an edit of the area meets. */
function protectionsOver(protections: readonly Protection[], area: Area): Protection[] {
  return protections.filter((protection) => covers(protection, area));
}

/** Whether the user may edit the area (S76, S77): warning-only never blocks. */
export function mayEdit(protections: readonly Protection[], area: Area, user: string, owner: string): boolean {
  if (user === owner) return true;
  return protectionsOver(protections, area).every(({ warningOnly, editors }) => warningOnly || editors.includes(user));
}

/** A protection after the grid changed; null when nothing is left to protect. */
export function shiftedProtection(protection: Protection, shift: (area: Area) => Area | null): Protection | null {
  const area = protection.area && shift(protection.area);
  if (protection.area && !area) return null;
  return { ...protection, area, unprotected: protection.unprotected.flatMap((hole) => shift(hole) ?? []) };
}
