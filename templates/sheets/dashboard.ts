import { column, type SheetTexts } from './texts.ts';

export const dashboard: SheetTexts<'dashboard'> = {
  name: { zh: '看板', en: 'Dashboard' },
  help: {
    zh: '全队的数字和图表，打印第 1 页即可，下面是所用的表；每晚更新',
    en: 'The team’s figures and charts on the first printed page, their tables below; renewed every night',
  },
  columns: {
    figure: column('数字', 'Figure', '看的是什么', 'What is looked at'),
    now: column(
      '本月',
      'This month',
      '本月到今天；比率见各自的时期',
      'This month up to today; shares over their own periods',
    ),
    before: column('上月', 'Last month', '上个整月，或上月末', 'The whole month before, or as of its end'),
    change: column('变化', 'Change', '与上月相比', 'Against last month'),
    target: column('目标', 'Target', '“目标与指标”里全队的目标', 'The team’s goal on Goals & KPIs'),
    note: column('说明', 'Note', '由多少行算出；为空时差多少', 'The rows behind it, or what is missing'),
  },
};
