import { normaliseCells } from './cells.ts';
import type { Quote } from './normalise.ts';

const CLAUSE = /[^,。;!?\n]+/g;
/** 1、 一、 (2) at the beginning of an item. */
const MARK = /^[("]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)、.:]\)?/;

/** A clause with something said in it; offsets as for any quote, `text` is the normalised wording. */
export interface Clause extends Quote {
  text: string;
}

/** The clauses of a text, parted by commas, full stops, line breaks and the gaps between cells; marks of a list are left out. */
export function clausesIn(source: string): Clause[] {
  const normal = normaliseCells(source);
  const clauses: Clause[] = [];
  for (const { 0: words, index } of normal.text.matchAll(CLAUSE)) {
    const skip = MARK.exec(words)?.[0].length ?? 0;
    const text = words.slice(skip);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    clauses.push({ text, ...normal.quote(index + skip, index + words.length) });
  }
  return clauses;
}
