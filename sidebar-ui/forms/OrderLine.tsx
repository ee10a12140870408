import { formatMoney } from '../../templates/format.ts';
import { IconButton } from '../parts/Button.tsx';
import { TextField } from '../parts/Field.tsx';
import { isComposing } from '../session/keys.ts';
import { labelOf } from '../texts/fields.ts';
import { orderTexts } from '../texts/forms.ts';
import { say } from '../texts/say.ts';
import { lineCents, type TypedLine } from './orderLines.ts';

interface OrderLineProps {
  readonly index: number;
  readonly line: TypedLine;
  readonly only: boolean;
  readonly onChange: (change: Partial<TypedLine>) => void;
  readonly onRemove: () => void;
  /** Enter in the last field of the last line adds a line */
  readonly onLast: (() => void) | undefined;
}

/** One line of an order: what, how many, at which price; its amount follows while typing. */
export function OrderLine({ index, line, only, onChange, onRemove, onLast }: OrderLineProps) {
  const name = (field: string) => 'lines.' + index + '.' + field;
  const cents = lineCents(line);
  const number = index + 1;
  return (
    <fieldset
      class="box order-line"
      onKeyDown={(event) => {
        const target = event.target as HTMLElement;
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isComposing(event)) return;
        if (!onLast || target.getAttribute('name') !== name('amountCents')) return;
        event.preventDefault();
        onLast();
        requestAnimationFrame(() => {
          document.querySelector<HTMLElement>('[name="lines.' + number + '.product"]')?.focus();
        });
      }}
    >
      <div class="stack">
        <div class="between">
          <legend class="label">{say(orderTexts.line, { n: number })}</legend>
          {!only && <IconButton icon="trash" label={say(orderTexts.removeLine, { n: number })} onClick={onRemove} />}
        </div>
        <div class="pair">
          <TextField
            name={name('product')}
            label={labelOf('orders', 'product')}
            value={line.product}
            onInput={(product) => onChange({ product })}
          />
          <TextField
            name={name('model')}
            label={labelOf('orders', 'model')}
            value={line.model}
            onInput={(model) => onChange({ model })}
          />
        </div>
        <div class="thirds">
          <TextField
            name={name('qty')}
            label={labelOf('orders', 'qty')}
            mode="decimal"
            value={line.qty}
            onInput={(qty) => onChange({ qty })}
          />
          <TextField
            name={name('unitPriceCents')}
            label={say(orderTexts.price)}
            mode="decimal"
            value={line.price}
            onInput={(price) => onChange({ price })}
          />
          <TextField
            name={name('discountCents')}
            label={labelOf('orders', 'discount')}
            mode="decimal"
            value={line.discount}
            onInput={(discount) => onChange({ discount })}
          />
        </div>
        <TextField
          name={name('amountCents')}
          label={labelOf('orders', 'amount')}
          mode="decimal"
          placeholder={cents === null ? '' : formatMoney(cents)}
          value={line.amount}
          onInput={(amount) => onChange({ amount })}
        />
      </div>
    </fieldset>
  );
}
