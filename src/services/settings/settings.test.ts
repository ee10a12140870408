import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { saveMember as memberContract } from '../../contract/settings.ts';
import { saveTag as tagContract } from '../../contract/tags.ts';
import { settingKeys } from '../../schema/settings.ts';
import { undo } from '../operations/undo.ts';
import { saveTag } from '../tags/saveTag.ts';
import { joinTeam } from '../team/joinTeam.ts';
import { saveMember } from '../team/saveMember.ts';
import { install } from '../workbook/install.ts';
import { removeExample } from '../workbook/removeExample.ts';
import { saveSetting } from './saveSetting.ts';
import { settings } from './settings.ts';

const setUp = { language: 'en', example: false, automation: false } as const;

describe('install', () => {
  it('fills Settings, Lists and Tags, and a second time adds only what is missing', () => {
    const book = aWorkbook();
    install(setUp, book.ports);
    const counts = () => (['settings', 'lists', 'tags', 'team'] as const).map((sheet) => book.rows(sheet).length);
    const first = counts();
    book.rows('settings').splice(3, 1);
    book.rows('lists').splice(5, 2);
    install(setUp, book.call('Z-2'));
    expect(counts()).toEqual(first);
    expect(first[0]).toBe(settingKeys.length);
  });

  it('makes whoever installs it the first admin', () => {
    const book = aWorkbook();
    book.rows('team').length = 0;
    book.as('mei.lin@team.example');
    install(setUp, book.ports);
    expect(book.rows('team')).toMatchObject([
      { name: 'Mei Lin', email: 'mei.lin@team.example', role: 'admin', active: true },
    ]);
  });
});

describe('install with the example', () => {
  it('adds 60 customers of a team in which the installer has a place, as one operation', () => {
    const book = aWorkbook();
    const answer = install({ ...setUp, example: true }, book.ports);
    expect(answer).toMatchObject({ ok: true, value: { customers: 60, automation: 'off' } });
    expect(book.rows('team').filter(({ email }) => email === 'ivy@team.example')).toHaveLength(1);
    const names = new Set(book.rows('team').map(({ name }) => name));
    expect(book.rows('customers').every(({ owner, tags }) => names.has(owner) && tags.includes('Sample'))).toBe(true);
    expect(book.rows('orders')).toHaveLength(240);
    expect(book.ports.operations.undo('Z-OP1', 'Z-2')).not.toBe('not-found');
    expect(book.rows('customers').every(({ state }) => state === 'archived')).toBe(true);
  });

  it('is not added to a workbook that holds customers', () => {
    const book = aWorkbook({ customers: [{ id: 'C-1' }] });
    install({ ...setUp, example: true }, book.ports);
    expect(book.rows('customers')).toHaveLength(1);
  });

  it('goes away again without a trace in the lists', () => {
    const book = aWorkbook();
    install({ ...setUp, example: true }, book.ports);
    removeExample({}, book.call('Z-2'));
    for (const sheet of ['customers', 'contacts', 'interactions', 'orders', 'feedback', 'tasks'] as const) {
      expect([sheet, book.rows(sheet).filter(({ state }) => state === 'active').length]).toEqual([sheet, 0]);
    }
  });
});

describe('saveSetting', () => {
  it('writes a value as typed and shows it beside the default', () => {
    const book = aWorkbook();
    install(setUp, book.ports);
    expect(saveSetting({ key: 'digest_hour', value: ' 9 ' }, book.ports)).toEqual({
      ok: true,
      value: { key: 'digest_hour', value: '9' },
    });
    const answer = settings({}, book.ports);
    const line = answer.ok ? answer.value.settings.find(({ key }) => key === 'digest_hour') : null;
    expect(line).toMatchObject({ value: '9', fallback: '8', group: 'running' });
  });

  it('is taken back by an admin only', () => {
    const book = aWorkbook();
    install(setUp, book.ports);
    saveSetting({ key: 'digest_hour', value: '9' }, book.call('Z-2'));
    const value = () => book.rows('settings').find(({ key }) => key === 'digest_hour')?.value;
    book.as('tom@team.example');
    expect(undo({ id: 'Z-2', cells: [] }, book.call('Z-3'))).toMatchObject({ code: 'no-permission' });
    expect(value()).toBe('9');
    book.as('ivy@team.example');
    expect(undo({ id: 'Z-2', cells: [] }, book.call('Z-4'))).toMatchObject({ ok: true, value: { restored: 1 } });
    expect(value()).toBeNull();
  });

  it('refuses what cannot be read, and keeps what stood there', () => {
    const book = aWorkbook();
    install(setUp, book.ports);
    expect(saveSetting({ key: 'digest_hour', value: '25' }, book.ports)).toMatchObject({
      code: 'setting-invalid',
      fields: { value: { code: 'too-large', places: { max: 23 } } },
    });
    expect(saveSetting({ key: 'nonsense', value: '1' }, book.ports)).toMatchObject({ code: 'setting-unknown' });
    const written = book.rows('settings').filter(({ value }) => value !== null);
    expect(written.map(({ key }) => key)).toEqual(['language', 'sharing_checked']);
  });

  it('is for admins', () => {
    const book = aWorkbook();
    book.as('tom@team.example');
    expect(saveSetting({ key: 'digest_hour', value: '9' }, book.ports)).toMatchObject({ code: 'no-permission' });
  });
});

describe('saveMember', () => {
  const input = (fields: Record<string, unknown>) =>
    memberContract.input.parse({ name: 'Mei Lin', email: 'mei@team.example', role: 'member', ...fields });

  it('adds a person', () => {
    const book = aWorkbook();
    expect(saveMember(input({ email: 'MEI@team.example' }), book.ports)).toEqual({
      ok: true,
      value: { email: 'mei@team.example' },
    });
    expect(book.rows('team')[2]).toMatchObject({
      name: 'Mei Lin',
      digest: true,
      digest_days: 'workdays',
      active: true,
    });
  });

  it('gives what a person has to do the new name, and keeps the old one in history', () => {
    const book = aWorkbook({
      customers: [{ id: 'C-1', owner: 'Tom Reyes' }],
      tasks: [{ id: 'T-1', owner: 'Tom Reyes' }],
      interactions: [{ id: 'I-1', by: 'Tom Reyes' }],
    });
    saveMember(input({ name: 'Tom Rey', email: 'tom@team.example', role: 'manager' }), book.ports);
    expect(book.rows('customers')[0]?.owner).toBe('Tom Rey');
    expect(book.rows('tasks')[0]?.owner).toBe('Tom Rey');
    expect(book.rows('interactions')[0]?.by).toBe('Tom Reyes');
  });

  it('refuses a name that is taken and the last admin’s leaving', () => {
    const book = aWorkbook();
    expect(saveMember(input({ name: 'Tom Reyes' }), book.ports)).toMatchObject({ code: 'name-taken' });
    expect(
      saveMember(input({ name: 'Ivy Tran', email: 'ivy@team.example', role: 'member' }), book.ports),
    ).toMatchObject({ code: 'last-admin' });
    expect(saveMember(input({ role: 'king' }), book.ports)).toMatchObject({
      fields: { role: { code: 'unknown-choice' } },
    });
  });
});

describe('joinTeam', () => {
  it('lets a stranger in as member, under a name of their own', () => {
    const book = aWorkbook();
    book.as('new@team.example');
    expect(joinTeam({ name: 'Tom Reyes' }, book.ports)).toMatchObject({ code: 'name-taken' });
    expect(joinTeam({ name: 'Nia' }, book.ports)).toEqual({ ok: true, value: { name: 'Nia' } });
    expect(book.rows('team')[2]).toMatchObject({ name: 'Nia', email: 'new@team.example', role: 'member' });
  });

  it('leaves a member as they are', () => {
    expect(joinTeam({ name: 'Other' }, aWorkbook().ports)).toEqual({ ok: true, value: { name: 'Ivy Tran' } });
  });
});

describe('saveTag', () => {
  const input = (fields: Record<string, unknown>) =>
    tagContract.input.parse({ zh: '定制', en: 'Custom', dim: 'interest', ...fields });
  const aBook = () =>
    aWorkbook({
      customers: [
        { id: 'C-1', tags: ['Custom work', 'Other'] },
        { id: 'C-2', tags: ['Other'] },
      ],
      tags: [
        { id: 'G-1', zh: '定制', en: 'Custom work', dim: 'interest', active: true },
        { id: 'G-2', zh: '别的', en: 'Other', dim: 'interest', active: true },
      ],
    });

  it('renames a tag with all cells that hold it, as one operation', () => {
    const book = aBook();
    expect(saveTag(input({ id: 'G-1' }), book.ports)).toEqual({ ok: true, value: { id: 'G-1', renamed: 1 } });
    expect(book.rows('customers').map(({ tags }) => tags)).toEqual([['Custom', 'Other'], ['Other']]);
    book.ports.operations.undo('Z-OP1', 'Z-2');
    expect(book.rows('customers')[0]?.tags).toEqual(['Custom work', 'Other']);
    expect(book.rows('tags')[0]?.en).toBe('Custom work');
  });

  it('refuses a label that exists in either language, or holds a separator', () => {
    expect(saveTag(input({ zh: null, en: '别的' }), aBook().ports)).toMatchObject({ code: 'tag-exists' });
    expect(saveTag(input({ zh: null, en: 'a; b' }), aBook().ports)).toMatchObject({ code: 'tag-separator' });
    expect(saveTag(input({ zh: null, en: null }), aBook().ports)).toMatchObject({
      fields: { zh: { code: 'label-missing' } },
    });
    expect(saveTag(input({ id: 'G-9' }), aBook().ports)).toMatchObject({ code: 'row-gone' });
  });
});
