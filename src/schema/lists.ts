/**
 * The keys of every dropdown list. Keys live in code and in the Lists tab; what people read stands in `templates/lists.ts`.
 * A list in `fixedLists` drives rules: its keys may be renamed by a team, not removed. A team may add to the `openLists`.
 */
export const fixedLists = {
  row_state: ['active', 'archived', 'merged', 'erased'],
  ctype: ['individual', 'company'],
  stage: ['prospect', 'engaged', 'first', 'repeat', 'loyal', 'at_risk', 'churned', 'won_back', 'closed'],
  tier: ['vip', 'key', 'regular', 'prospect'],
  segment: [
    'champion',
    'loyal',
    'potential',
    'new',
    'promising',
    'attention',
    'sleepy',
    'at_risk',
    'cannot_lose',
    'hibernating',
    'lost',
    'none',
  ],
  band: ['stable', 'watch', 'high', 'critical', 'new', 'none'],
  direction: ['out', 'in', 'internal'],
  outcome: ['reached', 'noanswer', 'later', 'interested', 'refused', 'done'],
  order_status: ['draft', 'confirmed', 'delivered', 'cancelled', 'returned'],
  pay_status: ['unpaid', 'part', 'paid', 'overdue'],
  fb_kind: ['complaint', 'suggestion', 'praise', 'question', 'support', 'review', 'other'],
  severity: ['low', 'normal', 'high', 'critical'],
  fb_status: ['new', 'doing', 'waiting', 'resolved', 'closed', 'rejected'],
  task_status: ['open', 'done', 'cancelled'],
  priority: ['high', 'normal', 'low'],
  repeat: ['none', 'week', 'month', 'quarter', 'half', 'year'],
  cal: ['solar', 'lunar', 'lunar_leap'],
  consent: ['granted', 'withdrawn', 'denied', 'unknown'],
  purpose_c: ['marketing', 'service', 'survey', 'profiling', 'sharing'],
  basis: ['consent', 'contract', 'legal', 'interest'],
  contact_status: ['active', 'left', 'unknown'],
  pool: ['private', 'pool', 'none'],
  level: ['basic', 'silver', 'gold', 'diamond'],
  alert_status: ['open', 'working', 'saved', 'gone', 'wrong'],
  outcome_alert: ['pending', 'hit', 'recovered', 'recovered_contact', 'excluded'],
  finding_severity: ['error', 'warning', 'hint'],
  finding_status: ['open', 'fixed', 'ignored', 'gone'],
  kpi: [
    'csat',
    'csat_mean',
    'nps',
    'repeat_rate',
    'retention',
    'churn',
    'conversion',
    'revenue',
    'aov',
    'new_customers',
    'active_customers',
    'loyalty',
    'winback_rate',
    'first_reply_h',
    'fix_h',
    'sla',
    'clv',
    'task_on_time',
    'data_quality',
    'usage',
  ],
  scope: ['team', 'person', 'segment', 'tier', 'region'],
  pace: ['on', 'near', 'behind'],
  opp_stage: ['new', 'qualify', 'propose', 'quote', 'negotiate', 'won', 'lost'],
  inbox_kind: ['customer', 'interaction', 'order', 'feedback', 'task', 'change'],
  inbox_status: ['new', 'need', 'done', 'dropped'],
  team_role: ['admin', 'manager', 'member', 'viewer'],
  digest_days: ['workdays', 'daily'],
  language: ['zh-CN', 'en'],
  health: ['ok', 'warn', 'bad'],
  training_topic: ['use', 'entry', 'tags', 'analysis', 'service', 'privacy'],
  improve_kind: ['staff', 'customer', 'review', 'success', 'failure', 'wish_field', 'wish_figure'],
  care_kind: ['birthday', 'solar', 'lunar', 'contract', 'anniversary', 'custom'],
  rule_event: ['order', 'interaction', 'feedback', 'stage', 'band', 'night'],
  rule_action: ['task', 'add_tag', 'remove_tag', 'line'],
  rule_to: ['owner', 'manager', 'person'],
  how: ['sidebar', 'edit', 'import', 'job', 'undo', 'form'],
  send_kind: ['digest', 'urgent', 'campaign', 'survey', 'steward'],
  send_status: ['planned', 'sending', 'sent', 'failed', 'skipped', 'unknown'],
  color: ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'grey'],
} as const;

export const openLists = {
  industry: [
    'manufacturing',
    'finance',
    'retail',
    'catering',
    'education',
    'health',
    'it',
    'construction',
    'logistics',
    'services',
    'government',
    'other',
  ],
  size: ['s1', 's2', 's3', 's4', 's5'],
  source: ['website', 'social', 'email', 'fair', 'event', 'phone', 'referral', 'shop', 'ads', 'import', 'other'],
  channel: ['phone', 'wechat', 'email', 'visit', 'meeting', 'shop', 'video', 'sms', 'social', 'web', 'fair', 'other'],
  purpose: ['followup', 'sales', 'service', 'care', 'training', 'survey', 'complaint', 'marketing', 'other'],
  credit: ['A', 'B', 'C', 'D'],
  fb_topic: ['quality', 'delivery', 'price', 'attitude', 'speed', 'aftersales', 'usability', 'billing', 'other'],
  task_kind: [
    'followup',
    'call',
    'visit',
    'care',
    'payment',
    'renewal',
    'complaint',
    'datafix',
    'winback',
    'training',
    'marketing',
    'other',
  ],
  tag_dim: ['behaviour', 'interest', 'transaction', 'service', 'risk'],
  role: ['decider', 'influencer', 'user', 'finance', 'other'],
  lost: ['price', 'competitor', 'noneed', 'timing', 'noreply', 'other'],
  // whole sentences, which a form of notes offers after a slash
  note_text: ['price', 'quoted', 'sample', 'noanswer', 'happy', 'late', 'faulty', 'invoice'],
} as const;

type FixedLists = typeof fixedLists;
type OpenLists = typeof openLists;

export type ListKey = keyof FixedLists | keyof OpenLists;

/** The keys that a list's cells may hold: exactly those in code, or any text where a team may add its own. */
export type ChoiceOf<L extends ListKey> = L extends keyof FixedLists ? FixedLists[L][number] : string;

const shippedLists = { ...fixedLists, ...openLists };

export const listKeys = Object.keys(shippedLists) as ListKey[];

/** The keys that ship with the product, in the order in which dropdowns show them. */
export function shippedKeys(list: ListKey): readonly string[] {
  return shippedLists[list];
}

export function isFixedList(list: ListKey): boolean {
  return list in fixedLists;
}
