import { Banner } from '../parts/Banner.tsx';
import { Radios } from '../parts/Radios.tsx';
import type { Entry, Route } from '../session/route.ts';
import { useSession } from '../session/session.ts';
import { customerTexts, entryTexts } from '../texts/forms.ts';
import { frameTexts, tabTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import { LogForm } from './LogForm.tsx';
import { NewCustomerForm } from './NewCustomerForm.tsx';
import { OrderForm } from './OrderForm.tsx';
import { TaskForm } from './TaskForm.tsx';

const entries = Object.keys(entryTexts) as Entry[];

/** One form at a time; reached from the tab, what is added can be chosen. */
export function AddPage({ route }: { route: Extract<Route, { page: 'add' }> }) {
  const { go, mayWrite } = useSession();
  if (!mayWrite) {
    return (
      <div class="scroll">
        <h1 class="aloud">{say(tabTexts.add)}</h1>
        <Banner kind="info">{say(frameTexts.viewer)}</Banner>
      </div>
    );
  }
  const key = route.entry + (route.customer?.id ?? '') + (route.text ?? '') + (route.task?.task ?? '');
  return (
    <>
      {!route.customer && (
        <div class="entry-kinds">
          <Radios
            look="segments"
            label={say(customerTexts.what)}
            choices={entries.map((entry) => ({ key: entry, label: say(entryTexts[entry]) }))}
            value={route.entry}
            onPick={(entry) => go({ page: 'add', entry: entry as Entry })}
          />
        </div>
      )}
      {route.entry === 'customer' && <NewCustomerForm key={key} text={route.text ?? ''} />}
      {route.entry === 'log' && <LogForm key={key} customer={route.customer ?? null} settles={route.settles ?? null} />}
      {route.entry === 'order' && <OrderForm key={key} customer={route.customer ?? null} />}
      {route.entry === 'feedback' && <FeedbackForm key={key} customer={route.customer ?? null} />}
      {route.entry === 'task' && <TaskForm key={key} customer={route.customer ?? null} task={route.task ?? null} />}
    </>
  );
}
