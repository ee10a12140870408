import type { Bilingual } from '../../src/schema/language.ts';
import { say } from './say.ts';

/**
 * Labels of the fields that forms show. They are the headers of `templates/sheets`, which a test compares; the page takes
 * no more of them because of its weight.
 */
export const fieldTexts = {
  customers: {
    name: { zh: '客户名称', en: 'Customer' },
    type: { zh: '客户类型', en: 'Customer type' },
    company: { zh: '公司名称', en: 'Company' },
    position: { zh: '职位', en: 'Position' },
    industry: { zh: '行业', en: 'Industry' },
    size: { zh: '规模', en: 'Size' },
    note: { zh: '备注', en: 'Note' },
    phone: { zh: '电话', en: 'Phone' },
    email: { zh: '邮箱', en: 'Email' },
    wechat: { zh: '微信', en: 'WeChat / IM' },
    channel_pref: { zh: '偏好渠道', en: 'Preferred channel' },
    website: { zh: '网站', en: 'Website' },
    country: { zh: '国家', en: 'Country' },
    province: { zh: '省份', en: 'Province / state' },
    city: { zh: '城市', en: 'City' },
    address: { zh: '地址', en: 'Address' },
    interests: { zh: '兴趣爱好', en: 'Interests' },
    product_pref: { zh: '产品偏好', en: 'Product preference' },
    needs: { zh: '需求与痛点', en: 'Needs and pain points' },
    birthday: { zh: '生日', en: 'Birthday' },
    birthday_cal: { zh: '生日历法', en: 'Birthday calendar' },
    owner: { zh: '负责人', en: 'Owner' },
    source: { zh: '来源渠道', en: 'Source' },
    credit: { zh: '信用评级', en: 'Credit rating' },
    contract_end: { zh: '合同到期日', en: 'Contract ends' },
    stage_set: { zh: '手动阶段', en: 'Stage set by hand' },
    stage_until: { zh: '阶段有效至', en: 'Stage until' },
    tier_set: { zh: '手动等级', en: 'Tier set by hand' },
    tier_until: { zh: '等级有效至', en: 'Tier until' },
    ext_code: { zh: '外部编号', en: 'External code' },
    next_action: { zh: '下一步', en: 'Next action' },
    next_on: { zh: '下次跟进', en: 'Next date' },
    tags: { zh: '标签', en: 'Tags' },
    referred_by: { zh: '推荐人', en: 'Referred by' },
    credit_limit: { zh: '信用额度', en: 'Credit limit' },
    stage: { zh: '生命周期', en: 'Life-cycle stage' },
    tier: { zh: '客户等级', en: 'Tier' },
    segment: { zh: '分群', en: 'Segment' },
    band: { zh: '风险等级', en: 'Risk band' },
    last_contact_on: { zh: '最近联系', en: 'Last contact' },
    last_order_on: { zh: '最近购买', en: 'Last order' },
    revenue: { zh: '累计金额', en: 'Revenue, all' },
    revenue_12m: { zh: '近12月金额', en: 'Revenue, 12 months' },
    protect_until: { zh: '保护期至', en: 'Protected until' },
  },
  contacts: {
    name: { zh: '姓名', en: 'Name' },
    position: { zh: '职位', en: 'Position' },
    phone: { zh: '电话', en: 'Phone' },
    email: { zh: '邮箱', en: 'Email' },
    wechat: { zh: '微信', en: 'WeChat / IM' },
  },
  interactions: {
    summary: { zh: '摘要', en: 'Summary' },
    outcome: { zh: '结果', en: 'Outcome' },
    purpose: { zh: '目的', en: 'Purpose' },
    detail: { zh: '会议纪要/详情', en: 'Minutes' },
    minutes: { zh: '时长(分钟)', en: 'Duration (min)' },
  },
  orders: {
    ordered_on: { zh: '下单日期', en: 'Ordered on' },
    product: { zh: '产品', en: 'Product' },
    model: { zh: '产品型号', en: 'Model / spec' },
    qty: { zh: '数量', en: 'Quantity' },
    discount: { zh: '折扣金额', en: 'Discount' },
    amount: { zh: '金额', en: 'Amount' },
    order_no: { zh: '订单号', en: 'Order no.' },
    status: { zh: '订单状态', en: 'Status' },
    delivery_on: { zh: '交货日期', en: 'Delivery due' },
    due_on: { zh: '应付日期', en: 'Payment due' },
    paid: { zh: '已付金额', en: 'Paid' },
    channel: { zh: '销售渠道', en: 'Sales channel' },
    note: { zh: '备注', en: 'Note' },
  },
  feedback: {
    kind: { zh: '类别', en: 'Kind' },
    severity: { zh: '严重程度', en: 'Severity' },
    topic: { zh: '主题', en: 'Topic' },
    channel: { zh: '渠道', en: 'Channel' },
    csat: { zh: '满意度1–5', en: 'CSAT 1–5' },
    nps: { zh: '推荐意愿0–10', en: 'NPS 0–10' },
    owner: { zh: '处理人', en: 'Handler' },
    status: { zh: '处理状态', en: 'Status' },
    cause: { zh: '原因', en: 'Root cause' },
    resolution: { zh: '处理结果', en: 'Resolution' },
  },
  tasks: {
    title: { zh: '事项', en: 'What' },
    owner: { zh: '负责人', en: 'Owner' },
    helper: { zh: '协作人', en: 'Helping' },
    repeat: { zh: '重复', en: 'Repeat' },
    priority: { zh: '优先级', en: 'Priority' },
    kind: { zh: '类型', en: 'Kind' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;

type FieldTexts = typeof fieldTexts;

export function labelOf<S extends keyof FieldTexts>(sheet: S, column: keyof FieldTexts[S]): string {
  return say(fieldTexts[sheet][column] as Bilingual);
}

/** A customer's field by a key that the server named; one without a label goes by its key. */
export function customerLabel(column: string): string {
  const known: Readonly<Record<string, Bilingual>> = fieldTexts.customers;
  const text = known[column];
  return text ? say(text) : column;
}
