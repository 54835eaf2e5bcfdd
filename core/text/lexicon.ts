import { longestFirst } from './longest-first.ts';
import { isNegated } from './negation.ts';
import { normalise, type Quote } from './normalise.ts';
import { remember } from './remember.ts';

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
  mentionsIn(text: string): readonly Mention[];
}

/** A word that is itself a refusal (不搞有偿补课): what is refused, without the word that refuses. */
const REFUSAL =
  /^(?:坚决|绝|决|从)?(?:不(?:得|准|许|允许|再|能|可)?|拒绝|杜绝|远离|严禁|禁止|反对|抵制|拒收|谢绝)([^不].+)$/;
/** A light verb before what is refused; people (接受家长) are refused with it alone. */
const LIGHT_VERB = /^(?:搞|从事|参与|参加|收受|收取|接受|进行|私自|乱)(?=..)(?!..?[人户生员民工友属众长]$)/;

/** Whose word a term is, and who is served where it is refused. */
interface Owners {
  ids: string[];
  refusing: string[];
}

/**
 * Compiles a lexicon. Words are compared normalised, letters in lower case; blank ones are left out. A word that
 * refuses something is found wherever that is denied: 不搞有偿补课 in 坚决不从事任何形式的有偿补课.
 */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const owners = new Map<string, Owners>();
  const add = (term: string, side: keyof Owners, id: string): void => {
    const known = owners.get(term) ?? { ids: [], refusing: [] };
    if (!known[side].includes(id)) known[side].push(id);
    owners.set(term, known);
  };
  for (const { id, terms } of entries) {
    for (const term of terms) {
      const key = normalise(term).text.toLowerCase();
      if (key === '') continue;
      add(key, 'ids', id);
      const refused = REFUSAL.exec(key)?.[1]?.replace(LIGHT_VERB, '');
      if (refused !== undefined) add(refused, 'refusing', id);
    }
  }
  const lengthsOf = new Map<string, number[]>();
  for (const term of longestFirst(owners.keys())) {
    const lengths = lengthsOf.get(term.charAt(0)) ?? [];
    if (!lengths.includes(term.length)) lengthsOf.set(term.charAt(0), [...lengths, term.length]);
  }
  return {
    mentionsIn: remember((source) => {
      const normal = normalise(source);
      const text = normal.text.toLowerCase();
      const mentions: Mention[] = [];
      for (let at = 0; at < text.length;) {
        const length = lengthsOf.get(text.charAt(at))?.find((size) => owners.has(text.slice(at, at + size)));
        if (length === undefined) {
          at += 1;
          continue;
        }
        const term = text.slice(at, at + length);
        const end = at + length;
        const negated = isNegated(text, at, end);
        const { ids = [], refusing = [] } = owners.get(term) ?? {};
        const quote = normal.quote(at, end);
        if (ids.length > 0) mentions.push({ ids, term, negated, ...quote });
        if (refusing.length > 0) mentions.push({ ids: refusing, term, negated: !negated, ...quote });
        at = end;
      }
      return mentions;
    }),
  };
}
