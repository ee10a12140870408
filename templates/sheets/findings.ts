import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const findings: SheetTexts<'findings'> = {
  name: { zh: '审核发现', en: 'Audit findings' },
  help: { zh: '数据里的问题：在哪里、怎么改', en: 'What is wrong in the data: where, and how to mend it' },
  columns: {
    id: column('发现编号', 'Finding ID', '系统生成，不会改变', 'Made by the product and never changed'),
    rule: column('规则', 'Rule', '哪条审核规则', 'Which audit rule'),
    severity: column(
      '级别',
      'Severity',
      '错误会影响计算，警告请看一下',
      'Errors spoil figures; warnings are worth a look',
    ),
    tab: column('工作表', 'Tab', '在哪张表', 'In which tab'),
    row: column('记录编号', 'Row ID', '哪一行', 'Which row'),
    field: column('字段', 'Field', '哪一列', 'Which column'),
    value: column('当前值', 'Value', '现在的内容，最多 100 字', 'What stands there now, at most 100 characters'),
    message: column('问题', 'Problem', '哪里不对', 'What is wrong'),
    fix: column('建议修复', 'Proposed fix', '将写入的内容', 'What would be written'),
    auto: column('可自动修复', 'Can be fixed', '勾选“应用”即可修复', 'Tick Apply to mend it'),
    apply: column(
      '应用',
      'Apply',
      '勾选后，下次运行时修复，可撤销',
      'Tick, and the next run mends it; it can be undone',
    ),
    ignore: column('忽略', 'Ignore', '勾选后暂不再提', 'Tick, and it stays quiet for a while'),
    ignore_until: column('忽略至', 'Until', '空着：写了原因就不限期', 'Empty: for good where a reason is given'),
    ignore_reason: column(
      '忽略原因',
      'Reason',
      '为什么没问题；内容变了会再提',
      'Why it is all right; it comes back when the data change',
    ),
    ignored_by: column('忽略人', 'Ignored by', '谁决定忽略', 'Who decided so'),
    ignored_on: column('忽略日期', 'Ignored on', '哪天决定忽略', 'Day of the decision'),
    assignee: column('负责人', 'Assigned to', '谁来处理；“团队”中的姓名', 'Who looks into it: a name from Team'),
    status: column('状态', 'Status', '问题不在了会自动变为已消失', 'Becomes Gone by itself when the problem is gone'),
    first_seen: column('首次发现', 'First seen', '第一次发现的日期', 'Day of the first sight'),
    last_seen: column('最近发现', 'Last seen', '最近一次发现的日期', 'Day of the latest sight'),
    ...systemColumnTexts,
  },
};
