import type { Bilingual } from '../src/schema/language.ts';

/**
 * What people read when something was refused: what happened, whether anything was saved, what to do. Sentences beside a
 * field say only what is wrong with it and what would be right.
 */
export const errorTexts = {
  // beside a field
  required: { zh: '请填写{field}', en: 'Please fill in {field}' },
  'too-long': { zh: '最多 {max} 个字', en: 'At most {max} characters' },
  'too-small': { zh: '不能小于 {min}', en: 'Not less than {min}' },
  'too-large': { zh: '不能大于 {max}', en: 'Not more than {max}' },
  'out-of-range': { zh: '请填 {min} 到 {max} 之间', en: 'Between {min} and {max}, please' },
  zero: { zh: '数量不能是 0', en: 'The quantity cannot be 0' },
  'not-a-number': { zh: '“{value}”不是数字', en: '“{value}” is not a number' },
  'bad-amount': { zh: '“{value}”不是金额，例如 1,200.00', en: '“{value}” is not an amount, such as 1,200.00' },
  'amount-missing': { zh: '请填金额，或数量和单价', en: 'Fill in an amount, or quantity and price' },
  'day-unreadable': {
    zh: '“{value}”不是 1900 年以后的日期，例如 2026-03-05',
    en: '“{value}” is not a date from 1900 on, such as 2026-03-05',
  },
  'day-ambiguous': {
    zh: '“{value}”分不清月和日，请选择日期顺序，或写成 2026-03-05',
    en: 'Day or month first in “{value}”? Choose the order of dates, or write 2026-03-05',
  },
  'in-future': { zh: '日期在未来，请检查', en: 'This lies in the future; please check' },
  'next-in-past': {
    zh: '下次日期已经过去。确实如此请再保存一次',
    en: 'The next date has passed. Save again if it is meant so',
  },
  'before-order': { zh: '不能早于下单日期', en: 'Not before the day of the order' },
  'discount-too-large': { zh: '折扣不能大于数量 × 单价', en: 'The discount is more than quantity × price' },
  'bad-email': { zh: '请填完整邮箱，如 name@qinghe.example', en: 'A full address, please, such as name@paper.example' },
  'bad-phone': {
    zh: '号码至少 5 位、最多 15 位数字；也可以原样保存',
    en: '5 to 15 digits, please; or keep it as typed',
  },
  'bad-url': { zh: '网址以 http:// 或 https:// 开头', en: 'A link begins with http:// or https://' },
  'digits-lost': {
    zh: '号码写成了“{value}”，末尾数字在来源文件中已经丢失，请用原来的号码',
    en: 'Digits were lost in the source: “{value}”. Please use the original number',
  },
  'reach-missing': { zh: '电话、邮箱、微信至少填一个', en: 'Fill in phone, email or WeChat' },
  'label-missing': { zh: '中文名、英文名至少填一个', en: 'Fill in at least one label' },
  'unknown-choice': {
    zh: '“{value}”不在选项中，可在“选项”表增加',
    en: '“{value}” is not in the list; add it on Lists',
  },
  'unknown-person': { zh: '团队中没有“{value}”', en: 'Nobody in the team is called “{value}”' },
  'other-person': { zh: '请选择另一位同事', en: 'Choose somebody else' },
  'unknown-tag': {
    zh: '标签库中没有“{value}”，请先在“标签”表增加',
    en: 'There is no tag “{value}”; add it on Tags first',
  },
  'unknown-field': { zh: '没有“{field}”这一项', en: 'There is no field “{field}”' },
  'contact-of-other': { zh: '这位联系人属于另一位客户', en: 'This contact belongs to another customer' },
  'module-off': { zh: '这个模块已关闭，可在“设置”中打开', en: 'This module is off; it can be switched on in Settings' },
  'resolution-missing': { zh: '请写下处理结果，再改为已解决', en: 'Write down what was done, then set it to resolved' },
  'feedback-moved': {
    zh: '{person} 在 {time} 已改为“{state}”，没有保存；您的输入还在',
    en: '{person} set it to “{state}” at {time}. Not saved; your entry is kept',
  },
  'name-taken': {
    zh: '团队中已有“{value}”，请换一个姓名',
    en: 'Somebody is already called “{value}”; use another name',
  },
  'no-address': {
    zh: 'Google 没有告诉我们您的邮箱，请管理员在“团队”表登记您',
    en: 'Google does not tell us your address; ask an admin to enter you on Team',
  },
  'column-known': { zh: '“{value}”已是客户表的一列', en: '“{value}” is a column of Customers already' },
  'tag-separator': { zh: '标签不能包含逗号、分号、顿号或换行', en: 'No comma, semicolon or line break in a label' },
  'rule-field': {
    zh: '第 {at} 个字符“{near}”处应是一个字段名，如 orders_n',
    en: 'At sign {at} (“{near}”) a field is needed, such as orders_n',
  },
  'rule-comparison': {
    zh: '第 {at} 个字符“{near}”处应是比较：= != > >= < <= contains in empty notempty',
    en: 'At sign {at} (“{near}”) a comparison is needed: = != > >= < <= contains in empty notempty',
  },
  'rule-value': {
    zh: '第 {at} 个字符“{near}”处应是“{field}”的值，文字放在引号里',
    en: 'At sign {at} (“{near}”) a value of {field} is needed; put texts in quotes',
  },
  'rule-choice': {
    zh: '第 {at} 个字符“{near}”处应是“{field}”的选项：{choices}',
    en: 'At sign {at} (“{near}”) a choice of {field} is needed: {choices}',
  },
  'rule-number': {
    zh: '第 {at} 个字符“{near}”处应是一个数字（{field}）',
    en: 'At sign {at} (“{near}”) a number is needed for {field}',
  },
  'rule-day': {
    zh: '第 {at} 个字符“{near}”处应是日期（{field}）：today、today-30 或 2026-01-31',
    en: 'At sign {at} (“{near}”) a day is needed for {field}: today, today-30 or 2026-01-31',
  },
  'rule-yesno': {
    zh: '第 {at} 个字符“{near}”处应是 true 或 false（{field}）',
    en: 'At sign {at} (“{near}”) {field} needs true or false',
  },
  'rule-open': {
    zh: '第 {at} 个字符“{near}”处应是左括号，如 in (a, b)',
    en: 'At sign {at} (“{near}”) an opening bracket is needed, as in (a, b)',
  },
  'rule-close': {
    zh: '第 {at} 个字符“{near}”处应是右括号',
    en: 'At sign {at} (“{near}”) a closing bracket is needed',
  },
  'rule-joint': {
    zh: '第 {at} 个字符“{near}”处应是 and 或 or，或到此结束',
    en: 'At sign {at} (“{near}”) and, or, or the end is needed',
  },
  'setting-bool': { zh: '请填 TRUE 或 FALSE', en: 'TRUE or FALSE, please' },
  'setting-word': { zh: '只能是：{words}', en: 'One of: {words}' },
  'setting-hours': { zh: '请写成 09:00–18:00', en: 'Write it as 09:00–18:00' },
  'setting-json': { zh: '这一项由侧边栏保存，请不要手工修改', en: 'The sidebar keeps this; please do not edit it' },

  // a whole call: nothing was saved
  invalid: { zh: '有 {n} 处需要修改，尚未保存', en: '{n} {n|field needs|fields need} a look. Not saved yet' },
  busy: {
    zh: '其他人正在保存，已保留您的输入，请重试',
    en: 'Someone else is saving. Your entry is kept; try again',
  },
  unexpected: {
    zh: '出了意外，没有保存，您的输入还在。请重试；再次出现请把这一行发给管理员：{call} {version} {error}{at}',
    en: 'Something unexpected happened. Not saved; your entry is kept. Try again, or send this line to an admin: {call} {version} {error}{at}',
  },
  reload: { zh: '插件已更新，请刷新页面；尚未保存', en: 'The add-on was updated; reload the page. Not saved' },
  'wrong-account': {
    zh: '这个页面属于另一个账号，没有保存。请用 {email} 重新打开侧边栏',
    en: 'This page belongs to another account. Not saved; open the sidebar again as {email}',
  },
  'no-permission': { zh: '您只有查看权限，没有保存，请联系{owner}', en: 'You can only view. Not saved; ask {owner}' },
  'not-permitted': {
    zh: '还没有授权，什么都没有改。请从菜单再次打开并允许访问',
    en: 'Access was not allowed and nothing was changed. Open it from the menu again and allow access',
  },
  'not-a-member': {
    zh: '团队中还没有您，没有保存。请先填写您的姓名加入',
    en: 'You are not in the team yet. Not saved; give your name to join',
  },
  'not-installed': {
    zh: '这张表还没有安装工作簿。请从菜单选择“安装”',
    en: 'The workbook is not installed in this sheet. Choose Install in the menu',
  },
  structure: {
    zh: '缺少“{tab}”表，已停止写入；请修复',
    en: 'The tab “{tab}” is missing. Nothing was written. Repair it',
  },
  'structure-column': {
    zh: '“{tab}”表缺少“{column}”列，已停止写入；请修复',
    en: 'Column “{column}” of “{tab}” is missing. Nothing was written. Repair it',
  },
  service: { zh: 'Google 服务繁忙，已重试 3 次，未保存', en: 'Google is busy; tried 3 times, not saved' },
  'workbook-full': {
    zh: '导入后工作簿会接近 1,000 万单元格的上限，没有导入。请先归档旧的互动记录',
    en: 'This import would bring the workbook to the limit of 10 million cells. Nothing was imported; archive old interactions first',
  },
  'row-gone': {
    zh: '这条记录已不在表中，没有保存。可能被归档、合并或删除了',
    en: 'This record is no longer there. Not saved; it may have been archived, merged or deleted',
  },
  'customer-archived': {
    zh: '{name}已于 {day} 由{by}归档；在“更多 → 历史”里可以撤销',
    en: '{name} was archived by {by} on {day}; More → History can undo that',
  },
  'night-damaged': {
    zh: '更早的恢复点已损坏，没有恢复；最早可以恢复到 {day}',
    en: 'Earlier restore points are damaged. Nothing was restored; {day} is the first night that can be had back',
  },
  'merge-changed': {
    zh: '“{name}”刚被修改，没有合并。请重新核对',
    en: '“{name}” was changed meanwhile. Nothing was merged; please look again',
  },
  'already-merged': {
    zh: '“{name}”已并入其他客户，没有再合并',
    en: '“{name}” was already merged into another customer. Nothing was done',
  },
  'customer-not-found': {
    zh: '找不到这位客户，没有保存。请重新选择客户',
    en: 'This customer was not found. Not saved; choose the customer again',
  },
  suppressed: {
    zh: '该联系方式已登记“请勿再录”：此人曾要求删除资料',
    en: 'This person asked to be erased; please do not enter them again',
  },
  'name-differs': {
    zh: '名称不一致，没有清除任何资料；请照原样输入客户名称',
    en: 'The name differs. Nothing was erased; type the customer’s name as it stands',
  },
  'duplicate-found': {
    zh: '可能已有这位客户，尚未保存。请打开已有的，或说明原因后继续新增',
    en: 'This customer may be there already. Not saved; open that one, or say why it is another',
  },
  conflict: {
    zh: '其他人刚改过同一处，尚未保存。请逐项选择保留哪个值',
    en: 'Somebody has just changed the same field. Not saved; choose a value for each',
  },
  'already-done': { zh: '{person}已在 {time} 完成', en: '{person} already did this at {time}' },
  'exclusive-tags': {
    zh: '{name}已有“{other}”，不能再加“{tag}”，没有保存。请先去掉一个',
    en: '{name} has “{other}”, which excludes “{tag}”. Not saved; remove one of them first',
  },
  'view-taken': {
    zh: '{by}已为团队保存了“{name}”，没有保存。请换一个名称',
    en: '{by} has saved “{name}” for the team. Not saved; use another name',
  },
  'views-full': {
    zh: '保存的筛选太多，没有保存。请先删除一些',
    en: 'There are too many saved filters. Not saved; delete some first',
  },
  'view-gone': { zh: '没有这个筛选，或不是您保存的', en: 'There is no such filter, or it is not yours' },
  'tag-renamed': {
    zh: '{by}刚把这个标签改名为“{value}”，尚未保存。再次保存就用您的名称',
    en: '{by} has just renamed this tag to “{value}”. Not saved; save again to use your name',
  },
  'tag-changed': {
    zh: '{by}刚改过这个标签的{fields}，尚未保存。再次保存就用您填的',
    en: '{by} has just changed {fields} of this tag. Not saved; save again to use yours',
  },
  'tag-itself': { zh: '请选择另一个标签', en: 'Choose another tag' },
  'tag-used': {
    zh: '还有 {n} 位客户带有“{value}”，没有删除。可以停用，或合并到另一个标签',
    en: '{n} {n|customer|customers} still {n|has|have} “{value}”. Not deleted; switch it off or merge it',
  },
  'nothing-selected': {
    zh: '没有选中客户。请先在“客户”表中选中一些行',
    en: 'No customers are selected. Select some rows on Customers first',
  },
  'tag-exists': {
    zh: '已有标签“{value}”，没有保存。请换一个名称',
    en: 'There is a tag “{value}” already. Not saved; use another label',
  },
  'order-no-taken': {
    zh: '订单号 {orderNo} 已用于{name}，没有保存。请换一个订单号',
    en: 'Order number {orderNo} belongs to {name}. Not saved; use another number',
  },
  'order-exists': {
    zh: '订单 {orderNo} 已在 {day} 录入，尚未保存。要把这些行加进去吗？',
    en: 'Order {orderNo} was entered for {day}. Not saved yet; add these lines to it?',
  },
  'over-credit': {
    zh: '加上这张订单，欠款共 {owed}，超过信用额度 {credit}。尚未保存，可以仍按此保存',
    en: 'With this order {owed} is owed, above the credit limit of {credit}. Not saved; it can be kept as typed',
  },
  'same-order-again': {
    zh: '刚刚录入过一样的订单，尚未保存。确实有两张请再保存一次',
    en: 'The same order was entered a moment ago. Not saved; save again if there are two',
  },
  'not-undoable': { zh: '这次操作不能撤销，没有改动', en: 'This operation cannot be undone; nothing was changed' },
  'already-undone': { zh: '这次操作已经撤销过', en: 'This operation was undone already' },
  'setting-unknown': { zh: '没有这个设置项，没有保存', en: 'There is no such setting; nothing was saved' },
  'setting-invalid': { zh: '“{name}”不能是“{value}”，没有保存', en: '“{name}” cannot be “{value}”; nothing was saved' },
  'last-admin': {
    zh: '至少要有一位在职的管理员，没有保存。请先指定另一位',
    en: 'There must be an active admin. Not saved; name another one first',
  },
  'has-duties': {
    zh: '{name} 还有 {n} 项待办和客户，没有保存。请先交接，或选择以后再交接',
    en: '{name} still has {n} customers and open items. Not saved; hand them over first, or choose later',
  },

  'plays-taken': { zh: '这次的阶段策略已经建过任务', en: 'The tasks of this playbook were made already' },
  'plays-none': { zh: '这个阶段没有建议的任务', en: 'The playbook has no task for this stage' },
  'inbox-settled': { zh: '这一行已经处理过，没有改动', en: 'This row has been dealt with; nothing was changed' },
  'inbox-who': { zh: '请先选择客户', en: 'Choose the customer first' },
  'form-link-missing': {
    zh: '还没有设置自助更新的表单链接：请在“收件箱与表单”设置里填入预填链接，链接码那一题填 TOKEN',
    en: 'No form link yet: put the pre-filled link into the settings of Inbox and forms, with TOKEN as the link code',
  },

  // import
  'import-empty': { zh: '文件里没有数据行', en: 'The file holds no rows' },
  'import-no-columns': {
    zh: '没有可导入的列。请至少对应“{field}”',
    en: 'No column can be imported. Map at least “{field}”',
  },
  'import-mapping': { zh: '还缺少“{field}”这一列，请先对应', en: 'No column fills “{field}” yet; map one first' },
  'import-job-gone': {
    zh: '这次导入已经过期，没有写入。请重新选择文件',
    en: 'This import is no longer there. Nothing was written; choose the file again',
  },
  'import-running': {
    zh: '{person}正在导入，您的导入会排在后面',
    en: '{person} is importing; yours comes after it',
  },
  'no-match-key': {
    zh: '没有客户编号、外部编号、电话、邮箱或名称，找不到客户',
    en: 'No ID, code, phone, email or name tells which customer this is',
  },
  'two-matches': {
    zh: '“{value}”对应 {n} 位客户，请用客户编号',
    en: '“{value}” fits {n} customers; use the customer ID',
  },
  'customer-unknown': { zh: '没有客户“{value}”', en: 'There is no customer “{value}”' },
  'nothing-to-update': {
    zh: '没有找到可更新的记录；“只更新”不会新增',
    en: 'There is no record to update, and only updates were asked for',
  },
} as const satisfies Record<string, Bilingual>;
