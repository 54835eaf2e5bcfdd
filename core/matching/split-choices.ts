import type { FieldOption } from '../model/form-type.ts';
import { normaliseOption } from './option.ts';

/** A longer text is no list of options that somebody ticked. */
const MOST_PARTS = 60;

interface Part {
  start: number;
  end: number;
}

/**
 * What a text lists, item by item. An option that has the separator in its own name (美术、手工) is one item: of all ways to part
 * the text, the one that leaves fewest words that are no option. `undefined` where two are equally good, as when 美术 and 手工 are
 * options as well: nobody is to guess which was meant (law 2).
 * @param separator one or more signs between items, global
 */
export function splitChoices(
  text: string,
  options: readonly FieldOption[],
  separator: RegExp,
): string[] | undefined {
  const parts = partsOf(text, separator);
  const plain = parts.map(({ start, end }) => text.slice(start, end));
  const spellings = options.flatMap(({ value, aliases }) => [value, ...aliases]);
  // Nearly every option is a word of its own, and then there is but one way.
  const isSimple = spellings.every((name) => partsOf(name, separator).length < 2);
  if (isSimple || parts.length < 2 || parts.length > MOST_PARTS) return plain;
  const names = new Set(spellings.map(normaliseOption));
  const best = bestWays(parts, (start, end) => names.has(normaliseOption(text.slice(start, end))));
  return best.ways > 1 ? undefined : best.items.map(({ start, end }) => text.slice(start, end));
}

function partsOf(text: string, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let start = 0;
  const add = (end: number): void => {
    const own = text.slice(start, end);
    const from = start + own.length - own.trimStart().length;
    if (own.trim() !== '') parts.push({ start: from, end: from + own.trim().length });
  };
  for (const { index, 0: sign } of text.matchAll(separator)) {
    add(index);
    start = index + sign.length;
  }
  add(text.length);
  return parts;
}

/** The ways to part what stands before a place that leave fewest strange words. */
interface Ways {
  strange: number;
  ways: number;
  items: Part[];
}

/** Goes through the parts from the first: what ends at each is one of them, or several that make an option together. */
function bestWays(parts: readonly Part[], isOption: (start: number, end: number) => boolean): Ways {
  const best: Ways[] = [{ strange: 0, ways: 1, items: [] }];
  for (const [last, { end }] of parts.entries()) {
    let found: Ways | undefined;
    for (let first = last; first >= 0; first -= 1) {
      const { start } = parts[first] as Part;
      const is = isOption(start, end);
      const before = best[first];
      if (!before || (!is && first < last)) continue;
      const strange = before.strange + (is ? 0 : 1);
      if (found && strange > found.strange) continue;
      const ways = before.ways + (found?.strange === strange ? found.ways : 0);
      found = { strange, ways, items: [...before.items, { start, end }] };
    }
    best.push(found as Ways);
  }
  return best.at(-1) as Ways;
}
