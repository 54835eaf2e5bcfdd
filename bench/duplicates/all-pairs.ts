/**
 * The named baseline: the exact Jaccard similarity of character trigrams, every two texts compared, nothing folded and nothing
 * left out, as a script of an afternoon does it.
 * @returns pairs of at least the similarity
 */
export function allPairs(texts: readonly string[], least: number): [one: number, other: number][] {
  const sets = texts.map((text) => {
    const letters = Array.from(text.normalize('NFKC').replace(/[\s\p{P}]+/gu, ''));
    return new Set(letters.slice(2).map((third, at) => `${letters[at]}${letters[at + 1]}${third}`));
  });
  const found: [number, number][] = [];
  for (const [other, theirs] of sets.entries()) {
    for (let one = 0; one < other; one += 1) {
      const mine = sets[one] as Set<string>;
      let shared = 0;
      for (const shingle of theirs) if (mine.has(shingle)) shared += 1;
      if (shared / (mine.size + theirs.size - shared) >= least) found.push([one, other]);
    }
  }
  return found;
}
