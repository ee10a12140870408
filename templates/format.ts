import type { Day, Stamp } from '../src/schema/day.ts';
import type { Language } from '../src/schema/language.ts';

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const noBreak = '\u00a0';

/** A day in a line: `11-23 周一`, `Mon 23 Nov`; in another year than `today` `2025-11-23`, `23 Nov 2025`. */
export function shortDay(day: Day, language: Language, today: Day = day): string {
  const { year, month, date, weekday } = partsOf(day, language);
  if (day.slice(0, 4) !== today.slice(0, 4)) {
    return language === 'en' ? `${date} ${months[month - 1]} ${year}` : day;
  }
  return language === 'en' ? `${weekday} ${date} ${months[month - 1]}` : `${day.slice(5)} ${weekday}`;
}

/** The day over a list: `11月23日 周一`, `Mon 23 Nov`. */
export function headingDay(day: Day, language: Language): string {
  const { month, date, weekday } = partsOf(day, language);
  return language === 'en' ? `${weekday} ${date} ${months[month - 1]}` : `${month}月${date}日 ${weekday}`;
}

/** A moment in a line: the day, and the time in 24 hours. */
export function shortStamp(stamp: Stamp, language: Language, today?: Day): string {
  return `${shortDay(stamp.slice(0, 10) as Day, language, today)} ${stamp.slice(11, 16)}`;
}

/** The time alone where the moment lies in today. */
export function timeOrStamp(stamp: Stamp, language: Language, today: Day): string {
  return stamp.slice(0, 10) === today ? stamp.slice(11, 16) : shortStamp(stamp, language, today);
}

/** A moment in a table: `2026-11-23 09:05`. */
export function formatMoment(stamp: string): string {
  return stamp.slice(0, 16).replace('T', ' ');
}

/** `12,345`; at most `decimals` places, as many as `minimum` kept. */
export function formatNumber(value: number, decimals = 0, minimum = 0): string {
  const [whole = '', rest = ''] = Math.abs(value).toFixed(decimals).split('.');
  let fraction = rest;
  while (fraction.length > minimum && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction && `.${fraction}`);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** `1,234.50` of whole cents; `short` without cents, for cards and sentences. */
export function formatMoney(cents: number, short = false): string {
  return short ? formatNumber(cents / 100) : formatNumber(cents / 100, 2, 2);
}

/** `63%` of 0.63. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A length of time: `7 分 5 秒`, `7 min 5 s`; hours past one hour. */
export function formatDuration(seconds: number, language: Language): string {
  const whole = Math.round(seconds);
  const units = language === 'en' ? ['h', 'min', 's'] : ['小时', '分', '秒'];
  const gap = language === 'en' ? noBreak : ' ';
  const amounts = whole >= 3600 ? [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), 0] : null;
  return (amounts ?? [0, Math.floor(whole / 60), whole % 60])
    .map((amount, index) => (amount > 0 ? `${amount}${gap}${units[index]}` : ''))
    .filter((part) => part !== '')
    .concat(whole === 0 ? [`0${gap}${units[2]}`] : [])
    .join(' ');
}

function partsOf(day: Day, language: Language) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = weekdays[language][new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? '';
  return { year, month, date, weekday };
}
