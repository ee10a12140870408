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
    /** below 0 where more was paid than it comes to, and for money that goes back */
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
    /** working hours to the first reply, or so far without one; -1 where nobody knows */
    readonly replyHours: number[];
    /** day by which it is to be answered, 0 where unknown */
    readonly replyDueDay: number[];
    /** 1 where it was answered by then */
    readonly inTime: number[];
    /** 0 until it is resolved */
    readonly resolvedDay: number[];
    /** working hours until then, -1 before */
    readonly fixHours: number[];
    /** '' where nobody knows */
    readonly topic: string[];
    readonly cause: string[];
  };
  /** opportunities; those of the module `sales`, none while it is off */
  readonly opportunities: {
    readonly customer: number[];
    /** `opportunityEnds`; 0 while it is open */
    readonly end: number[];
    /** day on which it was won or lost, 0 before */
    readonly closedDay: number[];
  };
  /** tasks done, by the day they were done on */
  readonly deeds: { readonly customer: number[]; readonly day: number[] };
  /** primary contacts who left, by the day the row was changed */
  readonly departures: { readonly customer: number[]; readonly day: number[] };
  /** contacts who have not left; 1 where the contact has a valid phone, is the primary one */
  readonly people: { readonly customer: number[]; readonly hasPhone: number[]; readonly isPrimary: number[] };
  /** how soon people entered what happened, a part for each tab that says when it did */
  readonly interactionEntries: EntryCounts;
  readonly orderEntries: EntryCounts;
  readonly feedbackEntries: EntryCounts;
  /** tasks that were not cancelled, -1 for one without customer; `doneDay` is 0 while it is open */
  readonly tasks: {
    readonly customer: number[];
    readonly dueDay: number[];
    readonly doneDay: number[];
    readonly owner: string[];
  };
}

/** Rows entered and those of them in time, by `YYYY-MM|person` of the entry. */
export type EntryCounts = Record<string, [rows: number, inTime: number]>;

export type FoldPart = keyof Fold;

export const feedbackFlags = { open: 1, complaint: 2 } as const;
export const opportunityEnds = { open: 0, won: 1, lost: 2 } as const;
/** how a contact was made */
export const contactKinds = { notReached: 0, reached: 1, inbound: 2 } as const;

export function emptyFold(): Fold {
  return {
    orders: { customer: [], day: [], cents: [], owedCents: [], dueDay: [], order: [] },
    contacts: { customer: [], day: [], kind: [] },
    feedback: {
      ...{ customer: [], day: [], csat: [], nps: [], flags: [], fixDay: [] },
      ...{ replyHours: [], replyDueDay: [], inTime: [], resolvedDay: [], fixHours: [], topic: [], cause: [] },
    },
    opportunities: { customer: [], end: [], closedDay: [] },
    deeds: { customer: [], day: [] },
    departures: { customer: [], day: [] },
    people: { customer: [], hasPhone: [], isPrimary: [] },
    ...{ interactionEntries: {}, orderEntries: {}, feedbackEntries: {} },
    tasks: { customer: [], dueDay: [], doneDay: [], owner: [] },
  };
}
