import type { FieldPath } from '../../model/values.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CheckResult } from '../check.ts';
import type { CodeOf } from '../words.ts';
import { isKnown, nearestPath, type Total, type TotalPaths, totalOf } from './total.ts';
import type words from './words.ts';

type Result = CheckResult<CodeOf<typeof words>>;

/** `value` is absent where the place is blank or is no count; `trouble` says so. */
export interface Count {
  place: Place;
  value?: number;
  trouble?: Result;
}

interface Parts extends TotalPaths {
  abstained?: FieldPath | undefined;
  unknown?: FieldPath | undefined;
  votes: readonly FieldPath[];
  otherVotes: readonly FieldPath[];
  votesOnly: boolean;
}

export type Reader = (path: FieldPath) => Count;
export type Known = Count & { value: number };

type Beside = readonly { name: string; count: Known }[];

/**
 * Ballots beside the steps of a scale: 弃权 and 不了解. Rules differ on whether they are valid and belong to the sum, so either is right.
 */
function besideOf({ abstained, unknown }: Parts, count: Reader): Beside {
  const beside = [
    ['弃权', abstained],
    ['不了解', unknown],
  ] as const;
  return beside.flatMap(([name, path]) => {
    const read = path === undefined ? undefined : count(path);
    return isKnown(read) ? [{ name, count: read }] : [];
  });
}

/** Valid and invalid ballots are those that were returned; abstentions may be counted apart from both. */
export function papersOf(params: Parts, count: Reader): Result[] {
  const { valid, invalid, returned } = params;
  const [good, bad, all] = [valid, invalid, returned].map((path) => (path ? count(path) : undefined));
  if (!isKnown(good) || !isKnown(bad) || !isKnown(all)) return bad?.trouble ? [bad.trouble] : [];
  // More valid ballots than were returned is told by the chain of counts.
  if (good.value > all.value) return [];
  const sum = good.value + bad.value;
  const { fits, isSure } = compared(sum, besideOf(params, count), all);
  return [
    {
      outcome: fits ? 'pass' : isSure ? 'fail' : 'review',
      code: fits ? 'papers-equal' : sum > all.value ? 'papers-exceed' : 'papers-short',
      params: {
        sum,
        valid: good.place.label,
        validCount: good.value,
        invalid: bad.place.label,
        invalidCount: bad.value,
        returned: all.place.label,
        count: all.value,
      },
      evidence: [good, bad, all].flatMap(({ place }) => evidenceOf(place)),
      path: all.place.path,
    },
  ];
}

/** Whether the votes of one scale of several add up, where anybody voted on it. A scale that nobody voted on is told once. */
export function addedUp(params: Parts, count: Reader): Result[] {
  const votes = params.votes.map(count);
  const read = votes.filter(({ place, trouble }) => place.text !== undefined && trouble?.code !== 'absent');
  const [first] = votes;
  if (read.length === 0) return first?.trouble ? [first.trouble] : [];
  return [...read.flatMap(({ trouble }) => (trouble ? [trouble] : [])), ...votesAgainst(params, count)];
}

/** The sum of the votes that are there against the nearest total that is there. */
export function votesAgainst(params: Parts, count: Reader): Result[] {
  const votes = params.votes.map(count);
  const known = votes.filter(isKnown);
  if (known.length === 0) return [];
  const total = totalOf(params, count);
  const sum = known.reduce((whole, { value }) => whole + value, 0);
  const beside = besideOf(params, count);
  const isComplete = known.length === votes.length;
  if (isOneStep(params, known.length, !total || sum < total.value)) {
    const about = { field: known.map(({ place }) => place.label).join('、') };
    return [{ outcome: 'na', code: 'one-step', params: about, path: known[0]?.place.path ?? '' }];
  }
  const more = beside.map((each) => `；${each.name}${each.count.value}`);
  const said = { sum, parts: [known.map(({ value }) => value).join('+'), ...more].join('') };
  const places = [...known, ...beside.map((each) => each.count)].map(({ place }) => place);
  if (!total) return [notCompared(nearestPath(params), known, said, places)];
  const others = params.otherVotes.map(count).filter(isKnown);
  const isAlone = others.every(({ value }) => value === 0);
  const code = codeOf(sum, beside, total, isAlone);
  // A grade left blank may stand for none: then only an excess is certain.
  const isSure = code === 'votes-exceed' || (code === 'votes-unequal' && isComplete);
  return [
    {
      outcome: code === 'votes-equal' ? 'pass' : isSure ? 'fail' : 'review',
      code,
      params: {
        ...said,
        beside: beside.map(({ name }) => name).join('、'),
        total: total.label,
        count: total.value,
      },
      evidence: [...places, ...total.places].flatMap((place) => evidenceOf(place)),
      path: code === 'votes-within' ? (nearestPath(params) ?? total.path) : total.path,
    },
  ];
}

/**
 * One step of a scale, as 优秀 of two, says nothing of the whole, nor which scale it is of: `alone` of another use holds it against the
 * total. Of the only scale that a form has, it may still be too many.
 */
function isOneStep({ votes, votesOnly }: Parts, known: number, isShort: boolean): boolean {
  return known < 2 && votes.length > 1 && (votesOnly || isShort);
}

function codeOf(
  sum: number,
  beside: Beside,
  total: Total,
  isAlone: boolean,
): 'votes-equal' | 'votes-exceed' | 'votes-unequal' | 'votes-short' | 'votes-below' | 'votes-within' {
  const { fits, isSure } = compared(sum, beside, total, isAlone && total.isExact);
  if (fits) return 'votes-equal';
  if (sum > total.value) return 'votes-exceed';
  if (isSure) return 'votes-unequal';
  if (total.name === 'expected') return 'votes-within';
  return total.isExact || (total.name === 'returned' && beside.length === 0) ? 'votes-short' : 'votes-below';
}

/** No total stands there, or none that can be read: said so, and no pass (law 5). */
function notCompared(
  path: FieldPath | undefined,
  [first]: readonly Known[],
  params: { sum: number; parts: string },
  places: readonly Place[],
): Result {
  return {
    outcome: 'review',
    code: 'no-total',
    params,
    evidence: places.flatMap((place) => evidenceOf(place)),
    path: path ?? first?.place.path ?? '',
  };
}

/**
 * The only vote of all that are on the form: it belongs to no scale that anybody could name, and is still not more than the ballots.
 */
export function aloneAgainst(paths: readonly FieldPath[], params: Parts, count: Reader): Result[] {
  const [only, ...others] = paths.map(count).filter(isKnown);
  const total = totalOf(params, count);
  if (!only || others.length > 0 || !total) return [];
  const fits = only.value <= total.value;
  return [
    {
      outcome: fits ? 'pass' : 'fail',
      code: fits ? 'at-most' : 'more-than',
      params: {
        small: only.place.label,
        smallCount: only.value,
        large: total.label,
        largeCount: total.value,
      },
      evidence: [...total.places, only.place].flatMap((place) => evidenceOf(place)),
      path: only.place.path,
    },
  ];
}

/**
 * A sum against its total, with and without what stands beside the scale. Short of it is a sure error only where that is stated, and is
 * of this scale.
 */
function compared(
  sum: number,
  beside: Beside,
  { value: total }: { value: number },
  isAlone = true,
): { fits: boolean; isSure: boolean } {
  const sums = beside.reduce(
    (known, { count }) => known.concat(known.map((each) => each + count.value)),
    [sum],
  );
  return { fits: sums.includes(total), isSure: sum > total || (beside.length > 0 && isAlone) };
}
