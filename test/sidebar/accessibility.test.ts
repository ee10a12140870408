import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { languages } from '../../src/schema/language.ts';
import { launch, type Opened, openPage } from './openPage.ts';
import { repliesOf, type View, viewedPages } from './views.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

/** the folder in which what a person would look at is to stand, if any */
const pictures = process.env.VIEW_PICTURES;
const axeFile = require.resolve('axe-core/axe.min.js');
/** What stands where, and in which colours, does not hang on the language: words do, and how wide they are. */
const [wholly] = languages;
const pages = languages.flatMap((language) =>
  viewedPages.map(({ options, views }) => ({ language, options, views, name: options.name })),
);

describe.each(pages)('$name in $language', ({ language, options, views }) => {
  let page: Page;
  let again: Opened['again'];
  beforeAll(async () => {
    ({ page, again } = await openPage(browser, { ...options, language, density: pictures ? 2 : 1 }));
    // a colour on its way from one to another has no contrast of its own
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(() => page.close());

  it('has quotation marks as wide as its language has them, whatever faces the machine has', async () => {
    const width = await page.evaluate(() => {
      const mark = document.body.appendChild(document.createElement('span'));
      mark.style.fontSize = '100px';
      mark.textContent = '\u2019';
      const { width: wide } = mark.getBoundingClientRect();
      mark.remove();
      return wide;
    });
    if (language === 'en') expect(width).toBeLessThan(50);
    else expect(width).toBeCloseTo(100, 0);
  });

  describe.each(views.map((view): [string, View] => [view.name, view]))('%s', (name, view) => {
    beforeAll(async () => {
      await again(repliesOf(view, language));
      await view.go(page);
    });

    it('gives a scan nothing to find', async () => {
      await page.addScriptTag({ path: axeFile });
      await picture(page, `${name}-${language}-light`);
      expect(await page.evaluate(scan, false)).toEqual([]);
    });

    if (language === wholly) itLooksTheSameInBothLanguages();

    it('keeps text of twice the size within its width', async () => {
      await page.addStyleTag({ content: 'html { font-size: 32px }' });
      await picture(page, `${name}-${language}-large`);
      expect(await page.evaluate(cutOff)).toEqual([]);
    });

    function itLooksTheSameInBothLanguages(): void {
      it('gives a scan of its colours nothing to find when it is dark', async () => {
        await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
        await picture(page, `${name}-${language}-dark`);
        expect(await page.evaluate(scan, true)).toEqual([]);
      });

      it('lets Tab reach each control, and shows which', async () => {
        await page.evaluate(beginAtTop);
        const unseen: string[] = [];
        for (let presses = 0; presses < 200; presses++) {
          await page.keyboard.press('Tab');
          const at = await page.evaluate(focusSeen);
          if (at === null) break;
          if (!at.seen) unseen.push(at.control);
        }
        expect({ missed: await page.evaluate(missedStops), unseen }).toEqual({ missed: [], unseen: [] });
      });
    }
  });
});

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Runs in the page: each rule that is broken, and where. What is not colour is the same by day and by night. */
async function scan(isOfColours: boolean): Promise<string[]> {
  const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, {
    // what is in view is scanned; a frame of Google's holds the page itself
    resultTypes: ['violations'],
    ...(isOfColours && { runOnly: ['color-contrast'] }),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const [why] = [...any, ...all, ...none];
      return `${id}: ${html.slice(0, 200)} ${why?.message ?? ''}`;
    }),
  );
}

/** Runs in the page: the next Tab goes to the first control. */
function beginAtTop(): void {
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
}

/**
 * Runs in the page: the control that has the focus, and whether one sees that it has it. Null outside of the page and
 * where it has been before.
 */
function focusSeen(): { control: string; seen: boolean } | null {
  const control = document.activeElement as HTMLElement | null;
  if (!control || control === document.body || control.hasAttribute('data-reached')) return null;
  control.setAttribute('data-reached', '');
  const isRinged = (element: Element | null) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  };
  // a line of Today has the ring around all of it
  const seen = isRinged(control) || isRinged(control.closest('.item'));
  return { control: control.outerHTML.slice(0, 160), seen };
}

/** Runs in the page: the controls that Tab has passed by; radio buttons of one name are one stop. */
function missedStops(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, a[href], summary, [tabindex]',
  );
  return [...controls]
    .filter((control) => {
      if (control.tabIndex < 0 || control.matches(':disabled, [data-reached]') || !control.offsetParent) return false;
      const name = control.matches('[type=radio]') && control.getAttribute('name');
      return !name || !document.querySelector(`[name="${name}"][data-reached]`);
    })
    .map((control) => control.outerHTML.slice(0, 160));
}

/** Runs in the page: boxes that their content is wider than, and words that are cut. */
function cutOff(): string[] {
  return (
    [...document.querySelectorAll<HTMLElement>('.scroll, .foot, header, .tabs, button, label, h1, h2, p')]
      // the place around a tick that takes the pointer is wider than the tick
      .filter((box) => !box.matches('.tick, .aloud') && getComputedStyle(box).display !== 'inline')
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.outerHTML.slice(0, 120)} ${box.scrollWidth} > ${box.clientWidth}`)
  );
}
