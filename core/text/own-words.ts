import { SLOGANS } from './action-words.ts';
import { longestFirst } from './longest-first.ts';
import { isDeniedBefore } from './negation.ts';
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
/** Shorter phrases stand in too many texts, and nobody writes longer ones again. */
const LEAST = 3;
const MOST = 8;

/**
 * Phrases of the wording of each criterion, whole from one small word to the next, that no other criterion of its set
 * has. One that the wording itself denies (没有违纪案件) is met where a text denies it too, so it is given with 不 before it.
 * `[]` where the wording has nothing of its own.
 */
export function ownWords(criteria: readonly Worded[]): ReadonlyMap<string, readonly string[]> {
  const wordings = criteria.map(({ name, requirement }) => normalise(`${name};${requirement}`).text);
  return new Map(
    criteria.map(({ id }, index) => {
      const wording = wordings[index] ?? '';
      const own = wording
        .split(PARTS)
        .filter(({ length }) => length >= LEAST && length <= MOST)
        .filter((phrase) => wordings.every((other, at) => at === index || !other.includes(phrase)))
        .map((phrase) => {
          const at = wording.indexOf(phrase);
          return isDeniedBefore(wording, at) ? `不${phrase}` : phrase;
        });
      return [id, [...new Set(own)]] as const;
    }),
  );
}
