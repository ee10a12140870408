import type { Bilingual } from '../../src/schema/language.ts';
import type { LostCode } from '../bridge.ts';
import type { Tab } from '../session/route.ts';

export const tabTexts = {
  today: { zh: '今日', en: 'Today' },
  customer: { zh: '客户', en: 'Customer' },
  add: { zh: '新增', en: 'Add' },
  more: { zh: '更多', en: 'More' },
} as const satisfies Record<Tab, Bilingual>;

export const frameTexts = {
  search: { zh: '姓名、拼音、电话尾号、标签', en: 'Name, company, phone tail, tag' },
  searchLabel: { zh: '查找客户', en: 'Search customers' },
  tabs: { zh: '页面', en: 'Pages' },
  opening: { zh: '正在打开…', en: 'Opening…' },
  notOpened: { zh: '未能打开', en: 'Could not open' },
  retry: { zh: '重试', en: 'Try again' },
  refresh: { zh: '刷新', en: 'Refresh' },
  back: { zh: '返回', en: 'Back' },
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },
  required: { zh: '* 必填', en: '* required' },
  optional: { zh: '选填', en: 'Optional' },
  change: { zh: '更改', en: 'Change' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '浏览器不允许复制，请手动选择', en: 'The browser does not allow copying; select the text by hand' },
  ready: { zh: '已连接', en: 'Connected' },
  saving: { zh: '保存中…', en: 'Saving…' },
  savedAt: { zh: '{time} 已保存', en: 'Saved at {time}' },
  notSaved: { zh: '尚未保存，您的输入已保留', en: 'Not saved; your entry is kept' },
  draftKept: { zh: '草稿已保留在本机', en: 'Draft kept on this computer' },
  draftFound: { zh: '已恢复上次未保存的草稿', en: 'Your unsaved draft is back' },
  discardDraft: { zh: '清空', en: 'Clear' },
  checking: { zh: '结果未知，正在核对…', en: 'Not sure it was saved; checking…' },
  someoneSaving: { zh: '其他人正在保存，稍后自动重试', en: 'Someone else is saving; trying again' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  seconds: { zh: '{n} 秒', en: '{n} s' },
  undoing: { zh: '正在撤销…', en: 'Undoing…' },
  undone: { zh: '已撤销', en: 'Undone' },
  undoneAt: { zh: '{time} 已撤销', en: 'Undone at {time}' },
  undoneKept: {
    zh: '已撤销；{n} 格后来被改过，保留新值',
    en: 'Undone; {n} {n|cell|cells} changed since keep the later value',
  },
  listFrom: { zh: '列表更新于 {time}', en: 'List updated {time}' },
  keys: { zh: '按键', en: 'Keys' },
  openRow: { zh: '打开 {name}', en: 'Open {name}' },
  missing: { zh: '请填写{field}', en: 'Please fill in {field}' },
  leave: { zh: '离开？草稿会保留', en: 'Leave? The draft is kept' },
  leaveYes: { zh: '离开', en: 'Leave' },
  leaveNo: { zh: '继续填写', en: 'Keep editing' },
  viewer: { zh: '您只有查看权限，请联系管理员', en: 'You can only view. Ask an admin' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '未选', en: 'Not chosen' },
  nobody: { zh: '无负责人', en: 'No owner' },
  me: { zh: '{name}（我）', en: '{name} (me)' },
  customerGone: { zh: '此客户已合并、归档或删除', en: 'This customer was merged, archived or erased' },
} as const satisfies Record<string, Bilingual>;

export const lostTexts = {
  offline: { zh: '网络中断，尚未保存；已保留草稿', en: 'Connection lost. Not saved; draft kept' },
  'unknown-outcome': {
    zh: '没有收到答复，不确定是否已保存；草稿已保留。再点一次不会重复保存',
    en: 'No answer, so it is not certain that it was saved. Your draft is kept; saving again never saves twice',
  },
  'no-authorisation': {
    zh: '首次使用需授权：请从菜单打开一次插件，然后重试',
    en: 'First use: open the add-on once from the menu to allow access, then try again',
  },
  'server-gone': {
    zh: '插件已更新，请重新打开侧边栏；草稿已保留',
    en: 'The add-on was updated. Open the sidebar again; your draft is kept',
  },
} as const satisfies Record<LostCode, Bilingual>;

/** Tiers in one word, beside a name. */
export const tierMarkTexts = {
  vip: { zh: 'VIP', en: 'VIP' },
  key: { zh: '重要', en: 'Key' },
  prospect: { zh: '潜在', en: 'Prospect' },
} as const satisfies Record<string, Bilingual>;
