import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const training: SheetTexts<'training'> = {
  name: { zh: '培训记录', en: 'Training record' },
  help: {
    zh: '每行一次培训：谁、主题、计划日、完成日；签过保密协议的填签署日',
    en: 'A row a training: who, on what, planned and done; for whoever signed to keep confidence, the day',
  },
  columns: {
    id: column('培训编号', 'Training ID', '系统生成，不会改变', 'Made by the product and never changed'),
    person: column('员工', 'Person', '“团队”中的姓名', 'A name from Team'),
    topic: column('主题', 'Topic', '培训的内容', 'What it is about'),
    planned_on: column('计划日', 'Planned', '提前 3 天提醒', 'Reminded of from 3 days before on'),
    done_on: column('完成日', 'Done', '哪天完成；在“今日”里打勾会自动填写', 'The day; a tick in Today fills it in'),
    quiz: column('测验', 'Quiz', '0 到 100 分', 'Points, 0 to 100'),
    signed_on: column(
      '保密协议签署日',
      'Confidentiality signed',
      '员工签署保密协议的日期；没有日期的人每周收到提醒',
      'The day on which the person signed; who has no such day in any row is reminded every week',
    ),
    ...systemColumnTexts,
  },
};
