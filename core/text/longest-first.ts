/** The words, longest first: the order in which an alternation must try them. (Chrome 109 has no `toSorted`.) */
export function longestFirst(words: Iterable<string>): string[] {
  const list = [...words];
  list.sort((a, b) => b.length - a.length);
  return list;
}
