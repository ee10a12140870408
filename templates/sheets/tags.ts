import { column, type SheetTexts, systemColumnTexts } from './texts.ts';

export const tags: SheetTexts<'tags'> = {
  name: { zh: '标签', en: 'Tags' },
  help: {
    zh: '标签库：哪些标签可用，哪些由规则自动增减',
    en: 'The tag catalogue: which tags there are, and which come by rule',
  },
  columns: {
    id: column('标签编号', 'Tag ID', '系统生成，不会改变', 'Made by the product and never changed'),
    zh: column(
      '中文名',
      'Chinese label',
      '最多 20 字，不含逗号、分号；中英文名至少填一个',
      'At most 20 characters without comma or semicolon; fill in at least one label',
    ),
    en: column(
      '英文名',
      'English label',
      '最多 20 字，不含逗号、分号；中英文名至少填一个',
      'At most 20 characters without comma or semicolon; fill in at least one label',
    ),
    dim: column('维度', 'Dimension', '这个标签说的是哪方面', 'Which side of the customer it tells about'),
    color: column('颜色', 'Colour', '标签的底色；形状由维度决定', 'Fill of the tag; its shape is its dimension'),
    rule: column(
      '自动规则',
      'Automatic rule',
      '满足条件的客户每晚自动加上，不满足时去掉，如 orders_n >= 3',
      'Customers who meet it get the tag every night, others lose it, such as orders_n >= 3',
    ),
    exclusive: column(
      '维度内互斥',
      'One per dimension',
      '同一维度只能有一个',
      'A customer has only one tag of this dimension',
    ),
    active: column(
      '启用',
      'Active',
      '停用后不再出现在选择中，旧记录不变',
      'When off it can no longer be chosen; old rows keep it',
    ),
    n: column('客户数', 'Customers', '有这个标签的客户数', 'Customers who have this tag'),
    note: column('说明', 'Meaning', '什么时候用这个标签', 'When to use it'),
    ...systemColumnTexts,
  },
};
