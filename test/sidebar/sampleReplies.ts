import type { Card, ChangeLine } from '../../src/contract/card.ts';
import type { FeedbackItem } from '../../src/contract/entries.ts';
import type { Choice, Opening } from '../../src/contract/open.ts';
import type { SearchLine } from '../../src/contract/search.ts';
import type { TodayItem } from '../../src/contract/today.ts';
import { dayOf, stampOf } from '../../src/domain/day.ts';
import { simplifiedOf } from '../../src/domain/keys/simplified.generated.ts';
import { inLanguage, type Language } from '../../src/schema/language.ts';
import { type ListKey, listKeys, shippedKeys } from '../../src/schema/lists.ts';
import { listTexts } from '../../templates/lists.ts';
import { syllables } from '../../templates/pinyin.generated.ts';
import { aRow } from '../builders.ts';

type Reply = { ok: true; value: unknown } | { ok: false; code: string; message: string; [more: string]: unknown };
export type Replies = Readonly<Record<string, (input: Record<string, unknown>) => Reply | Promise<Reply>>>;

const answer = (value: unknown) => (): Reply => ({ ok: true, value });

/** What a small workbook answers on Monday 23 November 2026: the customers of the design's pictures. */
export function sampleReplies(language: Language): Replies {
  const items = itemsOf(language);
  return {
    open: answer(openingOf(language)),
    today: answer({
      asOf: '2026-11-23T09:02:00',
      items,
      more: 0,
      week: items.slice(-1).map((item) => ({ ...item, key: 'week', section: 'today', when: 'Fri 27 Nov', late: -4 })),
      withoutNextStep: 3,
      spoilt: '',
    }),
    searchIndex: answer({ revision: 1, lines: linesOf(language), pinyin: syllables, simplified: simplifiedOf }),
    card: answer(cardOf(language)),
    timeline: ({ kind = 'interaction', from }) => ({
      ok: true,
      value: { entries: [{ ...anEntry, id: `I-${from}`, kind, title: `${kind} ${from}` }] },
    }),
    changeLog: answer({ lines: changeLinesOf(language), hasOlder: true }),
    feedback: answer({ items: [feedbackOf(language)] }),
    moveFeedback: answer({ id: 'F-1' }),
    poll: answer({ revision: 1, changed: false, today: '2026-11-23', configRevision: 1 }),
    nextOrderNo: answer({ orderNo: 'SO-1043' }),
    addOrder: answer({
      ...{
        ids: ['O-9'],
        orderNo: 'SO-1043',
        amountCents: 26_750,
        stage: 'loyal',
        band: '',
        ordersN: 8,
        recovered: false,
      },
    }),
    lastOrder: answer({
      orderNo: 'SO-1031',
      lines: [
        ...[
          { product: 'Paper', model: 'A4-80', qty: 10, unitPriceCents: 2550, discountCents: null, amountCents: 25_500 },
        ],
        ...[{ product: 'Delivery', model: null, qty: 1, unitPriceCents: null, discountCents: null, amountCents: 1250 }],
      ],
    }),
    selected: answer(null),
    history: answer({ lines: [] }),
    addCustomer: answer({ id: 'C-1', row: 2, name: '' }),
    updateCustomer: answer({ id: 'C-1', alsoChanged: [] }),
    logInteraction: answer({ id: 'I-1', task: null, nextOn: null, feedback: null }),
    enterLine: answer({ id: 'C-1', interaction: 'I-1' }),
    finishLine: answer({ task: 'T-1' }),
    moveLine: answer({ task: 'T-1' }),
    saveTask: answer({ id: 'T-1' }),
    takePlays: answer({ tasks: ['T-9'] }),
    setTags: answer({ changed: 1 }),
    undo: answer({ restored: 3, kept: [] }),
  };
}

export function itemsOf(language: Language): readonly TodayItem[] {
  return language === 'en' ? itemsEn : itemsZh;
}

export function openingOf(language: Language): Opening {
  const [me, colleague] = language === 'en' ? ['Ivy Tran', 'Tom Reyes'] : ['李敏', '陈刚'];
  return {
    installed: true,
    language,
    user: { email: 'me@team.example', name: me ?? '', role: 'manager' },
    today: dayOf('2026-11-23'),
    now: stampOf('2026-11-23T10:41:00'),
    revision: 1,
    configRevision: 1,
    lists: Object.fromEntries(listKeys.map((list) => [list, choicesOf(list, language)])),
    team: [
      { name: me ?? '', role: 'manager' },
      { name: colleague ?? '', role: 'member' },
    ],
    tags: tagsOf(language),
    settings: {
      currency: language === 'en' ? 'USD' : 'CNY',
      phoneRegion: language === 'en' ? 'US' : 'CN',
      country: language === 'en' ? 'United States' : '中国',
      horizonDays: 90,
      sales: true,
      weekend: [6, 7],
      holidays: [],
      workdaysExtra: [],
    },
    automation: {
      state: 'running',
      steward: me ?? '',
      lastRun: stampOf('2026-11-23T09:02:00'),
      hoursSince: 1,
      mine: true,
    },
  };
}

function choicesOf(list: ListKey, language: Language): readonly Choice[] {
  const texts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = listTexts[list];
  return shippedKeys(list).map((key) => ({ key, label: inLanguage(texts[key] ?? { zh: key, en: key }, language) }));
}

function tagsOf(language: Language): Opening['tags'] {
  const rows =
    language === 'en'
      ? [
          ['Regular', 'behaviour'],
          ['Likes green tea', 'interest'],
          ['Buys by the case', 'transaction'],
          ['Needs an invoice', 'service'],
          ['Sees a rival', 'risk'],
        ]
      : [
          ['常来店', 'behaviour'],
          ['喜欢绿茶', 'interest'],
          ['整箱采购', 'transaction'],
          ['要发票', 'service'],
          ['竞品接触', 'risk'],
        ];
  return rows.map(([label = '', dim = ''], index) => ({
    id: 'G-' + index,
    label,
    other: null,
    dim,
    color: null,
    exclusive: false,
    active: true,
  }));
}

const anItem = (cells: Partial<TodayItem>): TodayItem => ({
  key: String(cells.name),
  rule: 'R01',
  ref: 'T-' + cells.name,
  section: 'today',
  owner: '',
  customer: 'C-1',
  name: '',
  tier: 'regular',
  what: '',
  why: '',
  dueOn: dayOf('2026-11-23'),
  late: 0,
  when: '',
  reach: null,
  ...cells,
});

const itemsZh: readonly TodayItem[] = [
  anItem({
    ...{ section: 'late', name: '青禾茶业', tier: 'vip', what: '回复投诉：明前龙井受潮' },
    ...{ why: '响应标准 2 小时，现已超时', when: '超时 2 小时' },
    reach: { kind: 'wechat', value: 'qinghe_cha' },
  }),
  anItem({
    ...{ section: 'late', name: '泊朗厨具', tier: 'key', what: '发送第二版报价', late: 3 },
    ...{ why: '原定 11-20；上次联系 11-16', when: '逾期 3 天' },
    reach: { kind: 'phone', value: '138 0000 0077' },
  }),
  anItem({
    ...{ section: 'late', name: '栎纸文具', what: '收款 ¥6,480.00', late: 1 },
    ...{ why: '订单 SO-1042，11-22 到期', when: '逾期 1 天' },
  }),
  anItem({ name: '朔川咖啡', tier: 'key', what: '电话确认十二月用量', why: '任务，由周倩安排', when: '10:30' }),
  anItem({ name: '枕溪家居', what: '首单回访', why: '11-16 首次购买', when: '今天' }),
  anItem({ name: '禾帆包装', what: '可能要复购了', why: '平均 28 天一次，已 27 天', when: '今天' }),
  anItem({ section: 'risk', name: '砚北书社', what: '致电', why: '平均 30 天买一次，已 96 天未买', when: '严重' }),
  anItem({ section: 'care', name: '枕溪家居', what: '冬至问候', why: '12 月 22 日冬至', when: '12-22' }),
];

const itemsEn: readonly TodayItem[] = [
  anItem({
    ...{ section: 'late', name: 'Quillmoor Paper', tier: 'vip', what: 'Send the revised quote', late: 2 },
    ...{ why: 'Due Sat 21 Nov; last contact 17 Nov', when: '2 days late' },
    reach: { kind: 'email', value: 'nora@quillmoor.example' },
  }),
  anItem({
    ...{ section: 'late', name: 'Tavenhall Optics', what: 'Collect 1,280.00', late: 1 },
    ...{ why: 'Order SO-2207, due Sun 22 Nov', when: '1 day late' },
  }),
  anItem({
    ...{ name: 'Brackenlow Foods', tier: 'key', what: 'Answer feedback: late delivery' },
    ...{ why: 'Reply promised within 8 working hours', when: 'Answer by 11:30' },
  }),
  anItem({ name: 'Juniper Wick Studio', what: 'Ask about the first order', why: 'Bought 16 Nov', when: 'today' }),
  anItem({ name: 'Pellwood Kitchens', what: 'May be ready to reorder', why: 'Every 34 days, now 33', when: 'today' }),
  anItem({
    section: 'risk',
    name: 'Fennick Bindery',
    what: 'Call',
    why: 'Usually every 30 days, now 96',
    when: 'High',
  }),
];

export function linesOf(language: Language): readonly SearchLine[] {
  const rows =
    language === 'en'
      ? [
          ['Quillmoor Paper', 'Nora Whitlow', '+1 415 555 0142', 'nora@quillmoor.example', 'Oakland'],
          ['Brackenlow Foods', 'Sam Ellery', '+1 415 555 0188', 'sam@brackenlow.example', 'Fresno'],
          ['<b>Marlowe</b> & Pine', 'Ada Pine', '+1 415 555 0199', 'ada@marlowe.example', 'Reno'],
        ]
      : [
          ['杭州青禾茶业有限公司', '王芳', '138 0000 1234', 'wf@qinghe.example', '杭州'],
          ['泊朗厨具', '周倩', '138 0000 0077', 'zq@bolang.example', '宁波'],
          ['<b>朔川</b>咖啡', '许诺', '028-0000 4400', 'xn@shuochuan.example', '成都'],
        ];
  return rows.map(([name = '', contact = '', phone = '', email = '', city = ''], index) => ({
    ...{ id: 'C-' + (index + 1), row: index + 2, name, city },
    ...{ contacts: [contact], phones: [phone], emails: [email] },
    ...{ wechat: null, owner: language === 'en' ? 'Ivy Tran' : '李敏', tags: [], extCode: null, archived: false },
  }));
}

const anEntry = { at: stampOf('2026-02-01T10:00:00'), meta: '', amountCents: null, open: false };

function changeLinesOf(language: Language): readonly ChangeLine[] {
  const [city, phone, tom] = language === 'en' ? ['City', 'Phone', 'Tom Reyes'] : ['城市', '电话', '陈刚'];
  return [
    { at: stampOf('2026-11-20T10:00:00'), by: tom, field: city, old: 'Fresno', new: 'Oakland', how: 'sidebar' },
    { at: stampOf('2026-11-19T10:00:00'), by: 'Una', field: phone, old: null, new: '0571-8888 0012', how: 'edit' },
  ];
}

export function feedbackOf(language: Language): FeedbackItem {
  const en = language === 'en';
  return {
    ...{
      id: 'F-1',
      customer: 'C-1',
      name: en ? 'Quillmoor Paper' : '杭州青禾茶业有限公司',
      at: stampOf('2026-11-20T14:00:00'),
    },
    text: en ? 'Pallet two arrived late, again' : '到货茶叶受潮，两箱',
    ...{ kind: 'complaint', severity: 'high', status: 'new', owner: en ? 'Tom Reyes' : '陈刚' },
    due: { what: 'reply', by: stampOf('2026-11-20T16:00:00'), late: true },
    ...{ cause: null, resolution: null, confirmed: false, reopened: 0 },
  };
}

export function cardOf(language: Language): Card {
  const en = language === 'en';
  const name = en ? 'Quillmoor Paper' : '杭州青禾茶业有限公司';
  return {
    id: 'C-1',
    row: 2,
    checksum: '0',
    asOf: null,
    values: aRow('customers', {
      ...{
        id: 'C-1',
        name,
        state: 'active',
        owner: en ? 'Ivy Tran' : '李敏',
        stage: 'loyal',
        tier: 'vip',
        type: 'company',
      },
      ...{ phone: '0571-8888 0012', wechat: en ? null : 'qinghe_cha', email: en ? 'nora@quillmoor.example' : null },
      ...{ tags: en ? ['Likes green tea', 'Buys by the case'] : ['喜欢绿茶', '整箱采购', '要发票'] },
      ...{ channel_pref: en ? 'email' : 'wechat', city: en ? 'Oakland' : '杭州', industry: 'catering' },
      ...{ revenue_12m: 3_120_000, orders_n: 7, owed: 0, gap_days: 41, csat_last: 4, risk: 0.49, band: 'watch' },
    }),
    contacts: [
      {
        ...aRow('contacts', {
          ...{ id: 'P-1', customer: 'C-1', name: en ? 'Nora Whitlow' : '王芳', primary: true },
          position: en ? 'Buyer' : '采购经理',
        }),
        row: 2,
      },
    ],
    nextSteps: [
      {
        task: 'T-1',
        title: en ? 'Answer feedback: late delivery' : '回复投诉：明前龙井受潮',
        dueOn: dayOf('2026-11-21'),
        owner: en ? 'Ivy Tran' : '李敏',
        ...{ kind: 'followup', priority: 'normal', helper: null, repeat: null, late: 2 },
      },
    ],
    timeline: [
      {
        ...{ id: 'F-1', kind: 'feedback', at: stampOf('2026-11-20T14:00:00'), amountCents: null, open: true },
        title: en ? 'Complaint: pallet two arrived late' : '投诉：到货茶叶受潮，两箱',
        meta: en ? 'Email · to do' : '微信 · 待处理',
      },
      {
        ...{ id: 'I-1', kind: 'interaction', at: stampOf('2026-11-18T10:00:00'), amountCents: null, open: false },
        title: en ? 'Agreed on the December samples' : '确认 12 月样品清单，想加白茶',
        meta: en ? 'Email · Ivy Tran' : '微信 · 李敏',
      },
      {
        ...{ id: 'O-1', kind: 'order', at: stampOf('2026-09-10T12:00:00'), amountCents: 486_000, open: false },
        title: en ? 'SO-1031 Paper and 2 more' : 'SO-1031 明前龙井等 3 项',
        meta: en ? 'Delivered · paid' : '已交付 · 已付清',
      },
      {
        ...{ id: 'T-9', kind: 'task', at: stampOf('2025-09-04T12:00:00'), amountCents: null, open: false },
        title: en ? 'Done: sent the new samples' : '完成任务：寄送新品样品',
        meta: en ? 'Ivy Tran' : '李敏',
      },
    ],
    counts: { interaction: 20, order: 7, feedback: 2, task: 6, alert: 0 },
    channels: [
      { label: en ? 'Email' : '微信', n: 15 },
      { label: en ? 'Phone call' : '电话', n: 5 },
    ],
    silentDays: 74,
    reasons: en
      ? ['Usually orders every 41 days, silent for 74', 'Revenue of 12 months 31,200, 31% below the year before']
      : ['平均 41 天买一次，已 74 天未买', '近12月金额 31,200，比前12月少 31%'],
    advice: en ? 'A light touch will do: news or a greeting.' : '轻联系即可：新品资讯或关怀',
    plays: [
      { as: 'task', text: en ? 'Say thank you' : '致谢', days: 7 },
      { as: 'text', text: en ? 'Thank you!' : '谢谢！', days: 0 },
    ],
    service: en
      ? [
          'Revenue of 12 months 31,200, among the best 10%',
          'Answered within 2 working hours, in touch at least every 14 days',
        ]
      : ['近12月金额 31,200，排在前 10%', '2 个工作小时内响应，最多 14 天联系一次'],
    relation: en
      ? ['Satisfaction: 5 of 5 (2026-11-12)', 'Customers like this also bought: Tea cups (4 customers)']
      : ['满意度：5 分（满分 5，2026-11-12）', '买过同样产品的客户还买了：茶杯（4 位）'],
    feedback: [feedbackOf(language)],
  };
}
