import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, answerOf, ben, catching, closeHosts, vera } from './testing/aHost.ts';

afterEach(closeHosts);

const permission = (member: string, scope: string) =>
  `Exception: You do not have permission to call ${member}. Required permissions: https://www.googleapis.com/auth/${scope}`;

describe('the manifest', () => {
  it.each([
    ['SpreadsheetApp.getActive()', 'SpreadsheetApp.getActive', 'spreadsheets.currentonly'],
    ['MailApp.getRemainingDailyQuota()', 'MailApp.getRemainingDailyQuota', 'script.send_mail'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
    ['SpreadsheetApp.getUi().alert("x")', 'Ui.alert', 'script.container.ui'],
    ['Session.getEffectiveUser().getEmail()', 'User.getEmail', 'userinfo.email'],
  ])('H07 without its scope, %s is refused', async (call, member, scope) => {
    const host = await aHost({ source: catching(call), manifest: { oauthScopes: [] } });
    expect(await answerOf(host, 'f')).toBe(permission(member, scope));
  });

  it('H08 names the scope of mail for GmailApp', async () => {
    const host = await aHost({ source: catching('GmailApp.sendEmail("a@b.example", "s", "b")') });
    expect(await answerOf(host, 'f')).toBe(
      'Exception: You do not have permission to call GmailApp.sendEmail. Required permissions: https://mail.google.com/',
    );
  });
});

describe('granular consent', () => {
  const status = 'String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())';

  it('A15 refuses what one person did not grant, and nothing of the others', async () => {
    const host = await aHost({ source: catching('MailApp.getRemainingDailyQuota()') });
    host.share({ ...host.user(ben), refusedScopes: ['script.send_mail'] });
    expect((await host.call(ben, 'f', [])).value).toBe(
      permission('MailApp.getRemainingDailyQuota', 'script.send_mail'),
    );
    expect(await answerOf(host, 'f')).toBe('nothing thrown');
  });

  it('A14 says that a scope is missing to the person who misses it', async () => {
    const host = await aHost({ source: `function f() { return ${status}; }` });
    expect(await answerOf(host, 'f')).toBe('NOT_REQUIRED');
    host.share({ ...host.user(ben), refusedScopes: ['script.send_mail'] });
    expect((await host.call(ben, 'f', [])).value).toBe('REQUIRED');
    expect(await answerOf(host, 'f')).toBe('NOT_REQUIRED');
  });
});

describe('simple triggers', () => {
  const onOpen = (body: string) => aHost({ source: `function onOpen(e) { ${body} }` });

  it('H34 reads the open file in mode LIMITED', async () => {
    const host = await onOpen(
      'console.log(String(e.authMode), e.source.getSheets()[0].getName(), JSON.stringify(Session.getActiveUser().getEmail()))',
    );
    const outcome = await host.openFor(anna);
    expect([outcome?.error, outcome?.record.log]).toEqual([null, ['LIMITED Sheet1 ""']]);
  });

  it('builds the menu of the person who opens the file', async () => {
    const host = await onOpen(
      "const ui = SpreadsheetApp.getUi(); ui.createAddonMenu().addItem('Open', 'open').addSeparator().addSubMenu(ui.createMenu('More').addItem('A', 'a')).addToUi()",
    );
    await host.openFor(anna);
    expect(host.view(anna).menus).toMatchObject([
      {
        isAddOn: true,
        items: [{ label: 'Open', run: 'open' }, { label: '' }, { label: 'More', items: [{ label: 'A', run: 'a' }] }],
      },
    ]);
    expect(host.view(ben).menus).toEqual([]);
  });

  it.each([
    'SpreadsheetApp.getActive()',
    'PropertiesService.getDocumentProperties()',
    'CacheService.getDocumentCache()',
    'LockService.getDocumentLock()',
    'Session.getEffectiveUser().getEmail()',
    'ScriptApp.newTrigger("f")',
  ])('H33 refuses %s before anybody used the add-on in the file', async (call) => {
    const host = await aHost({ isAddOn: true, source: `function onOpen() { ${call} } function use() {}` });
    expect((await host.openFor(anna))?.error?.message).toMatch(/^You do not have permission/);
  });

  it('H33 lets the menu be built in mode NONE, and LIMITED follows once it was used', async () => {
    const host = await aHost({
      isAddOn: true,
      source: `function onOpen(e) {
          SpreadsheetApp.getUi().createAddonMenu().addItem(Session.getActiveUserLocale(), 'use').addSeparator().addToUi();
          console.log(e.authMode === ScriptApp.AuthMode.NONE);
        }
        function use() {}`,
    });
    expect((await host.openFor(anna))?.record.log).toEqual(['true']);
    expect(host.view(anna).menus).toHaveLength(1);
    await host.menuClick(anna, 'use');
    expect((await host.openFor(ben))?.record.log).toEqual(['false']);
  });

  it('H38 does not run for viewers, whose writes are refused', async () => {
    const host = await aHost({
      source: `function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi() }
        function f() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
    });
    expect((await host.call(vera, 'f', [])).error?.message).toMatch(/^You are trying to edit a protected cell/);
    await host.openFor(vera);
    expect(host.view(vera).menus).toEqual([]);
  });
});

describe('identity', () => {
  it('H36 and H37 the active person may be hidden, without an error', async () => {
    const host = await aHost({
      source: 'function f() { return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()] }',
    });
    host.modes.hidesActiveUser = true;
    expect((await host.call(ben, 'f', [])).value).toEqual([ben, '']);
  });
});
