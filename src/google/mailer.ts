import { menuTexts } from '../../templates/menu.ts';
import type { Mailer } from '../ports.ts';
import { inLanguage, type Language } from '../schema/language.ts';

/** Mail in the name of whoever the code runs as; MailApp needs the narrowest right (platform M19). */
export function mailer(language: () => Language): Mailer {
  return {
    quotaLeft: () => MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, body, html }) => {
      SpreadsheetApp.flush(); // the send log must say that it goes before it goes: a call of the page holds its lock meanwhile
      MailApp.sendEmail({
        to,
        subject: oneLine(subject),
        body,
        htmlBody: html,
        name: oneLine(inLanguage(menuTexts.title, language())),
      });
    },
  };
}

/** A line break in a head line could add others (platform G10). */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
