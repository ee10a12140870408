import { type HtmlPage, htmlOutputName, withoutCommentsInTemplates } from './html.ts';
import { enumName, enumOf, method, plain, serviceObject } from './object.ts';
import { type Execution, type ServiceClass, ServiceError, type ServiceObject } from './service.ts';

export interface MenuItem {
  readonly label: string;
  /** '' for a separator or a submenu */
  readonly run: string;
  readonly items?: readonly MenuItem[];
}

export interface Menu {
  readonly title: string;
  readonly isAddOn: boolean;
  readonly items: MenuItem[];
}

/** What the person's window does for a script. */
export interface UiHooks {
  addMenu(menu: Menu): void;
  show(kind: 'sidebar' | 'dialog', page: HtmlPage): void;
  /** waits for the person; answers the button's name and the text typed */
  ask(question: {
    title: string;
    text: string;
    buttons: readonly string[];
    hasInput: boolean;
  }): Promise<{ button: string; text: string }>;
  /** name of the add-on: the title of its menu */
  readonly addOnName: string;
}

const buttonSets = enumOf('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
const buttons = enumOf('Ui.Button', ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
const buttonSet = { service: 'Ui.ButtonSet' } as const;
const uiScope = 'script.container.ui';

const menuType: ServiceClass<Menu & { readonly hooks: UiHooks }> = {
  name: 'Ui.Menu',
  methods: {
    addItem: method([['String', 'String']], (menu: Menu & { readonly hooks: UiHooks }, [label, run]) => {
      menu.items.push({ label: label as string, run: run as string });
      return serviceObject(menuType, menu);
    }),
    addSeparator: plain((menu: Menu & { readonly hooks: UiHooks }) => {
      menu.items.push({ label: '', run: '' });
      return serviceObject(menuType, menu);
    }),
    addSubMenu: method([[{ service: 'Ui.Menu' }]], (menu: Menu & { readonly hooks: UiHooks }, [sub]) => {
      const { title, items } = (sub as ServiceObject<Menu>).state;
      menu.items.push({ label: title, run: '', items });
      return serviceObject(menuType, menu);
    }),
    addToUi: plain(({ hooks, ...menu }: Menu & { readonly hooks: UiHooks }) => hooks.addMenu(menu)),
  },
};

const responseType: ServiceClass<{ readonly button: ServiceObject; readonly text: string }> = {
  name: 'Ui.PromptResponse',
  methods: {
    getResponseText: plain((answer: { readonly text: string }) => answer.text),
    getSelectedButton: plain((answer: { readonly button: ServiceObject }) => answer.button),
  },
};

const buttonsOf = (set: unknown) => (set === undefined ? ['OK'] : enumName(set).split('_'));

async function ask(hooks: UiHooks, args: readonly unknown[], hasInput: boolean, execution: Execution) {
  execution.requireScope(uiScope, hasInput ? 'Ui.prompt' : 'Ui.alert');
  const texts = args.filter((value): value is string => typeof value === 'string');
  const set = args.find((value) => typeof value === 'object' && value !== null);
  const [title, text] = texts.length > 1 ? texts : ['', texts[0] ?? ''];
  const answer = await hooks.ask({ title: title ?? '', text: text ?? '', buttons: buttonsOf(set), hasInput });
  const button = buttons[answer.button as keyof typeof buttons] ?? buttons.CLOSE;
  return hasInput ? serviceObject(responseType, { button, text: answer.text }) : button;
}

const asking = (hasInput: boolean) =>
  ({
    signatures: [['String'], ['String', buttonSet], ['String', 'String', buttonSet]],
    async: true,
    call: (hooks: UiHooks, args: readonly unknown[], execution: Execution) => ask(hooks, args, hasInput, execution),
  }) as const;

const showing = (kind: 'sidebar' | 'dialog', member: string) =>
  method(
    kind === 'sidebar' ? [[{ service: htmlOutputName }], ['any']] : [[{ service: htmlOutputName }, 'String']],
    (hooks: UiHooks, [page, title], execution) => {
      execution.requireScope(uiScope, `Ui.${member}`);
      const shown = (page as ServiceObject<HtmlPage>).state;
      hooks.show(kind, {
        ...shown,
        content: withoutCommentsInTemplates(shown.content),
        title: (title as string | undefined) ?? shown.title,
      });
    },
  );

const uiType: ServiceClass<UiHooks> = {
  name: 'Ui',
  constants: { ButtonSet: buttonSets, Button: buttons },
  methods: {
    createMenu: method([['String']], (hooks: UiHooks, [title]) =>
      serviceObject(menuType, { title: title as string, isAddOn: false, items: [], hooks }),
    ),
    createAddonMenu: plain((hooks: UiHooks) =>
      serviceObject(menuType, { title: hooks.addOnName, isAddOn: true, items: [], hooks }),
    ),
    showSidebar: showing('sidebar', 'showSidebar'),
    showModalDialog: showing('dialog', 'showModalDialog'),
    showModelessDialog: showing('dialog', 'showModelessDialog'),
    alert: asking(false),
    prompt: asking(true),
  },
};

/** @throws ServiceError E25 where no person is in front of the sheet */
export function uiOf(hooks: UiHooks | null): ServiceObject {
  if (!hooks) throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  return serviceObject(uiType, hooks);
}
