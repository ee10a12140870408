/** A calendar day, `YYYY-MM-DD`, in the spreadsheet's time zone. Days compare with `<`. */
export type Day = string & { readonly __day: true };

/** A moment as the sheet shows it, `YYYY-MM-DDTHH:mm:ss`, in the spreadsheet's time zone. Stamps compare with `<`. */
export type Stamp = string & { readonly __stamp: true };

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const stampShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Whether a text is a day that the calendar has: `2025-02-29` is not. */
export function isDay(text: string): text is Day {
  const match = dayShape.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

export function isStamp(text: string): text is Stamp {
  const match = stampShape.exec(text);
  return match !== null && isDay(match[1] ?? '');
}

/** Days in a month, `month` 1 to 12. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
