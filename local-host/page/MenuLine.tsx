import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuItemView, StateView } from '../server/protocol.ts';
import { type PageLanguage, say } from './texts.ts';

interface Props {
  readonly state: StateView;
  readonly language: PageLanguage;
  readonly run: (name: string) => void;
  readonly goTo: (sheet: number) => void;
}

/** The menus that scripts have added, as Sheets shows them, and the list of all tabs. */
export function MenuLine({ state, language, run, goTo }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (!line.current?.contains(event.target as Node)) setOpen(null);
    };
    // a click into the sidebar is told to its frame alone: this window only loses the focus
    const leave = () => setOpen(null);
    addEventListener('pointerdown', close);
    addEventListener('blur', leave);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('blur', leave);
    };
  }, []);
  const choose = (work: () => void) => {
    setOpen(null);
    work();
  };
  return (
    <nav class="menus" ref={line} onKeyDown={(event) => event.key === 'Escape' && setOpen(null)}>
      <b>{state.workbook.name}</b>
      {state.menus.map((menu) => (
        <div class="menu" key={menu.title}>
          <button
            type="button"
            aria-haspopup="menu"
            aria-expanded={open === menu.title}
            onClick={() => setOpen(open === menu.title ? null : menu.title)}
          >
            {menu.title}
          </button>
          {open === menu.title && <MenuItems items={menu.items} run={(name) => choose(() => run(name))} />}
        </div>
      ))}
      <div class="menu">
        <button
          type="button"
          aria-haspopup="menu"
          aria-expanded={open === ':tabs'}
          onClick={() => setOpen(open === ':tabs' ? null : ':tabs')}
        >
          {say('tabs', language)}
        </button>
        {open === ':tabs' && (
          <ul class="menu-items" role="menu">
            {state.tabs.map((tab) => (
              <li key={tab.id} role="none">
                <button type="button" role="menuitem" disabled={tab.hidden} onClick={() => choose(() => goTo(tab.id))}>
                  {tab.name}
                  {tab.hidden && <span class="faint"> {say('hiddenTab', language)}</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <span class="menus-note">{state.menus.length > 0 ? say('menuHere', language) : ''}</span>
    </nav>
  );
}

function MenuItems({ items, run }: { items: readonly MenuItemView[]; run: (name: string) => void }) {
  return (
    <ul class="menu-items" role="menu">
      {items.map((item, index) =>
        item.label === '' ? (
          <li key={index} class="menu-rule" role="separator" />
        ) : (
          <li key={item.label} role="none">
            {item.items ? (
              <details>
                <summary>{item.label}</summary>
                <MenuItems items={item.items} run={run} />
              </details>
            ) : (
              <button type="button" role="menuitem" onClick={() => run(item.run)}>
                {item.label}
              </button>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
