/** Time of day on this computer, `09:05`. */
export function clockTime(now: Date = new Date()): string {
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
