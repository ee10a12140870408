/**
 * What the figures need of the child tabs, as numbers side by side: one place for each row that counts, no object a row.
 * Customers are numbered from 0 in the order in which the night met them; days are day numbers; money is whole cents.
 */
export interface Fold {
  /** valid lines up to today */
  readonly orders: {
    readonly customer: number[];
    readonly day: number[];
    /** NaN where nobody knows */
    readonly cents: number[];
    readonly owedCents: number[];
    /** day by which it is to be paid, 0 where none is set or nothing is owed */
    readonly dueDay: number[];
    /** lines with one number are one order */
    readonly order: number[];
  };
  /** contacts made: everything but internal notes */
  readonly contacts: { readonly customer: number[]; readonly day: number[]; readonly kind: number[] };
  readonly feedback: {
    readonly customer: number[];
    readonly day: number[];
    /** 0 where none was given */
    readonly csat: number[];
    /** -1 where none was given */
    readonly nps: number[];
    /** `feedbackFlags` added up */
    readonly flags: number[];
    /** day by which it is to be resolved, 0 where unknown */
    readonly fixDay: number[];
  };
  /** tasks done, by the day they were done on */
  readonly deeds: { readonly customer: number[]; readonly day: number[] };
  /** primary contacts who left, by the day the row was changed */
  readonly departures: { readonly customer: number[]; readonly day: number[] };
}

export type FoldPart = keyof Fold;

export const feedbackFlags = { open: 1, complaint: 2 } as const;
/** how a contact was made */
export const contactKinds = { notReached: 0, reached: 1, inbound: 2 } as const;

export function emptyFold(): Fold {
  return {
    orders: { customer: [], day: [], cents: [], owedCents: [], dueDay: [], order: [] },
    contacts: { customer: [], day: [], kind: [] },
    feedback: { customer: [], day: [], csat: [], nps: [], flags: [], fixDay: [] },
    deeds: { customer: [], day: [] },
    departures: { customer: [], day: [] },
  };
}
