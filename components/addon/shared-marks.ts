/** A text cut into what it shares with another and what is its own, in its order. */
export function markShared(text: string, shared: readonly string[]): { text: string; shared: boolean }[] {
  const marked = new Uint8Array(text.length);
  for (const clause of shared) {
    if (clause === '') continue;
    for (let at = text.indexOf(clause); at >= 0; at = text.indexOf(clause, at + clause.length)) {
      marked.fill(1, at, at + clause.length);
    }
  }
  const pieces: { text: string; shared: boolean }[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[from]) continue;
    pieces.push({ text: text.slice(from, at), shared: marked[from] === 1 });
    from = at;
  }
  return pieces;
}
