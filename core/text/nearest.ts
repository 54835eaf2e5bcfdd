/** The only candidate that is close to a text by edit distance; `undefined` where none is, or two are equally close. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, distance: editDistance(text, candidate) }));
  ranked.sort((a, b) => a.distance - b.distance);
  const [first, second] = ranked;
  if (!first || first.distance === second?.distance) return undefined;
  const length = Math.max(Array.from(text).length, Array.from(first.candidate).length);
  return first.distance * 2 <= length ? first.candidate : undefined;
}

/** Insertions, deletions and replacements of code points between two texts. */
export function editDistance(one: string, other: string): number {
  const target = Array.from(other);
  let row = Array.from({ length: target.length + 1 }, (_, index) => index);
  Array.from(one).forEach((character, line) => {
    const next = [line + 1];
    target.forEach((wanted, column) => {
      const replaced = (row[column] ?? 0) + (wanted === character ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row[target.length] ?? 0;
}
