import type { Bilingual } from '../../src/schema/language.ts';

export const exportTexts = {
  what: { zh: '导出什么', en: 'What to export' },
  archive: { zh: '整个工作簿（存档）', en: 'The whole workbook (archive)' },
  view: { zh: '客户：{name}', en: 'Customers: {name}' },
  format: { zh: '格式', en: 'Format' },
  csv: { zh: 'CSV（UTF-8）', en: 'CSV (UTF-8)' },
  xlsx: { zh: 'Excel（XLSX）', en: 'Excel (XLSX)' },
  download: { zh: '下载', en: 'Download' },
  reading: { zh: '正在读取“{tab}”…', en: 'Reading “{tab}”…' },
  done: { zh: '已下载 {name}', en: 'Downloaded {name}' },
  archiveName: { zh: '客户动态-存档', en: 'customer-dynamics-archive' },
  private: {
    zh: '导出的文件含有客户的联系方式，请妥善保管',
    en: 'The file holds contact details of customers; keep it safe',
  },
} as const satisfies Record<string, Bilingual>;
