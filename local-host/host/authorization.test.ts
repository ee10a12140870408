import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, answerOf, ben, catching, closeHosts } from './testing/aHost.ts';

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
});

describe('simple triggers', () => {
  const onOpen = (body: string) => aHost({ source: `function onOpen(e) { ${body} }` });

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
});
