import type { FeedbackItem } from '../../src/contract/entries.ts';
import { shortStamp } from '../../templates/format.ts';
import { Link } from '../parts/Button.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { Icon } from '../parts/Icon.tsx';
import { Refusal } from '../parts/Problem.tsx';
import { useSession } from '../session/session.ts';
import { useSave } from '../session/useSave.ts';
import { feedbackTexts } from '../texts/forms.ts';
import { language, say } from '../texts/say.ts';

/** What a customer waits for, with the deadline; a line opens the page on which it is worked on. */
export function FeedbackBlock({ items }: { items: readonly FeedbackItem[] }) {
  if (items.length === 0) return null;
  return (
    <section class="block" aria-label={say(feedbackTexts.open)}>
      <h2>{say(feedbackTexts.open)}</h2>
      {items.map((item) => (
        <FeedbackLine key={item.id} item={item} />
      ))}
    </section>
  );
}

/** One entry, whose next step is one press away. */
export function FeedbackLine({ item, withName = false }: { item: FeedbackItem; withName?: boolean }) {
  const { opening, go, mayWrite } = useSession();
  const take = useSave('moveFeedback', { saved: say(feedbackTexts.takenOn) });
  const work = (status?: string) => () => go({ page: 'feedback', id: item.id, ...(status && { status }) });
  const { due } = item;
  return (
    <>
      <button type="button" class="contact-line" onClick={work()}>
        <Icon name="feedback" />
        <span>
          {item.text.slice(0, 80)}
          <br />
          <span class="caption">
            {[withName && item.name, choiceLabel(opening, 'fb_status', item.status), item.owner]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {due && (
            <span class={due.late ? 'due late' : 'due'}>
              {' '}
              {say(due.what === 'reply' ? feedbackTexts.replyDue : feedbackTexts.fixDue, {
                time: shortStamp(due.by, language(), opening.today),
              })}
            </span>
          )}
        </span>
        <Icon name="right" />
      </button>
      {mayWrite && (
        <p class="line-deeds">
          {item.status === 'new' && (
            <Link
              onClick={() => take.save({ id: item.id, from: 'new', status: 'doing', owner: opening.user.name ?? '' })}
            >
              {say(feedbackTexts.takeOn)}
            </Link>
          )}
          {item.status === 'resolved' ? (
            <Link onClick={() => take.save({ id: item.id, from: 'resolved', status: 'closed', confirmed: true })}>
              {say(feedbackTexts.confirm)}
            </Link>
          ) : (
            <Link onClick={work('resolved')}>{say(feedbackTexts.resolve)}</Link>
          )}
        </p>
      )}
      <Refusal refused={take.refused} />
    </>
  );
}
