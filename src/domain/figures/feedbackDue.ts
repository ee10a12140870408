import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import { addWorkdays, addWorkingHours } from '../calendar/workdays.ts';
import { dayOfStamp, type Stamp, stampOf } from '../day.ts';

/** Until when feedback is to be answered: so many working hours later, fewer for a VIP (rules.md R14). */
export function replyDue(at: Stamp, tier: Customer['tier'], settings: Settings): Stamp {
  return addWorkingHours(at, tier === 'vip' ? settings.reply_h_vip : settings.reply_h, settings);
}

/** As many working days later as the severity allows, at the hour at which it came in. */
export function fixDue(at: Stamp, severity: Feedback['severity'], settings: Settings): Stamp {
  const days = {
    critical: settings.fix_d_critical,
    high: settings.fix_d_high,
    normal: settings.fix_d,
    low: settings.fix_d,
  };
  return stampOf(`${addWorkdays(dayOfStamp(at), days[severity ?? 'normal'], settings)}${at.slice(10)}`);
}
