import { fill } from '../../../templates/fill.ts';
import { tabName } from '../../../templates/names.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { wishTexts } from '../../../templates/wishes.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { judgeWish as contract } from '../../contract/wishes.ts';
import { addDays, addMonths } from '../../domain/day.ts';
import { kpis } from '../../domain/kpis/index.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Change, Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { adminOnly } from '../common/adminOnly.ts';
import { type FieldErrors, invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { type OpenWish, openWishes } from './openWishes.ts';

/** What became of a wish is written beside it. A column stays when the decision is undone: values may stand in it. */
export function judgeWish(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (!isModuleOn('improve', ports.config.settings)) return { ok: false, code: 'module-off' };
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  const wish = openWishes(ports).find(({ values }) => values.id === input.id);
  if (!wish) return { ok: false, code: 'row-gone' };
  const refusal = input.take ? invalid(faultsOf(wish, input)) : null;
  if (refusal) return refusal;
  const what = wish.values.what ?? '';
  if (input.take && wish.kind === 'field') ports.structure.addColumns('customers', [what]);
  const set = {
    status: input.take ? ('done' as const) : ('cancelled' as const),
    action: actionOf(wish, input.take, ports),
  };
  const { row } = wish;
  const changes: Change[] = [{ kind: 'update', sheet: 'improve', id: input.id, row, set }];
  if (input.take && wish.kind === 'figure') changes.push(goalOf(what, input, ports));
  return saved({ kind: 'judgeWish', about: what, changes }, { id: input.id }, ports);
}

/** A name that a column bears already would make two columns of one field (A47). */
function faultsOf({ kind, values }: OpenWish, { kpi, target }: Input<typeof contract>): FieldErrors {
  const what = values.what ?? '';
  if (kind === 'figure') {
    return { ...(!kpi && { kpi: { code: 'required' } }), ...(target == null && { target: { code: 'required' } }) };
  }
  const wanted = what.toLowerCase();
  const isOurs = Object.entries(sheetTexts.customers.columns).some(([key, { label }]) =>
    [key, label.zh, label.en].some((name) => name.toLowerCase() === wanted),
  );
  return isOurs ? { what: { code: 'column-known', places: { value: what } } } : {};
}

function actionOf({ kind }: OpenWish, take: boolean, { config: { language } }: Ports): string {
  const text = inLanguage(take ? wishTexts[kind] : wishTexts.left, language);
  return fill(text, { tab: tabName(kind === 'field' ? 'customers' : 'goals', language) });
}

function goalOf(goal: string, { kpi, target }: Input<typeof contract>, ports: Ports): Change {
  const today = ports.clock.today();
  const isShare = kpis[kpi!].unit === 'percent';
  const values = {
    ...{ id: ports.ids.next('K'), goal, kpi, scope: 'team' as const, owner: ports.user.member?.name ?? null },
    ...{ from: today, to: addDays(addMonths(today, 12), -1) },
    // 35 means 35 %
    target: isShare && target! > 1 ? target! / 100 : target,
  };
  return { kind: 'append', sheet: 'goals', values };
}
