/** Service numbers (400, 800, 95…, 1010…) are many people's. */
const serviceNumber = /^\+86(400\d{7}|800\d{7}|95\d{3,6}|1010\d{4})$/;

/** The key as far as it proves anything: a number without area code only inside its city (workbook.md 1.4). */
export function phoneEvidence(key: string | null, city: string | null | undefined): string | null {
  if (key === null || serviceNumber.test(key)) return null;
  return key.startsWith('local:') ? `${key}@${city?.trim().toLowerCase() ?? ''}` : key;
}
