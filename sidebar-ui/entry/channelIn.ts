import type { Choice } from '../../src/contract/open.ts';

/** Words that tell a channel beside its label. */
const words: Readonly<Record<string, string>> = {
  phone: 'call(?:ed)?|phone[d]?|rang|电话|致电|来电|通话',
  wechat: 'wechat|微信',
  email: 'e-?mail(?:ed)?|邮件|邮箱',
  visit: 'visit(?:ed)?|拜访|上门',
  meeting: 'meeting|met|会议|开会|见面',
  shop: '到店|来店',
  sms: 'sms|texted|短信',
  video: 'video call|视频',
};

/**
 * The channel that a text names first, of those that the team uses.
 *
 * @returns `alone` where the word stands before the rest and says nothing else
 */
export function channelIn(text: string, channels: readonly Choice[]) {
  const found = channels.flatMap(({ key, label }) => {
    const said = [words[key], label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')].filter(Boolean).join('|');
    const match = new RegExp('(^|[^a-z])(' + said + ')(?![a-z])', 'i').exec(text);
    if (!match) return [];
    const at = match.index + (match[1] ?? '').length;
    const length = (match[2] ?? '').length;
    const alone =
      /(^|[\n,，;；。])\s*$/.test(text.slice(0, at)) && /^([\s,，;；。:：]|$)/.test(text.slice(at + length));
    return [{ key, at, length, alone }];
  });
  return found.sort((one, other) => one.at - other.at)[0] ?? null;
}
