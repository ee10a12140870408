import { afterEach, describe, expect, it } from '@jest/globals';
import { aHost, anna, answerOf, closeHosts } from './testing/aHost.ts';

afterEach(closeHosts);

const answering = (expression: string) => aHost({ source: `class Own {}\nfunction f() { return ${expression} }` });

describe('what a server function answers', () => {
  it.each([
    ['"text"', 'text'],
    ['[1.5, true, null]', [1.5, true, null]],
    ['({ a: { b: [1] } })', { a: { b: [1] } }],
    ['undefined', null],
  ])('hands over %s', async (expression, expected) => {
    expect(await answerOf(await answering(expression), 'f')).toEqual(expected);
  });

  it('V38 a circular answer arrives as a failure or null', async () => {
    const host = await aHost({ source: 'function f() { const a = {}; a.a = a; return a }' });
    expect((await host.call(anna, 'f', [])).value).toBeNull();
  });
});

describe('what a page hands over', () => {
  const echo = () => aHost({ source: 'function f(...args) { return args }' });

  it('copies plain values', async () => {
    const args = ['text', 1, true, null, { a: [1, { b: null }] }];
    expect(await answerOf(await echo(), 'f', ...args)).toEqual(args);
  });

  it('H21 refuses a date, a function, a Map and names the property', async () => {
    const host = await echo();
    for (const value of [new Date(), () => 1, new Map(), new Set()]) {
      await expect(answerOf(host, 'f', { a: { k: value } })).rejects.toThrow(
        'Failed due to illegal value in property: k',
      );
    }
    await expect(answerOf(host, 'f', new Date())).rejects.toThrow('Failed due to illegal value in property: 0');
    expect(host.executions).toEqual([]);
  });

  it('H22 refuses a circular argument', async () => {
    const circular: Record<string, unknown> = {};
    circular.a = circular;
    await expect(answerOf(await echo(), 'f', circular)).rejects.toThrow('Failed due to circular reference.');
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [new Uint8Array(1)], [new (class Own {})()]])(
    'H23 refuses %p',
    async (value) => {
      await expect(answerOf(await echo(), 'f', value)).rejects.toThrow();
    },
  );
});

describe('pages made of files', () => {
  const pages = {
    'page.html': '<p><?= name ?></p><?!= html ?><? for (const n of [1, 2]) { ?><b><?= n + added() ?></b><? } ?>',
    'script.html':
      '<a href="https://a.example">x</a><script>const a = `http://b.example`; const c = `x/* gone */y`; const s = "http://c.example";</script>',
  };

  it('V4 fills in scriptlets, escaped and raw, with the names of the script', async () => {
    const host = await aHost({
      pages,
      source: `function added() { return 1 }
        function f() {
          const template = HtmlService.createTemplateFromFile('page');
          template.name = '<&"';
          template.html = '<i>raw</i>';
          return template.evaluate().setTitle('T').getContent();
        }`,
    });
    expect(await answerOf(host, 'f')).toBe('<p>&lt;&amp;&quot;</p><i>raw</i><b>2</b><b>3</b>');
  });

  it('H30 cuts what looks like a comment out of template literals', async () => {
    const host = await aHost({
      pages,
      source: `function f() { return HtmlService.createHtmlOutputFromFile('script').getContent() }
        function g() { return HtmlService.createTemplateFromFile('script').evaluate().getContent() }
        function h() { return HtmlService.createHtmlOutput(HtmlService.createHtmlOutputFromFile('script').getContent()).getContent() }`,
    });
    const cut =
      '<a href="https://a.example">x</a><script>const a = `http:`; const c = `xy`; const s = "http://c.example";</script>';
    for (const name of ['f', 'g', 'h']) expect(await answerOf(host, name)).toBe(cut);
  });

  it('shows a sidebar to the person who asked for it', async () => {
    const host = await aHost({
      pages,
      source: `function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hi</p>').setTitle('Side')) }`,
    });
    await host.menuClick(anna, 'open');
    expect(host.view(anna).sidebar).toMatchObject({ title: 'Side', content: '<p>hi</p>' });
  });
});
