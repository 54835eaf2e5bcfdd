/** How much of a part is done, which every write changes: `（3/10）`, `60%`, `共3项`, `已填3`. */
const COUNTED =
  /[([（【]?\s*(?:\d+\s*[/／]\s*\d+|\d+\s*[%％]|(?:(?<!中)共|已填?|还?剩)\s*\d+\s*[项条个]?)\s*[)\]）】]?/g;

/** A title without what it counts: the same before and after its fields are filled in. */
export function withoutCounts(title: string): string {
  return title.replace(COUNTED, '');
}
