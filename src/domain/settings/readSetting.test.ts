import { describe, expect, it } from '@jest/globals';
import { type SettingKey, settingDefinitions } from '../../schema/settings.ts';
import { readSetting } from './readSetting.ts';

const read = (key: SettingKey, text: string) => readSetting(settingDefinitions[key], text);

const threeAndTwo = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-12-31', '2027-01-01'];

describe('readSetting', () => {
  it.each<[SettingKey, string, unknown]>([
    ['digest_hour', ' 9 ', 9],
    ['tier_vip_share', '15%', 0.15],
    ['tier_vip_min', '¥1,200', 120_000],
    ['urgent_mail', '是', true],
    ['holidays', '2026-10-01，2026/10/2', ['2026-10-01', '2026-10-02']],
    ['holidays', '2026-09-30~2026-10-02, 2026年12月31日至2027-01-01', threeAndTwo],
    ['weekend', 'Sat; Sun', ['Sat', 'Sun']],
    ['week_start', 'sun', 'Sun'],
    ['work_hours', '8:30-17:30', '08:30–17:30'],
    ['service_lead', 'Ivy Tran', 'Ivy Tran'],
  ])('reads %s from %s', (key, text, value) => {
    expect(read(key, text)).toEqual({ ok: true, value });
  });

  it.each<[SettingKey, string, string]>([
    ['digest_hour', '25', 'too-large'],
    ['digest_hour', '7.5', 'not-a-number'],
    ['tier_vip_share', '-1', 'too-small'],
    ['urgent_mail', 'perhaps', 'setting-bool'],
    ['holidays', '2026-10-01, 2026-02-30', 'day-unreadable'],
    ['holidays', '2026-10-07~2026-10-01', 'day-unreadable'],
    ['holidays', '2026-10-07~2036-10-01', 'day-unreadable'],
    ['week_start', 'Fri', 'setting-word'],
    ['work_hours', '18:00–09:00', 'setting-hours'],
    ['import_profiles', '{', 'setting-json'],
  ])('refuses for %s the text %s: %s', (key, text, code) => {
    expect(read(key, text)).toMatchObject({ ok: false, fault: { code } });
  });
});
