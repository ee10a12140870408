import { column, customerLink, customerName, type SheetTexts, systemColumnTexts } from './texts.ts';

export const contacts: SheetTexts<'contacts'> = {
  name: { zh: '联系人', en: 'Contacts' },
  help: { zh: '企业客户里的人', en: 'People at company customers' },
  columns: {
    id: column('联系人编号', 'Contact ID', '系统生成，不会改变', 'Made by the product and never changed'),
    customer: customerLink,
    customer_name: customerName,
    name: column('姓名', 'Name', '最多 60 字', 'At most 60 characters'),
    position: column('职位', 'Position', '在公司里的职位', 'Their job at the firm'),
    role: column('决策角色', 'Decision role', '在购买决定中起什么作用', 'Their part in the decision to buy'),
    primary: column('主要联系人', 'Primary', '每位客户最多一个', 'At most one for each customer'),
    phone: column(
      '电话',
      'Phone',
      '按您输入的样子保存；电话、邮箱、微信至少填一个',
      'Kept as you type it; fill in phone, email or WeChat',
    ),
    email: column('邮箱', 'Email', '一个邮箱地址', 'One address'),
    wechat: column('微信', 'WeChat / IM', '微信号或其他聊天账号', 'WeChat or another messenger'),
    birthday: column('生日', 'Birthday', '年-月-日，或只写月-日', 'Year-month-day, or month-day'),
    birthday_cal: column(
      '历法',
      'Birthday calendar',
      '公历、农历或农历闰月；空着按公历',
      'Solar, lunar or lunar leap month; empty means solar',
    ),
    next_birthday: column(
      '下次生日',
      'Next birthday',
      '由生日和历法算出的公历日期',
      'The coming date in the common calendar, computed',
    ),
    status: column('状态', 'Status', '离职的人保留在这里，不再联系', 'Those who left stay here and are not contacted'),
    note: column('备注', 'Note', '关于这个人的其他信息', 'Anything else about this person'),
    ...systemColumnTexts,
  },
};
