import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const goals: SheetTexts<'goals'> = {
  name: { zh: '目标与指标', en: 'Goals & KPIs' },
  help: {
    zh: '每行一个目标：指标、范围、期限、目标值；每晚算出当前值、达成率和进度',
    en: 'A row a goal: KPI, scope, dates, target; actual value, progress and pace are computed every night',
  },
  columns: {
    id: column('目标编号', 'Goal ID', '系统生成，不会改变', 'Made by the product and never changed'),
    goal: column('管理目标', 'Goal in words', '用一句话写目标', 'The goal in a sentence'),
    kpi: column('指标', 'KPI', '用哪个指标衡量', 'The figure that tells whether it is reached'),
    scope: column(
      '范围',
      'Scope',
      '全队、一个人、一个分群、等级或地区',
      'The team, a person, a segment, a tier or a region',
    ),
    who: column(
      '对象',
      'Which',
      '人名、分群、等级或省份；全队则不填',
      'Name of the person, segment, tier or province; empty for the team',
    ),
    from: column('开始', 'From', '目标期的第一天', 'First day of the goal'),
    to: column('结束', 'To', '目标期的最后一天', 'Last day of the goal'),
    start_value: column('起点', 'Start', '开始时的值；不填按 0', 'The value at the start; 0 where it is empty'),
    target: column('目标值', 'Target', '要达到的值；百分比写成 35%', 'The value to reach; a percentage as 35%'),
    actual: column(
      '当前值',
      'Actual',
      '系统计算；数据不够时为空',
      'Computed; empty where there is too little to count',
    ),
    progress: column('达成率', 'Progress', '（当前 − 起点）÷（目标 − 起点）', '(actual − start) ÷ (target − start)'),
    pace: column(
      '进度',
      'On pace?',
      '达成率与已过时间之比：不低于为正常，八成以上为接近',
      'Progress against the time passed: on from all of it, near from 0.8 of it',
    ),
    counted: column(
      '计数依据',
      'Counted',
      '当前值由多少行算出；为空时差多少',
      'The rows behind the value, or what is missing',
    ),
    moved: column(
      '变化来自',
      'What moved it',
      '与上一个同样长的时期相比，各等级各带来多少；相加正好是全部变化',
      'Against the period before of the same length: what each tier brought; the parts add up to the whole change',
    ),
    formula: column('公式', 'Formula', '这个指标怎么算', 'How the figure is computed'),
    owner: column('责任人', 'Owner', '谁负责', 'Who answers for it'),
    ...systemColumnTexts,
  },
};
