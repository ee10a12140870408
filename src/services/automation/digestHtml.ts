import type { Language } from '../../schema/language.ts';

export interface DigestItem {
  /** the customer, or what is to be done where it is about none */
  readonly name: string;
  readonly id: string;
  readonly url: string | null;
  readonly tier: string | null;
  readonly tierLabel: string;
  readonly when: string;
  readonly late: boolean;
  readonly what: string;
  readonly why: string;
  readonly whyLabelled: string;
  readonly reach: {
    readonly kind: 'phone' | 'email' | 'wechat';
    readonly value: string;
    readonly label: string;
  } | null;
}

export interface DigestSection {
  readonly title: string;
  readonly items: readonly DigestItem[];
}

export interface Digest {
  readonly language: Language;
  readonly greeting: string;
  readonly sections: readonly DigestSection[];
  readonly more: string | null;
  readonly button: { readonly text: string; readonly url: string };
  readonly foot: readonly string[];
}

const ink = '#1A2026';
const soft = '#4C5762';
const faint = '#616C76';
const line = '#E1E5E9';
const accent = '#155A72';
const bad = '#A8321A';
const font =
  "font-family:Roboto,'Segoe UI','Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";

/**
 * The digest as mail programs read it: one column of tables, styles on every cell, nothing fetched. Colours of text and
 * ground stand on each cell so that a forced dark mode stays legible (design 9).
 */
export function digestHtml(digest: Digest): string {
  const rows = [
    cell(`font-size:15px;line-height:24px;color:${ink};padding:20px 24px 4px`, escaped(digest.greeting)),
    ...digest.sections.flatMap(sectionRows),
    ...(digest.more
      ? [cell(`font-size:14px;line-height:22px;color:${soft};padding:12px 24px 0`, escaped(digest.more))]
      : []),
    cell(
      'padding:20px 24px',
      `<a href="${escaped(digest.button.url)}" style="display:block;background:#17617B;color:#FFFFFF;${font};font-size:16px;line-height:48px;font-weight:600;text-align:center;text-decoration:none;border-radius:8px">${escaped(digest.button.text)}</a>`,
    ),
    cell(
      `font-size:13px;line-height:20px;color:${faint};background:#F6F7F8;padding:16px 24px`,
      digest.foot.map(escaped).join('<br>'),
    ),
  ];
  return [
    `<!DOCTYPE html><html lang="${digest.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head>`,
    '<body style="margin:0;padding:0;background:#FFFFFF">',
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;margin:0 auto;background:#FFFFFF;${font}">`,
    ...rows.map((row) => `<tr>${row}</tr>`),
    '</table></body></html>',
  ].join('');
}

function sectionRows(section: DigestSection): string[] {
  const head = cell(
    `font-size:13px;line-height:20px;color:${soft};padding:16px 24px 8px;border-bottom:1px solid ${line}`,
    `<b>${escaped(section.title)}</b> ${section.items.length}`,
  );
  return [head, ...section.items.map(itemRow)];
}

function itemRow(item: DigestItem): string {
  const name = item.url
    ? `<a href="${escaped(item.url)}" style="color:${ink};text-decoration:none">${escaped(item.name)}</a>`
    : escaped(item.name);
  const when = item.late
    ? `<b style="color:${bad}">${escaped(item.when)}</b>`
    : `<span style="color:${soft}">${escaped(item.when)}</span>`;
  return cell(
    `padding:12px 24px;border-bottom:1px solid ${line}`,
    [
      '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>',
      `<td style="${font};font-size:16px;line-height:24px;font-weight:600;color:${ink};background:#FFFFFF">${name}${tierMark(item)}</td>`,
      `<td align="right" valign="top" style="${font};font-size:14px;line-height:24px;background:#FFFFFF;white-space:nowrap;padding-left:12px">${when}</td>`,
      '</tr></table>',
      item.what === item.name
        ? ''
        : `<div style="font-size:15px;line-height:24px;color:${ink}">${escaped(item.what)}</div>`,
      `<div style="font-size:14px;line-height:22px;color:${faint}">${escaped(item.why)}</div>`,
      item.reach ? `<div style="font-size:14px;line-height:24px">${reachLink(item.reach)}</div>` : '',
      item.id ? `<div style="font-size:12px;line-height:18px;color:${faint}">${escaped(item.id)}</div>` : '',
    ].join(''),
  );
}

function tierMark(item: DigestItem): string {
  if (item.tier === 'vip') {
    return ` <span style="background:${ink};color:#FFFFFF;font-size:12px;line-height:18px;padding:1px 6px;border-radius:4px">${escaped(item.tierLabel)}</span>`;
  }
  if (item.tier === 'key') {
    return ` <span style="border:1px solid #7C868F;color:${ink};font-size:12px;line-height:18px;font-weight:400;padding:0 5px;border-radius:4px">${escaped(item.tierLabel)}</span>`;
  }
  return '';
}

function reachLink(reach: NonNullable<DigestItem['reach']>): string {
  const shown = escaped(reach.kind === 'wechat' ? `${reach.label} ${reach.value}` : reach.value);
  if (reach.kind === 'wechat') return `<span style="color:${accent}">${shown}</span>`;
  const href = reach.kind === 'phone' ? `tel:${reach.value.replace(/[^\d+]/g, '')}` : `mailto:${reach.value}`;
  return `<a href="${escaped(href)}" style="color:${accent};text-decoration:none">${shown}</a>`;
}

function cell(style: string, content: string): string {
  return `<td style="${font};background:#FFFFFF;${style}">${content}</td>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup in a name is shown, never run. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
