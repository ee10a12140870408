import type { Bilingual } from '../../src/schema/language.ts';

export const archiveTexts = {
  title: { zh: '从存档恢复', en: 'From an archive' },
  how: {
    zh: '选择在“导出”中下载的存档。先比较，再恢复：缺少的行会补回，不同的单元格恢复为存档中的值，存档之后新增的行保留。',
    en: 'Choose an archive that “Export” made. It is compared first: rows that are missing come back, cells that differ get the archive’s value, rows made since stay.',
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
