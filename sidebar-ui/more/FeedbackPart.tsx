import { FeedbackLine } from '../card/FeedbackBlock.tsx';
import { Empty, Skeleton } from '../parts/Banner.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useAsked } from '../session/useAsked.ts';
import { feedbackTexts } from '../texts/forms.ts';
import { say } from '../texts/say.ts';

/** All open feedback, also of people whom nobody knows; what is due first in front. */
export function FeedbackPart() {
  const { value, refused } = useAsked('feedback', {});
  return (
    <div class="scroll">
      <Refusal refused={refused} />
      {!value && !refused && <Skeleton />}
      {value?.items.length === 0 && <Empty icon="check" title={say(feedbackTexts.nothingOpen)} />}
      {value?.items.map((item) => (
        <FeedbackLine key={item.id} item={item} withName />
      ))}
    </div>
  );
}
