import { describe, expect, it } from '@jest/globals';
import { type Digest, digestHtml } from './digestHtml.ts';
import { digestText } from './digestText.ts';

const digest = (over: Partial<Digest['sections'][number]['items'][number]> = {}): Digest => ({
  language: 'en',
  greeting: 'Good morning, Ivy.',
  sections: [
    {
      title: 'Late',
      items: [
        {
          name: 'Quillmoor Paper',
          id: 'C-1',
          url: 'https://sheet.example/#gid=1&range=A2',
          tier: 'vip',
          tierLabel: 'VIP',
          when: '3 days late',
          late: true,
          what: 'Send the quote',
          why: '3 days late',
          whyLabelled: 'Why: 3 days late',
          reach: { kind: 'phone', value: '+1 (415) 555-0132', label: 'Phone' },
          ...over,
        },
      ],
    },
  ],
  more: null,
  button: { text: 'Open Today', url: 'https://sheet.example/#gid=2&range=A1' },
  foot: ['One mail a day at 8:00.'],
});

describe('digestHtml', () => {
  it('shows markup in a name and never runs it', () => {
    const html = digestHtml(digest({ name: '<img src=x onerror=alert(1)>', what: '"><script>' }));
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<img|<script/);
  });

  it('links the name to its row and the phone to a call', () => {
    const html = digestHtml(digest());
    expect(html).toContain('href="https://sheet.example/#gid=1&amp;range=A2"');
    expect(html).toContain('href="tel:+14155550132"');
  });

  it('fetches nothing', () => {
    expect(digestHtml(digest())).not.toMatch(/<(img|link|script|style)|url\(/);
  });
});

describe('digestText', () => {
  it('says the same in the same order', () => {
    expect(digestText(digest())).toBe(
      [
        'Good morning, Ivy.',
        '',
        'Late 1',
        '1. Quillmoor Paper (VIP) 3 days late',
        '   Send the quote',
        '   Why: 3 days late',
        '   Phone +1 (415) 555-0132',
        '   C-1',
        '',
        'Open Today: https://sheet.example/#gid=2&range=A1',
        '',
        'One mail a day at 8:00.',
      ].join('\n'),
    );
  });
});
