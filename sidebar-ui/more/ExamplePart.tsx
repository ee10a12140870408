import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { moreTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';

/** Takes the example team's rows out again; the page names the effect before the button does it. */
export function ExamplePart() {
  const { tell, go } = useSession();
  const { save, busy, refused } = useSave('removeExample', { saved: say(moreTexts.example) });
  const run = async () => {
    const outcome = await save({});
    if (!outcome) return;
    tell({ kind: 'done', text: say(moreTexts.exampleDone, { n: outcome.archived }) });
    go({ page: 'today' });
  };
  return (
    <div class="scroll stack">
      <p>{say(moreTexts.exampleWhat)}</p>
      <div>
        <Button look="destructive" busy={busy} onClick={run}>
          {say(moreTexts.example)}
        </Button>
      </div>
      <Refusal refused={refused} />
    </div>
  );
}
