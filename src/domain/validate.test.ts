import { describe, expect, it } from '@jest/globals';
import { someChecks } from '../../test/someChecks.ts';
import { sheets } from '../schema/sheets.ts';
import { faultsOf } from './validate.ts';

const aCustomer = { name: 'Quillmoor', type: 'company', phone: '13800001234' };
const faults = (over: Record<string, unknown>, options = {}) =>
  faultsOf(sheets.customers, { ...aCustomer, ...over }, someChecks, options);

describe('faultsOf', () => {
  it('has nothing to say about a valid record', () => {
    expect(
      faults({ owner: 'Ivy Tran', email: 'a@q.example', industry: 'retail', website: 'https://q.example' }),
    ).toEqual({});
  });

  it.each([
    ['name', null, 'required'],
    ['name', 'x'.repeat(101), 'too-long'],
    ['type', 'alien', 'unknown-choice'],
    ['industry', 'switched_off', 'unknown-choice'],
    ['owner', 'Nobody', 'unknown-person'],
    ['email', 'a@b', 'bad-email'],
    ['email', 'a@b.c, d@e.f', 'bad-email'],
    ['phone', '0012', 'bad-phone'],
    ['phone', '9'.repeat(20), 'bad-phone'],
    ['phone', '1.38E+10', 'digits-lost'],
    ['website', 'javascript:alert(1)', 'bad-url'],
    ['credit_limit', -1, 'too-small'],
  ])('says what is wrong with %s = %p', (field, value, code) => {
    expect(faults({ [field]: value })).toMatchObject({ [field]: { code } });
  });

  it('names the number whose digits were lost', () => {
    expect(faults({ phone: '1.38E+10' })).toEqual({ phone: { code: 'digits-lost', places: { value: '1.38E+10' } } });
  });

  it('wants one of several ways to reach', () => {
    expect(faults({ phone: null })).toEqual({ phone: { code: 'reach-missing' } });
    expect(faults({ phone: null, wechat: 'qm' })).toEqual({});
    expect(faults({ phone: null }, { lenient: ['reach'] })).toEqual({});
  });

  it('looks only at the fields of an edit, beside what the record holds', () => {
    const former = { ...aCustomer, industry: 'switched_off' };
    expect(faultsOf(sheets.customers, { city: 'Ningbo' }, someChecks, { partial: true, former })).toEqual({});
    expect(faultsOf(sheets.customers, { phone: null }, someChecks, { partial: true, former })).toEqual({
      phone: { code: 'reach-missing' },
    });
    expect(faultsOf(sheets.customers, { industry: 'switched_off' }, someChecks, { partial: true, former })).toEqual({});
  });
});
