// The page beside a folder of feeds.

import { describe, expect, it } from 'vitest';
import { feedIndex } from '../../src/render/index.js';

describe('the page beside a folder of feeds', () => {
  const page = (title: string, path: string) =>
    feedIndex([{ heading: title, feeds: [{ title, path, entries: 3 }] }], '2026-11-21');

  it('names each calendar, where it lies and how much is in it', () => {
    const html = page('Audits of northwind', 'northwind-all.ics');
    expect(html).toContain('<a href="./northwind-all.ics">Audits of northwind</a></td><td>3</td>');
    expect(html).toContain('as of 2026-11-21');
  });

  it('loads nothing, runs nothing and is found by no search', () => {
    const html = page('a', 'a.ics');
    expect(html).not.toMatch(/<script|\ssrc=|@import|url\(|https?:/);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('noindex');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onclick="x', '&quot; onclick=&quot;x'],
    ["it's & <b>", 'it&#39;s &amp; &lt;b&gt;'],
    ['a\u202eb\u0000c', 'a b c'],
  ])('shows %j as text', (text, shown) => {
    expect(page(text, 'a.ics')).toContain(`>${shown}</a>`);
  });

  it.each([
    ['javascript:alert(1).ics', './javascript%3Aalert(1).ics'],
    ['a b/"c".ics', './a%20b/%22c%22.ics'],
  ])('leads to %s by %s', (path, href) => {
    expect(page('a', path)).toContain(`href="${href}"`);
  });
});
