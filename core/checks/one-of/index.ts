import { z } from '../../model/zod.ts';
import { type Placeholder, placeholderIn } from '../../text/placeholder.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { fieldAt, hasPlace, PathPattern, placesOf } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ paths: z.array(PathPattern).check(z.minLength(2)) });

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Finds forms where none of several places is filled: a pledge stands in rows on one form, in one box on another. */
export default defineCheck<Params, typeof words>({
  id: 'one-of',
  params: Params,
  run(context, { paths }) {
    const read = paths.flatMap((pattern) => placesOf(context, pattern)).flatMap(readPlace);
    const filled = read.find(({ gap }) => gap === undefined);
    if (filled) return [answer('pass', 'filled', filled)];

    const gapped = read.find(({ gap }) => gap?.kind === 'part');
    if (gapped) return [answer('review', 'placeholder-inside', gapped)];

    const elsewhere = read.find(({ gap }) => gap?.kind === 'elsewhere');
    if (elsewhere) return [answer('review', 'elsewhere', elsewhere)];

    const fields = namesOf(context, paths);
    const [rejected] = read;
    if (rejected) return [answer('fail', 'placeholder', rejected, { fields })];
    const path = fieldOf(paths[0] ?? '');
    if (!paths.some((pattern) => hasPlace(context, fieldOf(pattern)))) {
      const field = paths.map((pattern) => labelOf(context, fieldOf(pattern))).join('、');
      return [{ outcome: 'review', code: 'not-shown', params: { field }, path }];
    }
    return [{ outcome: 'fail', code: 'missing', params: { fields }, path }];
  },
});

interface ReadPlace {
  place: Place;
  /** What in the text is no answer. */
  gap: Placeholder | undefined;
}

function readPlace(place: Place): ReadPlace[] {
  return place.text === undefined ? [] : [{ place, gap: placeholderIn(place.text) }];
}

function answer(
  outcome: Result['outcome'],
  code: Result['code'],
  { place, gap }: ReadPlace,
  more: Result['params'] = {},
): Result {
  return {
    outcome,
    code,
    params: { field: place.label, value: gap?.quote ?? '', ...more },
    evidence: evidenceOf(place, gap),
    path: place.path,
  };
}

/** What the places are called: a column by its own name where several of the same rows are asked for. */
function namesOf(context: CheckContext, paths: readonly PathPattern[]): string {
  const owners = paths.map(fieldOf);
  const names = paths.map((pattern, at) => {
    const isAlone = owners.indexOf(owners[at] ?? '') === owners.lastIndexOf(owners[at] ?? '');
    const column = isAlone ? undefined : fieldAt(context.formType, pattern)?.label;
    return column ?? labelOf(context, fieldOf(pattern));
  });
  return [...new Set(names)].map((name) => `“${name}”`).join('、');
}

/** The field that a pattern is about: that of the rows for one of their columns. */
function fieldOf(pattern: PathPattern): string {
  return pattern.split('[')[0] ?? pattern;
}

function labelOf({ formType }: CheckContext, field: string): string {
  return fieldAt(formType, field)?.label ?? field;
}
