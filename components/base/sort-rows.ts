/** By which column rows stand, and which way. */
export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

/** What a row is sorted by in one column; an empty text stands last in either direction. */
export type SortValue = string | number;

/** Places of texts in the order of the language: comparing numbers is a hundred times as fast as comparing texts. */
type Ranks = ReadonlyMap<string, number>;

/**
 * Sorts rows by texts as people look them up: Chinese by pinyin, numbers inside texts by their value. The places of the
 * texts of a column are kept: what is found in a list that was sorted before is not compared anew.
 */
export class RowSorter {
  readonly #collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });
  readonly #ranks = new Map<string, Ranks>();

  /** The rows in another order; those of one value keep theirs. */
  sort<Row>(rows: readonly Row[], { column, direction }: Sort, valueOf: (row: Row) => SortValue): Row[] {
    const values = rows.map(valueOf);
    const ranks = this.#ranksOf(column, values);
    const keys = values.map((value) => (typeof value === 'number' ? value : (ranks.get(value) ?? 0)));
    const sign = direction === 'ascending' ? 1 : -1;
    const order = rows.map((_, at) => at);
    order.sort((a, b) => {
      const blank = Number(values[a] === '') - Number(values[b] === '');
      return blank || sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b;
    });
    return order.flatMap((at) => rows.slice(at, at + 1));
  }

  #ranksOf(column: string, values: readonly SortValue[]): Ranks {
    const kept = this.#ranks.get(column);
    const texts = values.filter((value) => typeof value === 'string');
    if (kept && texts.every((text) => kept.has(text))) return kept;
    const sorted = [...new Set(texts)];
    sorted.sort(this.#collator.compare);
    const ranks = new Map<string, number>();
    let rank = 0;
    sorted.forEach((text, at) => {
      const before = sorted[at - 1];
      // Texts that the language takes for the same share a place.
      if (before !== undefined && this.#collator.compare(before, text) !== 0) rank = at;
      ranks.set(text, rank);
    });
    this.#ranks.set(column, ranks);
    return ranks;
  }
}

/** What a press on a column's header asks for: up, then down, then the list's own order. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
