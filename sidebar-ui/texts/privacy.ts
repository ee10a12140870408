import type { Bilingual } from '../../src/schema/language.ts';

export const privacyTexts = {
  how: {
    zh: '登记客户同意了什么、何时撤回；没有登记就不能发营销信息',
    en: 'What a customer agreed to, and when they withdrew; without an entry there is no marketing',
  },
  pick: { zh: '选择一位客户', en: 'Choose a customer' },
  marketing: { zh: '营销：{status}', en: 'Marketing: {status}' },
  nothing: { zh: '还没有登记', en: 'Nothing is written down yet' },
  add: { zh: '登记', en: 'Write down' },
  purpose: { zh: '用途', en: 'Purpose' },
  channel: { zh: '渠道', en: 'Channel' },
  every: { zh: '所有渠道', en: 'every way' },
  status: { zh: '客户的决定', en: 'Their answer' },
  basis: { zh: '依据', en: 'Legal basis' },
  until: { zh: '有效期', en: 'Valid until' },
  proof: { zh: '凭证（一句话或链接）', en: 'Proof, in words or a link' },
  saved: { zh: '已登记', en: 'Written down' },
  erase: { zh: '清除这位客户的资料…', en: 'Erase this person…' },
  back: { zh: '返回同意登记', en: 'Back to consent' },
  eraseTitle: { zh: '清除“{name}”的资料', en: 'Erase {name}' },
  forGood: {
    zh: '清除后无法撤销，也无法从备份恢复',
    en: 'This cannot be undone, nor restored from a backup',
  },
  goes: { zh: '{tab}：清除 {n} 行', en: '{tab}: {n} {n|row is|rows are} emptied' },
  stays: {
    zh: '{tab}：{n} 行保留金额和产品，去掉姓名和备注',
    en: '{tab}: {n} {n|row keeps|rows keep} amount and product, without name and notes',
  },
  undo: {
    zh: '操作历史：{whole} 项不能再撤销，另有 {inPart} 项只能撤销其他客户的部分',
    en: 'History: {whole} {whole|entry|entries} can no longer be undone, {inPart} only for the other customers',
  },
  kept: {
    zh: '快照、恢复点、变更日志和导入中的值一并清除；只留电话和邮箱的签名，再次录入时会提醒',
    en: 'Values in snapshots, restore points, the Change log and imports go too; a signature of phone and email remains, so that entering them again is noticed',
  },
  archived: {
    zh: '{day} 下载过存档，请手工删除其中的资料。',
    en: 'The workbook was downloaded as an archive on {day}: remove the person there by hand.',
  },
  versions: {
    zh: 'Google 的版本记录无法由插件清除：如需清除，请“文件 → 创建副本”后使用新副本，并删除旧文件',
    en: 'Google’s own version history is out of reach: where it must go too, use File → Make a copy and delete the old file',
  },
  elsewhere: { zh: '其他行也提到此人，请手工处理：', en: 'Other rows name the person; look at these yourself:' },
  places: { zh: '{tab}：第 {rows} 行', en: '{tab}: row {rows}' },
  typeName: { zh: '请输入客户名称以确认', en: 'Type the customer’s name to confirm' },
  eraseNow: { zh: '永久清除', en: 'Erase for good' },
  erasing: { zh: '正在清除…', en: 'Erasing…' },
  erased: { zh: '资料已清除', en: 'The data is erased' },
  erasedBut: { zh: '资料已清除；以下各行仍提到此人：', en: 'The data is erased; these rows still name the person:' },
  close: { zh: '完成', en: 'Done' },
} as const satisfies Record<string, Bilingual>;
