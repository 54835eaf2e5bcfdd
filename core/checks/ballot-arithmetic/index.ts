import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { countIn, isNumberButNoCount } from '../counts.ts';
import { ABSENT, absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';

const Params = z.strictObject({
  expected: z.optional(FieldPath),
  present: z.optional(FieldPath),
  issued: z.optional(FieldPath),
  returned: z.optional(FieldPath),
  valid: z.optional(FieldPath),
  votes: z._default(z.array(FieldPath), []),
  /** Percent of those expected who must be present. */
  minimumTurnout: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
});
/** Each count is at most the one before it. */
const CHAIN = ['expected', 'present', 'issued', 'returned', 'valid'] as const;

/** Counts of a vote agree with each other: expected ≥ present ≥ issued ≥ returned ≥ valid = sum of the votes. */
export default defineCheck({
  id: 'ballot-arithmetic',
  title: { zh: '票数关系', en: 'Ballot arithmetic' },
  params: Params,
  messages: {
    ...ABSENT,
    'at-most': {
      zh: '“{small}”{smallCount}不多于“{large}”{largeCount}。',
      en: '"{small}" {smallCount} is at most "{large}" {largeCount}.',
    },
    'more-than': {
      zh: '“{small}”{smallCount}多于“{large}”{largeCount}，请核对票数。',
      en: '"{small}" {smallCount} is more than "{large}" {largeCount}.',
    },
    'votes-equal': {
      zh: '各等次票数合计{sum}，等于“{total}”。',
      en: 'The votes add up to {sum}, which equals "{total}".',
    },
    'votes-exceed': {
      zh: '各等次票数合计{sum}（{parts}），多于“{total}”{count}，请核对票数。',
      en: 'The votes add up to {sum} ({parts}), more than "{total}" {count}.',
    },
    'votes-short': {
      zh: '各等次票数合计{sum}（{parts}），少于“{total}”{count}；是否有弃权，请人工核对。',
      en: 'The votes add up to {sum} ({parts}), less than "{total}" {count}. Were there abstentions?',
    },
    turnout: {
      zh: '到会{percent}%，达到要求的{minimum}%。',
      en: 'Turnout is {percent}%, at least {minimum}%.',
    },
    'turnout-low': {
      zh: '到会{percent}%，低于要求的{minimum}%。',
      en: 'Turnout is {percent}%, below the {minimum}% that are asked.',
    },
    'not-a-count': {
      zh: '“{field}”填的“{value}”不是人数或票数，请填整数。',
      en: '{value} in "{field}" is no count. Enter a whole number.',
    },
    'unreadable-count': {
      zh: '“{field}”填的“{value}”看不出是多少，请人工核对。',
      en: '{value} in "{field}" cannot be read as a count.',
    },
  },
  run(context, params) {
    const count = (path: FieldPath): Count => readCount(placeAt(context, path));
    const chain = CHAIN.flatMap((name) => {
      const path = params[name];
      return path === undefined ? [] : [count(path)];
    });
    const votes = params.votes.map(count);
    const total = params.valid ?? params.returned;
    const turnout =
      params.minimumTurnout === undefined || params.expected === undefined || params.present === undefined
        ? []
        : turnoutOf(count(params.expected), count(params.present), params.minimumTurnout);
    return [
      ...[...chain, ...votes].flatMap(({ trouble }) => (trouble ? [trouble] : [])),
      ...atMostEach(chain),
      ...(votes.length === 0 || total === undefined ? [] : votesAgainst(votes, count(total))),
      ...turnout,
    ];
  },
});

/** `value` is absent where the place is blank or is no count; `trouble` says so. */
interface Count {
  place: Place;
  value?: number;
  trouble?: CheckResult;
}

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
function atMostEach(chain: readonly Count[]): CheckResult[] {
  const known = chain.filter((count) => count.value !== undefined);
  return known.slice(1).map((small, index): CheckResult => {
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

function votesAgainst(votes: readonly Count[], total: Count): CheckResult[] {
  const parts = votes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (total.value === undefined || parts.length === 0) return [];
  const sum = parts.reduce((whole, part) => whole + part, 0);
  const complete = parts.length === votes.length;
  // A grade left blank may stand for none: then only an excess is certain.
  const outcome = sum > total.value ? 'fail' : sum === total.value ? 'pass' : 'review';
  if (!complete && outcome === 'review') return [];
  const code = { fail: 'votes-exceed', pass: 'votes-equal', review: 'votes-short' }[outcome];
  return [
    {
      outcome,
      code,
      params: { sum, parts: parts.join('+'), total: total.place.label, count: total.value },
      evidence: [...votes.flatMap(({ place }) => evidenceOf(place)), ...evidenceOf(total.place)],
      path: total.place.path,
    },
  ];
}

function turnoutOf(expected: Count, present: Count, minimum: number): CheckResult[] {
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
