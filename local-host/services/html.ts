import { method, plain, serviceObject } from './object.ts';
import { type ServiceClass, ServiceError, type ServiceObject } from './service.ts';

/** A page that a script made, ready to be shown. */
export interface HtmlPage {
  content: string;
  title: string;
  width: number;
  height: number;
}

export const htmlOutputName = 'HtmlService.HtmlOutput';

const outputType: ServiceClass<HtmlPage> = {
  name: htmlOutputName,
  methods: {
    getContent: plain((page: HtmlPage) => page.content),
    setContent: method([['String']], (page: HtmlPage, [content]) => {
      page.content = content as string;
      return output(page);
    }),
    append: method([['String']], (page: HtmlPage, [content]) => {
      page.content += content as string;
      return output(page);
    }),
    setTitle: method([['String']], (page: HtmlPage, [title]) => {
      page.title = title as string;
      return output(page);
    }),
    getTitle: plain((page: HtmlPage) => page.title),
    setWidth: method([['Integer']], (page: HtmlPage, [width]) => {
      page.width = width as number;
      return output(page);
    }),
    setHeight: method([['Integer']], (page: HtmlPage, [height]) => {
      page.height = height as number;
      return output(page);
    }),
    addMetaTag: method([['String', 'String']], (page: HtmlPage) => output(page)),
  },
};

const outputs = new WeakMap<HtmlPage, ServiceObject<HtmlPage>>();

function output(page: HtmlPage): ServiceObject<HtmlPage> {
  const known = outputs.get(page);
  if (known) return known;
  const object = serviceObject(outputType, page);
  outputs.set(page, object);
  return object;
}

const pageOf = (content: string): HtmlPage => ({
  content: withoutCommentsInTemplates(content),
  title: '',
  width: 600,
  height: 400,
});

/**
 * HtmlService takes `//…` and comments inside template literals of scripts for comments and cuts them (platform V6).
 */
export function withoutCommentsInTemplates(content: string): string {
  return content.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
    (_, open: string, script: string, close: string) => {
      const cut = script.replace(/`(?:[^`\\]|\\[\s\S])*`/g, (literal) =>
        literal.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n`]*/g, ''),
      );
      return `${open}${cut}${close}`;
    },
  );
}

/** @param files the project's HTML files by name, without `.html` */
export function htmlService(files: Readonly<Record<string, string>>): ServiceObject {
  const file = (name: unknown) => {
    const content = files[name as string];
    if (content === undefined) throw new ServiceError(`No HTML file named ${String(name)} was found.`);
    return content;
  };
  return serviceObject<null>(
    {
      name: 'HtmlService',
      methods: {
        createHtmlOutput: method([[], ['String']], (_, [content = '']) => output(pageOf(content as string))),
        createHtmlOutputFromFile: method([['String']], (_, [name]) => output(pageOf(file(name)))),
        // the realm makes templates of it: scriptlets see the script's own names (prelude.js)
        $templateSource: method([['String']], (_, [name]) => file(name)),
      },
    },
    null,
  );
}
