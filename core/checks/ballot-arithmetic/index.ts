import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { countIn, isNumberButNoCount } from '../counts.ts';
import { absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import { addedUp, aloneAgainst, type Count, papersOf, votesAgainst } from './sums.ts';
import type words from './words.ts';

const Params = z.strictObject({
  expected: z.optional(FieldPath),
  present: z.optional(FieldPath),
  issued: z.optional(FieldPath),
  returned: z.optional(FieldPath),
  valid: z.optional(FieldPath),
  /** Ballots that do not count: with the valid ones they are those returned. */
  invalid: z.optional(FieldPath),
  /** Abstentions, counted by themselves: rules differ on whether such ballots are valid, so either sum is right. */
  abstained: z.optional(FieldPath),
  /** Of whoever is voted on, those who said that they do not know: taken as abstentions are. */
  unknown: z.optional(FieldPath),
  votes: z._default(z.array(FieldPath), []),
  /** Percent of those expected who must be present. */
  minimumTurnout: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  /**
   * Only whether the votes add up: for one scale of several that a form has, whose counts another use compares. A scale that nobody
   * voted on is told once.
   */
  votesOnly: z._default(z.boolean(), false),
  /** Votes of the other scales that the form has: with any of them, nobody can tell which scale the abstentions belong to. */
  otherVotes: z._default(z.array(FieldPath), []),
  /** Votes of all scales that a form has: where only one of them is filled in, it is held against the ballots by itself. */
  alone: z._default(z.array(FieldPath), []),
});
/** Each count is at most the one before it. */
const CHAIN = ['expected', 'present', 'issued', 'returned', 'valid'] as const;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/**
 * Counts of a vote agree with each other: expected ≥ present ≥ issued ≥ returned ≥ valid = sum of the votes. Whatever of them is not
 * there is left out of the chain; the votes are held against the nearest one that is there.
 */
export default defineCheck<Params, typeof words>({
  id: 'ballot-arithmetic',
  params: Params,
  run(context, params) {
    const count = (path: FieldPath): Count => readCount(placeAt(context, path));
    if (params.votesOnly) return addedUp(params, count);
    const chain = CHAIN.flatMap((name) => {
      const path = params[name];
      return path === undefined ? [] : [count(path)];
    });
    const votes = params.votes.map(count);
    const turnout =
      params.minimumTurnout === undefined || params.expected === undefined || params.present === undefined
        ? []
        : turnoutOf(count(params.expected), count(params.present), params.minimumTurnout);
    return [
      ...[...chain, ...votes].flatMap(({ trouble }) => (trouble ? [trouble] : [])),
      ...atMostEach(chain),
      ...papersOf(params, count),
      ...votesAgainst(params, count),
      ...aloneAgainst(params.alone, params, count),
      ...turnout,
    ];
  },
});

function readCount(place: Place): Count {
  const value = place.text === undefined ? undefined : countIn(place.text);
  if (value !== undefined) return { place, value };
  if (!isFilled(place)) return { place, trouble: absent(place) };
  // A sign or a fraction is a number and no count; words may still mean one.
  const isNumber = isNumberButNoCount(place.text);
  return {
    place,
    trouble: {
      outcome: isNumber ? 'fail' : 'review',
      code: isNumber ? 'not-a-count' : 'unreadable-count',
      params: { field: place.label, value: place.text.trim() },
      evidence: evidenceOf(place),
      path: place.path,
    },
  };
}

/** Compares neighbours among the counts that are there. */
function atMostEach(chain: readonly Count[]): Result[] {
  const known = chain.filter((count) => count.value !== undefined);
  return known.slice(1).map((small, index): Result => {
    const large = known[index] ?? small;
    const fits = (small.value ?? 0) <= (large.value ?? 0);
    return {
      outcome: fits ? 'pass' : 'fail',
      code: fits ? 'at-most' : 'more-than',
      params: {
        small: small.place.label,
        smallCount: small.value ?? 0,
        large: large.place.label,
        largeCount: large.value ?? 0,
      },
      evidence: [...evidenceOf(large.place), ...evidenceOf(small.place)],
      path: small.place.path,
    };
  });
}

function turnoutOf(expected: Count, present: Count, minimum: number): Result[] {
  if (!expected.value || present.value === undefined) return [];
  const share = (present.value / expected.value) * 100;
  const enough = present.value * 100 >= expected.value * minimum;
  return [
    {
      outcome: enough ? 'pass' : 'fail',
      code: enough ? 'turnout' : 'turnout-low',
      params: { percent: Math.floor(share * 10) / 10, minimum },
      evidence: [...evidenceOf(expected.place), ...evidenceOf(present.place)],
      path: present.place.path,
    },
  ];
}
