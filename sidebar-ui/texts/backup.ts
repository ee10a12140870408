import type { Bilingual } from '../../src/schema/language.ts';

export const archiveTexts = {
  title: { zh: '从存档恢复', en: 'From an archive' },
  how: {
    zh: '选择在“导出”中下载的存档。先比较，再恢复：缺少的行会补回，不同的单元格恢复为存档中的值，存档之后新增的行保留。',
    en: 'Choose an archive that “Export” made. It is compared first: rows that are missing come back, cells that differ become what they were, rows made since stay.',
  },
  choose: { zh: '选择存档文件', en: 'Choose the archive' },
  notAnArchive: { zh: '“{name}”不是存档', en: '“{name}” is no archive' },
  damaged: {
    zh: '存档已损坏，没有写入任何内容：{tabs}',
    en: 'The archive is damaged, nothing was written: {tabs}',
  },
  comparing: { zh: '正在比较“{tab}”…', en: 'Comparing “{tab}”…' },
  of: { zh: '“{name}”，{time} 下载', en: '“{name}”, taken {time}' },
  tab: { zh: '工作表', en: 'Tab' },
  added: { zh: '补回', en: 'Added' },
  changed: { zh: '恢复', en: 'Put back' },
  same: { zh: '相同', en: 'Same' },
  nothing: { zh: '没有差别，无需恢复', en: 'Nothing differs' },
  restore: { zh: '恢复所选工作表', en: 'Restore what is ticked' },
  writing: { zh: '正在恢复“{tab}”，{n} / {all}', en: 'Restoring “{tab}”, {n} of {all}' },
  done: { zh: '已恢复 {n} 行', en: 'Restored {n} {n|row|rows}' },
  admins: { zh: '只有管理员可以恢复', en: 'Only an admin can restore' },
} as const satisfies Record<string, Bilingual>;

export const uninstallTexts = {
  title: { zh: '停用并移除', en: 'Take the add-on out' },
  how: {
    zh: '不再运行、不再发提醒，但不删除任何数据。',
    en: 'No more runs and no more reminders. No data is deleted.',
  },
  open: { zh: '会移除什么…', en: 'What goes, what stays…' },
  goes: { zh: '会移除', en: 'What goes' },
  goesList: {
    zh: '每小时的运行和提醒邮件；表头上的修改提醒。表单的新答卷不再收入。',
    en: 'The hourly run and its mails, and the warning over headers. Answers of linked forms are no longer taken in.',
  },
  stays: { zh: '会保留', en: 'What stays' },
  staysList: {
    zh: '所有工作表和每一个单元格，包括隐藏的表（备份、撤销记录）；您自己设的保护、格式、图表。',
    en: 'Every tab and every cell, hidden tabs (backups, undo) too; your own protections, formats and charts.',
  },
  along: { zh: '带走数据', en: 'Taking the data along' },
  alongHow: {
    zh: '在“导出”中下载存档或单张表；或用 Google 的“文件 · 制作副本”。',
    en: '“Export” makes an archive or a file of a tab; Google’s “File · Make a copy” takes all of it.',
  },
  back: {
    zh: '以后想继续：在菜单中选“安装”，会从停下的地方继续。菜单本身要在“扩展程序 · 插件”中卸载。',
    en: 'To go on later choose Install in the menu: it continues where it stopped. The menu itself leaves with “Extensions · Add-ons”.',
  },
  marks: {
    zh: '同时移除用来认出工作表和列的隐形标记（之后改过表头的列，再安装时认不出来）',
    en: 'Also the invisible marks by which tabs and columns are known (a column whose header is changed after that is not found again)',
  },
  run: { zh: '停用并移除', en: 'Take it out' },
  done: {
    zh: '已停用并移除，数据都在原处。请关闭此窗口。',
    en: 'It is out; all data is where it was. You can close this window.',
  },
} as const satisfies Record<string, Bilingual>;

export const spoiltTexts = {
  how: {
    zh: '“{tabs}”数据疑似错位或丢失，相关计算已暂停。每一处列在“审核发现”表中。',
    en: 'Values in “{tabs}” look moved or lost; figures made of them wait. Audit findings lists each place.',
  },
  putBack: { zh: '恢复这些单元格', en: 'Put these cells back' },
  working: { zh: '正在恢复…', en: 'Putting back…' },
  done: { zh: '已恢复', en: 'They are back' },
} as const satisfies Record<string, Bilingual>;

export const nightTexts = {
  title: { zh: '恢复到某一夜', en: 'Back to a night' },
  how: {
    zh: '只恢复一张工作表：那一夜之后改动的单元格恢复原值，消失的行补回，新增的行保留。勾选几处就只恢复这几处。恢复后可以撤销。',
    en: 'One tab alone: cells changed since that night get their former values, rows that are gone come back, rows made since stay. Tick some, and only these go back. It can be undone.',
  },
  none: { zh: '还没有恢复点，第一夜之后才有', en: 'There is none yet; the first night makes one' },
  tab: { zh: '工作表', en: 'Tab' },
  night: { zh: '哪一夜', en: 'Night' },
  pick: { zh: '选择', en: 'Choose' },
  since: { zh: '{night}（之后共改动 {n} 条）', en: '{night} ({n} {n|record|records} changed since)' },
  comparing: { zh: '正在比较…', en: 'Comparing…' },
  counts: {
    zh: '{changed} 行的 {cells} 个单元格恢复原值，补回 {missing} 行',
    en: '{cells} {cells|cell|cells} in {changed} {changed|row|rows} go back, {missing} {missing|row comes|rows come} back',
  },
  damaged: {
    zh: '{n} 行的备份已损坏，保持不变',
    en: 'What was kept of {n} {n|row|rows} is damaged; they stay as they are',
  },
  record: { zh: '记录', en: 'Record' },
  field: { zh: '字段', en: 'Field' },
  now: { zh: '现在', en: 'Now' },
  was: { zh: '恢复为', en: 'Goes back to' },
  gone: { zh: '整行补回', en: 'The whole row' },
  shown: { zh: '显示前 {n} 处', en: 'The first {n} are shown' },
  same: { zh: '与那一夜相同', en: 'Nothing differs from that night' },
  restore: { zh: '恢复这张工作表', en: 'Restore this tab' },
  find: { zh: '只看这条记录（名称或编号，回车查找）', en: 'One record alone (name or ID, then Enter)' },
  restoreSome: { zh: '只恢复勾选的 {n} 处', en: 'Restore the {n} ticked' },
  someDone: { zh: '“{tab}”的 {n} 处已恢复', en: '{n} {n|place|places} of “{tab}” restored' },
  working: { zh: '正在恢复…', en: 'Restoring…' },
  done: { zh: '“{tab}”已恢复到 {night}', en: '“{tab}” is as on {night}' },
} as const satisfies Record<string, Bilingual>;
