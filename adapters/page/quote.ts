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
