import type { FieldPath } from '../../model/values.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CheckResult } from '../check.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

type Result = CheckResult<CodeOf<typeof words>>;

/** `value` is absent where the place is blank or is no count; `trouble` says so. */
export interface Count {
  place: Place;
  value?: number;
  trouble?: Result;
}

interface Parts {
  valid?: FieldPath | undefined;
  returned?: FieldPath | undefined;
  invalid?: FieldPath | undefined;
  abstained?: FieldPath | undefined;
  votes: readonly FieldPath[];
  otherVotes: readonly FieldPath[];
}

type Reader = (path: FieldPath) => Count;
type Known = Count & { value: number };

const isKnown = (count: Count | undefined): count is Known => count?.value !== undefined;

/** Valid and invalid ballots are those that were returned; abstentions may be counted apart from both. */
export function papersOf({ valid, invalid, returned, abstained }: Parts, count: Reader): Result[] {
  const [good, bad, all] = [valid, invalid, returned].map((path) => (path ? count(path) : undefined));
  if (!isKnown(good) || !isKnown(bad) || !isKnown(all)) return bad?.trouble ? [bad.trouble] : [];
  // More valid ballots than were returned is told by the chain of counts.
  if (good.value > all.value) return [];
  const sum = good.value + bad.value;
  const apart = abstained === undefined ? undefined : count(abstained);
  const { fits, isSure } = compared(sum, isKnown(apart) ? apart.value : undefined, all.value);
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

/** Whether the votes of one scale add up, where anybody voted on it. */
export function addedUp(params: Parts, count: Reader): Result[] {
  const votes = params.votes.map(count);
  const read = votes.filter(({ place, trouble }) => place.text !== undefined && trouble?.code !== 'absent');
  const [first] = votes;
  if (read.length === 0) return first?.trouble ? [first.trouble] : [];
  const trouble = read.flatMap((each) => (each.trouble ? [each.trouble] : []));
  const total = totalOf(params, count);
  const known = read.filter(isKnown);
  if (!total || known.length === 0) return trouble;
  const parts = known.map(({ value }) => value);
  const sum = parts.reduce((whole, part) => whole + part, 0);
  const apart = params.abstained === undefined ? undefined : count(params.abstained);
  const abstained = isKnown(apart) ? apart.value : undefined;
  // A grade left blank may stand for none: then only an excess is certain.
  const isComplete = known.length === votes.length;
  const others = params.otherVotes.map(count).filter(isKnown);
  const { fits, isSure } = compared(
    sum,
    abstained,
    total.value,
    others.every(({ value }) => value === 0),
  );
  // One step of a scale, as 优秀 of two, says nothing of the whole; what it is too many for, the scale that it belongs to tells.
  if (!fits && known.length < 2 && (sum <= total.value || others.length > 0)) {
    const about = { field: known.map(({ place }) => place.label).join('、') };
    return [...trouble, { outcome: 'na', code: 'one-step', params: about, path: total.path }];
  }
  const more = abstained === undefined ? '' : `；弃权${abstained}`;
  return [
    ...trouble,
    {
      outcome: fits ? 'pass' : sum > total.value || (isSure && isComplete) ? 'fail' : 'review',
      code: fits
        ? 'votes-equal'
        : sum > total.value
          ? 'votes-exceed'
          : isSure
            ? 'votes-unequal'
            : 'votes-short',
      params: { sum, parts: `${parts.join('+')}${more}`, total: total.label, count: total.value },
      evidence: [
        ...known.map(({ place }) => place),
        ...(isKnown(apart) ? [apart.place] : []),
        ...total.places,
      ].flatMap((place) => evidenceOf(place)),
      path: total.path,
    },
  ];
}

/**
 * A sum against its total, with and without the abstentions. Short of it is a sure error only where abstentions are stated, and are
 * those of this scale.
 */
function compared(
  sum: number,
  abstained: number | undefined,
  total: number,
  isAlone = true,
): { fits: boolean; isSure: boolean } {
  const fits = sum === total || (abstained !== undefined && sum + abstained === total);
  return { fits, isSure: sum > total || (abstained !== undefined && isAlone) };
}

interface Total {
  value: number;
  label: string;
  path: FieldPath;
  places: readonly Place[];
}

/** The valid ballots, else those returned that are not said to be invalid. */
function totalOf({ valid, returned, invalid }: Parts, count: Reader): Total | undefined {
  const [good, all, bad] = [valid, returned, invalid].map((path) => (path ? count(path) : undefined));
  if (isKnown(good))
    return { value: good.value, label: good.place.label, path: good.place.path, places: [good.place] };
  if (!isKnown(all)) return undefined;
  const less = isKnown(bad) && bad.value <= all.value ? bad : undefined;
  return {
    value: all.value - (less?.value ?? 0),
    label: less ? `${all.place.label}-${less.place.label}` : all.place.label,
    path: all.place.path,
    places: less ? [all.place, less.place] : [all.place],
  };
}
