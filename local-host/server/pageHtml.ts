/** The page's only document: its script draws the rest. */
export function pageHtml(title: string): string {
  return [
    '<!DOCTYPE html><html><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/main.css"></head>',
    '<body><div id="app"></div><script src="/main.js"></script></body></html>',
  ].join('');
}

/** Nothing over http but the host itself: at Google it would be mixed content (platform V1). */
const policy = "default-src 'self' https: data: blob: 'unsafe-inline' 'unsafe-eval'";

/**
 * What a script shows, with the bridge in front of its own scripts.
 *
 * @param facts what `google.script.run` needs; reaches the page as JSON whose `<` is escaped (platform V5)
 */
export function sandboxHtml(content: string, facts: unknown): string {
  const json = JSON.stringify(facts).replace(/</g, '\\u003c');
  const bridge = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>window.hostFacts=${json}</script><script src="/bridge.js"></script>`;
  const head = /<head[^>]*>/i.exec(content);
  if (!head) return bridge + content;
  const after = head.index + head[0].length;
  return content.slice(0, after) + bridge + content.slice(after);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
