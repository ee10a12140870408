import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../src/contract/card.ts';
import { Banner, Skeleton } from '../parts/Banner.tsx';
import { Button, KeyHint, Link } from '../parts/Button.tsx';
import { choiceLabel } from '../parts/choiceLabel.ts';
import { BandMark, TierMark } from '../parts/marks.tsx';
import { isTextField, useKeys } from '../session/keys.ts';
import { useSession } from '../session/session.ts';
import { useAsked } from '../session/useAsked.ts';
import { cardTexts } from '../texts/card.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';
import { todayTexts } from '../texts/today.ts';
import { CardTags } from './CardTags.tsx';
import { ChangesBlock } from './ChangesBlock.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { DetailsBlock } from './DetailsBlock.tsx';
import { FeedbackBlock } from './FeedbackBlock.tsx';
import { FigureBlock } from './FigureBlock.tsx';
import { NextStepBlock } from './NextStepBlock.tsx';
import { NoteBlock } from './NoteBlock.tsx';
import { PlayBlock } from './PlayBlock.tsx';
import { RiskBlock } from './RiskBlock.tsx';
import { Timeline } from './Timeline.tsx';

interface CustomerPageProps {
  readonly id: string;
  readonly row?: number;
  readonly focus?: 'next' | 'tags';
}

/** Everything about one customer: what next, and why. */
export function CustomerPage({ id, row, focus }: CustomerPageProps) {
  const { list, go } = useSession();
  const { value: card, refused, again } = useAsked('card', row === undefined ? { id } : { id, row });
  const at = list.current.indexOf(id);
  const neighbour = (step: number) => {
    const next = at < 0 ? undefined : list.current[at + step];
    return next ? () => go({ page: 'customer', id: next }) : undefined;
  };
  const [previous, next] = [neighbour(-1), neighbour(1)];
  useKeys({ ...(previous && { '[': previous }), ...(next && { ']': next }) });

  if (refused) {
    return (
      <div class="scroll">
        <Banner
          kind="bad"
          {...(!/gone|archived/.test(refused.code) && { action: { text: say(frameTexts.retry), run: again } })}
        >
          {refused.message || say(frameTexts.customerGone)}
        </Banner>
      </div>
    );
  }
  if (!card) {
    return (
      <div class="scroll">
        <Skeleton rows={5} />
      </div>
    );
  }
  return (
    <div class="scroll">
      <CardView key={card.id} card={card} {...(focus && { focus })} />
      {(previous || next) && (
        <p class="between section-gap">
          <span class="prev-next">
            {previous && (
              <>
                <Link onClick={previous}>{say(cardTexts.previous)}</Link>
                <KeyHint grey>[</KeyHint>
              </>
            )}
          </span>
          <span class="prev-next">
            {next && (
              <>
                <Link onClick={next}>{say(cardTexts.next)}</Link>
                <KeyHint grey>]</KeyHint>
              </>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

function CardView({ card, focus }: { card: Card; focus?: 'next' | 'tags' }) {
  const { go, opening, mayWrite } = useSession();
  const { values } = card;
  const customer = { id: card.id, name: values.name ?? '', tier: values.tier, row: card.row };
  const [planning, setPlanning] = useState(focus === 'next');
  const [tagging, setTagging] = useState(focus === 'tags');
  const heading = useRef<HTMLHeadingElement>(null);
  const alive = (values.state ?? 'active') === 'active';
  const writable = mayWrite && alive;
  const add = (entry: 'log' | 'order' | 'feedback') => () => go({ page: 'add', entry, customer });
  useKeys(
    {
      e: () => go({ page: 'edit', id: card.id, part: 'basic' }),
      l: add('log'),
      o: add('order'),
      f: add('feedback'),
      t: () => setTagging(true),
      x: () => setPlanning(true),
    },
    writable,
  );
  useLayoutEffect(() => {
    // whoever types in the search box already, while the card was on its way, goes on typing there
    if (!focus && !isTextField(document.activeElement)) heading.current?.focus();
  }, []);

  return (
    <article aria-label={customer.name}>
      <div class="card-name">
        <h1 ref={heading} tabIndex={-1} title={customer.name}>
          {customer.name}
        </h1>
        <BandMark band={values.band} />
      </div>
      <div class="card-line">
        <TierMark tier={values.tier} />
        <span class="words">
          {[
            choiceLabel(opening, 'stage', values.stage),
            values.owner ? say(cardTexts.ownedBy, { name: values.owner }) : say(frameTexts.nobody),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {!alive && (
        <div class="section-gap">
          <Banner
            kind="info"
            {...(values.merged_into && {
              action: {
                text: say(cardTexts.openMerged),
                run: () => go({ page: 'customer', id: values.merged_into }),
              },
            })}
          >
            {say(values.merged_into ? cardTexts.merged : cardTexts.archived)}
          </Banner>
        </div>
      )}
      <CardTags card={card} open={tagging} onOpen={setTagging} writable={writable} />
      <NoteBlock note={values.note} />
      {writable && (
        <div class="card-deeds">
          <Button look="filled" icon="pen" onClick={add('log')}>
            {say(todayTexts.log)}
          </Button>
          <Button icon="cart" onClick={add('order')}>
            {say(cardTexts.order)}
          </Button>
          <Button icon="feedback" onClick={add('feedback')}>
            {say(cardTexts.feedback)}
          </Button>
        </div>
      )}
      <NextStepBlock card={card} open={planning} onOpen={setPlanning} writable={writable} />
      <PlayBlock card={card} writable={writable} />
      <FeedbackBlock items={card.feedback} />
      <ContactBlock card={card} customer={customer} writable={writable} />
      <FigureBlock card={card} />
      <RiskBlock card={card} />
      <Timeline card={card} onLog={writable ? add('log') : null} />
      <DetailsBlock card={card} writable={writable} />
      <ChangesBlock id={card.id} />
    </article>
  );
}
