import { describe, expect, it } from '@jest/globals';
import { aRow } from '../../../test/builders.ts';
import type { Consent } from '../../schema/sheets/consents.ts';
import { dayOf, stampOf } from '../day.ts';
import { consentAt, marketingConsent } from './consentAt.ts';

const noon = stampOf('2026-11-23T12:00:00');
const aConsent = (cells: Partial<Consent>) =>
  aRow('consents', { purpose: 'marketing', status: 'granted', at: stampOf('2026-11-01T09:00:00'), ...cells });
const later = { at: stampOf('2026-11-02T09:00:00') };
const asked = { purpose: 'marketing', channel: 'email', contact: 'P-1' } as const;

describe('consentAt', () => {
  it.each([
    ['unknown', []],
    ['granted', [aConsent({})]],
    ['withdrawn', [aConsent({}), aConsent({ ...later, status: 'withdrawn' })]],
    ['granted', [aConsent({ ...later }), aConsent({ status: 'withdrawn' })]],
    ['withdrawn', [aConsent({ status: 'withdrawn' }), aConsent({})]],
    ['withdrawn', [aConsent({ channel: 'email', status: 'withdrawn' }), aConsent(later)]],
    ['granted', [aConsent({ channel: 'wechat', status: 'withdrawn', ...later }), aConsent({})]],
    ['denied', [aConsent({ contact: 'P-1', status: 'denied' }), aConsent({ channel: 'email', ...later })]],
    ['granted', [aConsent({}), aConsent({ contact: 'P-2', status: 'withdrawn', ...later })]],
    ['unknown', [aConsent({ purpose: 'survey' })]],
    ['unknown', [aConsent({ at: stampOf('2026-11-24T09:00:00') })]],
    ['unknown', [aConsent({ until: dayOf('2026-11-22') })]],
    ['granted', [aConsent({ until: dayOf('2026-11-23') })]],
    ['withdrawn', [aConsent({ status: 'withdrawn', until: dayOf('2026-11-22') })]],
  ] as const)('is %s', (status, rows) => {
    expect(consentAt(rows, asked, noon)).toBe(status);
    expect(consentAt([...rows].reverse(), asked, noon)).toBe(status);
  });
});

describe('marketingConsent', () => {
  it.each([
    [null, []],
    [null, [aConsent({ purpose: 'survey' }), aConsent({ contact: 'P-1' })]],
    ['granted', [aConsent({ channel: 'email' }), aConsent({ channel: 'phone', status: 'denied' })]],
    ['denied', [aConsent({ channel: 'phone', status: 'denied' })]],
    ['withdrawn', [aConsent({ status: 'withdrawn' }), aConsent({ channel: 'email' })]],
  ] as const)('is %s', (status, rows) => {
    expect(marketingConsent(rows, noon)).toBe(status);
  });
});
