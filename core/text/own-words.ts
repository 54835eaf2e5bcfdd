import { SLOGANS } from './action-words.ts';
import { longestFirst } from './longest-first.ts';
import { normalise } from './normalise.ts';

/** What a criterion says of itself. */
interface Worded {
  id: string;
  name: string;
  requirement: string;
}

/** Words of good intention say the same of every criterion; the marks and small words between parts no less. */
const PARTS = new RegExp(
  `${longestFirst([...SLOGANS, '带头', '要求', '工作', '活动', '做到', '参加', '组织', '开展']).join('|')}|[^\\u4e00-\\u9fff]|[的地得和与及或在对于为是有等了着各其能要会以把被让使将把从向到]`,
);
/** Shorter chunks stand in too many texts. */
const LEAST = 3;
const MOST = 6;

/**
 * Chunks of the wording of each criterion that no other criterion of its set has: the words by which a text that speaks
 * of it may be known where the author gave none. `[]` where the wording has nothing of its own.
 */
export function ownWords(criteria: readonly Worded[]): ReadonlyMap<string, readonly string[]> {
  const wordings = criteria.map(({ name, requirement }) => normalise(`${name};${requirement}`).text);
  return new Map(
    criteria.map(({ id }, index) => {
      const chunks = (wordings[index] ?? '').split(PARTS).flatMap(pieces);
      const own = chunks.filter((chunk) =>
        wordings.every((other, at) => at === index || !other.includes(chunk)),
      );
      return [id, [...new Set(own)]] as const;
    }),
  );
}

/** A chunk of the wording, and the parts of a long one. */
function pieces(chunk: string): string[] {
  if (chunk.length < LEAST) return [];
  if (chunk.length <= LEAST + 1) return [chunk];
  return Array.from({ length: chunk.length - LEAST }, (_, at) => [
    chunk.slice(at, at + LEAST + 1),
    chunk.slice(at, at + MOST),
  ]).flat();
}
