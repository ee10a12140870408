import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EventView, SheetView, StateView } from '../server/protocol.ts';
import { actingAs, api, listen } from './api.ts';
import { Bar } from './Bar.tsx';
import { OverGrid } from './charts/OverGrid.tsx';
import { PrintedTab } from './charts/PrintedTab.tsx';
import { Drawer } from './Drawer.tsx';
import { createGrid, type Grid } from './grid.ts';
import { MenuLine } from './MenuLine.tsx';
import { Question } from './Question.tsx';
import { Sandbox } from './Sandbox.tsx';
import { type PageLanguage, say } from './texts.ts';

const languageKey = 'local-host.language';

/** What the person chose here before, else the language of the browser. */
function startLanguage(): PageLanguage {
  const chosen = localStorage.getItem(languageKey) ?? navigator.language;
  return chosen.startsWith('zh') ? 'zh' : 'en';
}

export function App() {
  const [state, setState] = useState<StateView | null>(null);
  const [heard, setHeard] = useState(0);
  /** deeds under way: they may overlap, an edit and a menu's run */
  const [running, setRunning] = useState(0);
  /** the tab in front */
  const [front, setFront] = useState<SheetView | null>(null);
  const [problem, setProblem] = useState('');
  const [language, setLanguage] = useState<PageLanguage>(() => startLanguage());
  const grid = useRef<Grid | null>(null);
  const sheets = useRef(new Map<number, SheetView>());
  const latest = useRef<StateView | null>(null);

  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    setRunning((count) => count + 1);
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setRunning((count) => count - 1);
    }
  }, []);

  const showSheet = useCallback(async (id: number) => {
    const sheet = await api.sheet(id);
    if (sheet) sheets.current.set(id, sheet);
    if (grid.current?.activeSheet() === id) setFront(sheet);
    if (latest.current) grid.current?.show(latest.current, sheets.current);
  }, []);

  const refresh = useCallback(async (event: EventView | null) => {
    const now = await api.state();
    const isMoved = now.activeTab !== latest.current?.activeTab && now.activeTab !== grid.current?.activeSheet();
    latest.current = now;
    setState(now);
    for (const id of [...sheets.current.keys()]) if (!now.tabs.some((tab) => tab.id === id)) sheets.current.delete(id);
    const active = grid.current?.activeSheet() ?? now.tabs.find((tab) => !tab.hidden)?.id;
    if (event?.type === 'sheets') for (const id of event.ids) if (id !== active) sheets.current.delete(id);
    const sheet = active === undefined ? null : await api.sheet(active);
    if (active !== undefined && sheet) sheets.current.set(active, sheet);
    setFront(sheet);
    grid.current?.show(now, sheets.current);
    // a script moved the person to another tab
    if (isMoved && now.tabs.some((tab) => tab.id === now.activeTab && !tab.hidden)) grid.current?.goTo(now.activeTab);
    setHeard((count) => count + 1);
  }, []);

  useEffect(() => {
    grid.current = createGrid('grid', language, {
      edit: (edit) => void attempt(() => api.edit(edit)).then(() => refresh(null)),
      select: (selected) => void api.select(selected),
      activate: (sheet) => {
        void api.select({ sheet, row: 1, column: 1, rows: 1, columns: 1 });
        void showSheet(sheet);
      },
    });
    void refresh(null);
    let waiting: EventView[] = [];
    listen((event) => {
      waiting.push(event);
      if (waiting.length > 1) return;
      setTimeout(() => {
        const ids = waiting.flatMap((one) => (one.type === 'sheets' ? one.ids : []));
        waiting = [];
        void refresh(ids.length > 0 ? { type: 'sheets', ids } : null);
      }, 60);
    });
  }, []);

  const choose = (to: PageLanguage) => {
    localStorage.setItem(languageKey, to);
    setLanguage(to);
    location.reload();
  };

  return (
    <div class="page" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {state && <Bar state={state} language={language} busy={running > 0} attempt={attempt} choose={choose} />}
      <div class="work">
        <div class="desk">
          <main class="sheet">
            {state && (
              <MenuLine
                state={state}
                language={language}
                run={(name) => attempt(() => api.menu(name))}
                goTo={(id) => grid.current?.goTo(id)}
              />
            )}
            {problem && (
              <p class="problem" role="alert">
                {say('failed', language, { message: problem })}
              </p>
            )}
            <div class="grid-place">
              <div id="grid" class="grid" />
              <OverGrid charts={front?.charts ?? []} grid={grid.current} language={language} />
            </div>
          </main>
          {state && (
            <Drawer
              state={state}
              heard={heard}
              language={language}
              openLink={(sheet, row) => grid.current?.goTo(sheet, row, 1)}
            />
          )}
        </div>
        <Sandbox
          ui={state?.sidebar ?? null}
          language={language}
          kind="sidebar"
          now={state?.now}
          isIdle={running === 0}
        />
      </div>
      {front && front.charts.length > 0 && <PrintedTab sheet={front} />}
      {state?.dialog && <Sandbox ui={state.dialog} language={language} kind="dialog" />}
      {state?.question && <Question question={state.question} language={language} />}
      {state?.toast && (
        <div class="toast" role="status" key={state.toast.id}>
          <b>{state.toast.title}</b> {state.toast.text}
        </div>
      )}
      <span class="visually-hidden">{actingAs()}</span>
    </div>
  );
}
