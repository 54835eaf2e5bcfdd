/** Finds a quote in text nodes, whatever white space the page puts in between; `null` where it does not stand there. */
export function rangeOfQuote(nodes: readonly Text[], quote: string): Range | null {
  const wanted = quote.replace(/\s+/g, '');
  const places: { node: Text; offset: number }[] = [];
  let text = '';
  for (const node of nodes) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const sign = node.data.charAt(offset);
      if (/\s/.test(sign)) continue;
      text += sign;
      places.push({ node, offset });
    }
  }
  const at = wanted === '' ? 0 : text.indexOf(wanted);
  const length = wanted === '' ? places.length : wanted.length;
  const first = places[at];
  const last = places[at + length - 1];
  if (at < 0 || !first || !last) return null;
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** Shorter quotes stand in many places by chance. */
const LEAST = 4;
const UNREAD = 'script, style, noscript, template, textarea, select, title';

/** The only place of a document that shows a quote; `undefined` where there is none, or several. */
export function onlyRangeOf(quote: string, document: Document): Range | undefined {
  if (quote.replace(/\s+/g, '').length < LEAST) return undefined;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node);
  const first = rangeOfQuote(nodes, quote);
  if (!first) return undefined;
  const rest = nodes.slice(nodes.findIndex((node) => node === first.endContainer) + 1);
  const { endContainer } = first;
  const after = endContainer instanceof Text ? endContainer.data.slice(first.endOffset) : '';
  return rangeOfQuote([new Text(after), ...rest], quote) ? undefined : first;
}
