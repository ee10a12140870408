import { column, type SheetTexts } from './texts.ts';

export const start: SheetTexts<'start'> = {
  name: { zh: '开始', en: 'Start' },
  help: { zh: '上手步骤和运行状况；每小时更新', en: 'First steps and health; renewed every hour' },
  columns: {
    check: column('检查项', 'Check', '检查什么', 'What is checked'),
    value: column('当前', 'Value', '现在怎么样', 'How it stands'),
    state: column('状态', 'State', '正常、注意或异常', 'OK, look, or bad'),
    since: column('起始', 'Since', '从什么时候起', 'Since when'),
    todo: column('怎么办', 'What to do', '需要您做什么', 'What you can do about it'),
  },
};

export const settings: SheetTexts<'settings'> = {
  name: { zh: '设置', en: 'Settings' },
  help: { zh: '参数；空着就是默认值', en: 'Parameters; an empty value means the default' },
  columns: {
    group: column('分组', 'Group', '属于哪一组', 'The group it belongs to'),
    key: column('键', 'Key', '固定，不要改', 'Fixed; leave it as it is'),
    name: column('设置项', 'Setting', '这个参数叫什么', 'What it is called'),
    value: column(
      '值',
      'Value',
      '在这里改；空着或读不懂时按默认值',
      'Change it here; empty or unreadable means the default',
    ),
    default: column('默认值', 'Default', '不填时的值', 'What holds when nothing is typed'),
    unit: column('单位', 'Unit', '数字的单位', 'Unit of the number'),
    help: column('说明', 'Help', '有什么作用', 'What it does'),
  },
};

export const lists: SheetTexts<'lists'> = {
  name: { zh: '选项', en: 'Lists' },
  help: { zh: '下拉菜单里的选项', en: 'The choices of the dropdowns' },
  columns: {
    list: column('列表', 'List', '属于哪个下拉菜单', 'The dropdown it belongs to'),
    key: column('键', 'Key', '固定，不要改', 'Fixed; leave it as it is'),
    zh: column('中文', 'Chinese', '中文名，可以改', 'Chinese label; may be changed'),
    en: column('英文', 'English', '英文名，可以改', 'English label; may be changed'),
    order: column('顺序', 'Order', '在菜单里的次序', 'Place in the dropdown'),
    active: column(
      '启用',
      'Active',
      '停用后不再出现在菜单里，旧记录不变',
      'When off it leaves the dropdown; old rows keep it',
    ),
    aliases: column(
      '别名',
      'Also read as',
      '也认作这一项的写法，用逗号分开',
      'Other spellings read as this one, separated by commas',
    ),
  },
};
