import { useState } from 'preact/hooks';
import { viewLimits } from '../../src/contract/viewLimits.ts';
import { showManage } from '../pageRunner.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import type { Refused } from '../session/useAsked.ts';
import { useSave } from '../session/useSave.ts';
import { filterTexts } from '../texts/filter.ts';
import { say } from '../texts/say.ts';
import { AssignForm } from './AssignForm.tsx';
import { TasksForm } from './TasksForm.tsx';

/** What can be done with all customers found: select them, list them, give them to somebody, a task for each. */
export function FoundDeeds({ ids }: { ids: readonly string[] }) {
  const { ask, mayWrite } = useSession();
  const [asking, setAsking] = useState<'assign' | 'task' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const list = useSave('workingList', { saved: null });
  const blocked = (most: number, text: (typeof filterTexts)['showMax' | 'listMax' | 'changeMax']) =>
    ids.length > most ? { blocked: say(text, { n: most }) } : {};
  const show = async () => {
    const reply = await ask('showRows', { ids: [...ids] });
    setRefused(reply.ok ? null : reply);
    setDone(reply.ok ? say(filterTexts.selected, { n: reply.value.rows }) : null);
  };
  const write = async () => {
    setDone(null);
    const written = await list.save({ ids: [...ids] });
    if (written) setDone(say(filterTexts.listed, { tab: written.tab, n: written.rows }));
  };
  const toggle = (deed: 'assign' | 'task') => setAsking(asking === deed ? null : deed);
  return (
    <div class="stack">
      <div class="row deeds">
        <Button small icon="table" onClick={show} {...blocked(viewLimits.selected, filterTexts.showMax)}>
          {say(filterTexts.show)}
        </Button>
        {mayWrite && (
          <>
            <Button
              small
              icon="page"
              busy={list.busy}
              onClick={write}
              {...blocked(viewLimits.workingList, filterTexts.listMax)}
            >
              {say(filterTexts.list)}
            </Button>
            <Button
              small
              icon="person"
              onClick={() => toggle('assign')}
              {...blocked(viewLimits.changed, filterTexts.changeMax)}
            >
              {say(filterTexts.assign)}
            </Button>
            <Button
              small
              icon="check"
              onClick={() => toggle('task')}
              {...blocked(viewLimits.changed, filterTexts.changeMax)}
            >
              {say(filterTexts.task)}
            </Button>
            <Button
              small
              icon="tag"
              onClick={() => showManage(`ids:${ids.join()}`)}
              {...blocked(viewLimits.changed, filterTexts.changeMax)}
            >
              {say(filterTexts.tag)}
            </Button>
          </>
        )}
      </div>
      <Refusal refused={refused ?? list.refused} />
      {done !== null && <Banner kind="done">{done}</Banner>}
      {asking === 'assign' && <AssignForm ids={ids} onDone={() => setAsking(null)} />}
      {asking === 'task' && <TasksForm ids={ids} onDone={() => setAsking(null)} />}
    </div>
  );
}
