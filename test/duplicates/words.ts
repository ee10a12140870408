import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { Random } from '../../src/domain/sample/random.ts';

const list = (text: string) => text.split(' ');

export const surnames = [...'王王王李李李张张张刘刘陈陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾'];
export const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏飞鑫波斌宇浩凯欣怡晨阳雨婷佳俊峰文博思源梓涵子轩建国志强海燕晓东小雪春梅',
];
export const syllables = list('wang li qing he hua xin da tong rui feng yuan jia bao long hai sheng tian yi mei lan');
/** name, area code, as firms write it */
export const chineseCities: readonly (readonly [string, string, string])[] = [
  ['杭州', '0571', '杭州'],
  ['上海', '021', '上海'],
  ['北京', '010', '北京市'],
  ['深圳', '0755', '深圳市'],
  ['广州', '020', '广州'],
  ['成都', '028', '成都'],
  ['宁波', '0574', '宁波'],
  ['苏州', '0512', '苏州'],
  ['武汉', '027', '武汉'],
  ['青岛', '0532', '青岛'],
  ['绍兴', '0575', '绍兴'],
  ['台北', '02', '台北'],
];
export const brandStarts = [
  ...'青禾瑞丰华新大同恒泰鑫宏金银天地海山云星月明远达盛兴宝龙凤祥福禄嘉美优创智联汇通鼎正中和',
];
export const brandEnds = [...'禾源泰达丰盛隆昌顺成业兴和信诚德安康宁博雅轩宇辰茂林森溪川峰岭桥港湾域界'];
export const trades = list(
  '茶业 科技 贸易 纺织 机械 电子 食品 物流 建材 化工 服饰 医疗器械 文化传媒 信息技术 环保科技 农业 家具 包装',
);
export const roads = list('中山路 解放路 人民路 文三路 延安路 建设路 滨江大道 科技园路 长江路 和平街');
export const firstNames = list(
  'Anna Peter Maria John Thomas Julia Michael Sarah David Laura Martin Sophie Daniel Emma Paul Lisa Mark Eva Stefan Karin Jürgen Renée Oliver Nina Robert Clara Felix Helen George Alice Frank Irene Henry Olga Victor Diana Simon Marta Leon Ruth',
);
export const lastNames = list(
  'Schmidt Müller Schneider Fischer Weber Wagner Becker Hoffmann Koch Bauer Richter Wolf Smith Johnson Brown Taylor Wilson Clark Walker Hughes Edwards Parker Cooper Bennett Dubois Lefèvre Moreau García Martínez Rossi Bianchi Novák Svensson Larsen Jansen Kowalski Horváth Papadopoulos Ivanov Nakamura',
);
export const latinCities: readonly (readonly [string, string])[] = [
  ['Berlin', '49'],
  ['München', '49'],
  ['London', '44'],
  ['Leeds', '44'],
  ['Paris', '33'],
  ['Wien', '43'],
  ['Zürich', '41'],
  ['Boston', '1'],
  ['Austin', '1'],
  ['Milano', '39'],
];
export const latinBrands = list(
  'Quill Brack North South Silver Green Stone River Alpha Nova Helio Terra Aqua Ferro Lumen Vector Cedar Maple Falcon Harbor',
);
export const latinBrandEnds = list('moor water field bridge gate line works mark port point');
export const latinTrades = list(
  'Paper Tools Logistics Software Foods Textiles Machines Consulting Chemicals Furniture Packaging Optics Energy Media',
);

const toTraditional = Converter({ from: 'cn', to: 't' });
export const traditional = (text: string): string => toTraditional(text);

export function pinyinOf(name: string, order: 'surname first' | 'given name first'): string {
  const [surname = '', ...given] = pinyin(name, { toneType: 'none', type: 'array', v: true });
  const parts = [surname, given.join('')].map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return (order === 'surname first' ? parts : parts.reverse()).join(' ');
}

const alike = list(
  '芳方 伟威 敏闵 静净 丽莉 强墙 磊雷 军君 洋阳 杰洁 娟涓 明鸣 平萍 英瑛 华桦 玉裕 红洪 鹏朋 飞菲 波博 宇雨 浩皓 欣新 怡宜 婷亭 佳嘉 俊峻 峰锋 思丝 源元 禾和 瑞锐 丰锋 恒衡 泰太 鑫心 宏弘 茶查 业叶 贸茂 技计 电店 食石 物务',
);

/** One character as it comes out of an input method for another of the same sound. */
export function homophone(name: string, random: Random): string {
  const places = [...name].flatMap((character, at) => {
    const pair = at === 0 ? undefined : alike.find((both) => both.includes(character));
    return pair ? [[at, pair.replace(character, '')] as const] : [];
  });
  if (places.length === 0) return name;
  const [at, other] = random.pick(places);
  return name.slice(0, at) + other + name.slice(at + 1);
}

export function ascii(text: string): string {
  return text.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}
