import { longestFirst } from './longest-first.ts';
import { isNegated } from './negation.ts';
import { normalise, type Quote } from './normalise.ts';

/** A concept and the words that speak of it; the words of one entry are synonyms. */
export interface LexiconEntry {
  id: string;
  terms: readonly string[];
}

/** A word of the lexicon in a text. Several ids where entries share the word. */
export interface Mention extends Quote {
  ids: readonly string[];
  term: string;
  negated: boolean;
}

/** A compiled lexicon; `mentionsIn` finds the longest word at each place, so that 不合格 never counts as 合格. */
export interface Lexicon {
  mentionsIn(text: string): Mention[];
}

/** Compiles a lexicon. Words are compared normalised, letters in lower case; blank ones are left out. */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const idsOf = new Map<string, string[]>();
  for (const { id, terms } of entries) {
    for (const term of terms) {
      const key = normalise(term).text.toLowerCase();
      if (key === '') continue;
      const ids = idsOf.get(key) ?? [];
      if (!ids.includes(id)) idsOf.set(key, [...ids, id]);
    }
  }
  const lengthsOf = new Map<string, number[]>();
  for (const term of longestFirst(idsOf.keys())) {
    const lengths = lengthsOf.get(term.charAt(0)) ?? [];
    if (!lengths.includes(term.length)) lengthsOf.set(term.charAt(0), [...lengths, term.length]);
  }
  return {
    mentionsIn(source) {
      const normal = normalise(source);
      const text = normal.text.toLowerCase();
      const mentions: Mention[] = [];
      for (let at = 0; at < text.length;) {
        const length = lengthsOf.get(text.charAt(at))?.find((size) => idsOf.has(text.slice(at, at + size)));
        if (length === undefined) {
          at += 1;
          continue;
        }
        const term = text.slice(at, at + length);
        const end = at + length;
        const negated = isNegated(text, at, end);
        mentions.push({ ids: idsOf.get(term) ?? [], term, negated, ...normal.quote(at, end) });
        at = end;
      }
      return mentions;
    },
  };
}
