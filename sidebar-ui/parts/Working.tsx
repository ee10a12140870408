import { moreTexts } from '../texts/more.ts';
import { say } from '../texts/say.ts';
import { Button } from './Button.tsx';

interface WorkingProps {
  /** what goes on */
  readonly text: string;
  /** ends it after the step that goes on; null where it is a single step */
  readonly onStop: (() => void) | null;
}

/** Work that takes longer than a second. */
export function Working({ text, onStop }: WorkingProps) {
  return (
    <div role="status">
      <div class="between">
        <span class="caption">{text}</span>
        {onStop && (
          <Button small icon="stop" onClick={onStop}>
            {say(moreTexts.stop)}
          </Button>
        )}
      </div>
      <span class="bar working">
        <span />
      </span>
    </div>
  );
}
