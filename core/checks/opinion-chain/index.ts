import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { boundsOf } from '../../text/calendar.ts';
import { isElsewhere } from '../../text/placeholder.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { dateAt, isTrouble } from '../dates.ts';
import { absent, hasPlace, isFilled, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Step = z.strictObject({ opinion: FieldPath, date: z.optional(FieldPath) });
const Params = z.strictObject({ steps: z.array(Step).check(z.minLength(2)) });

interface StepPlaces {
  opinion: Place;
  date?: Place | undefined;
}

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Opinions are given from below upwards: none before the one below it, and none dated before it. */
export default defineCheck<Params, typeof words>({
  id: 'opinion-chain',
  params: Params,
  run(context, params) {
    const steps = params.steps.map(({ opinion, date }): StepPlaces => ({
      opinion: placeAt(context, opinion),
      date: date === undefined ? undefined : placeAt(context, date),
    }));
    return steps.slice(1).flatMap((step, index) => judge(context, step, steps.slice(0, index + 1)));
  },
});

function judge(context: CheckContext, step: StepPlaces, below: readonly StepPlaces[]): Result[] {
  if (!isFilled(step.opinion)) return [absent(step.opinion)];
  const blank = below.filter(({ opinion }) => !isFilled(opinion));
  if (blank.length > 0) return blank.map(({ opinion }) => skipped(context, step, opinion));
  return [ordered(step, below)];
}

function skipped(context: CheckContext, { opinion }: StepPlaces, blank: Place): Result {
  const params = { field: opinion.label, before: blank.label };
  if (!hasPlace(context, blank.path)) {
    return { outcome: 'review', code: 'not-shown', params: { field: blank.label }, path: blank.path };
  }
  if (isElsewhere(blank.text)) {
    const written = blank.text?.trim() ?? '';
    return {
      outcome: 'review',
      code: 'elsewhere',
      params: { ...params, written },
      evidence: evidenceOf(blank),
      path: blank.path,
    };
  }
  return { outcome: 'fail', code: 'skipped', params, evidence: evidenceOf(opinion), path: blank.path };
}

/** Against the nearest step below that has a place for a date; without one, only that it is given is known. */
function ordered(step: StepPlaces, below: readonly StepPlaces[]): Result {
  const before = below.findLast(({ date }) => date !== undefined);
  const path = step.date?.path ?? step.opinion.path;
  if (!step.date || !before?.date) {
    const params = { field: step.opinion.label };
    return { outcome: 'pass', code: 'given', params, evidence: evidenceOf(step.opinion), path };
  }
  const names = { field: step.opinion.label, before: before.opinion.label };
  if (!isFilled(step.date) || !isFilled(before.date)) {
    return { outcome: 'review', code: 'undated', params: names, path };
  }
  const later = dateAt(step.date);
  if (isTrouble(later)) return later;
  const earlier = dateAt(before.date);
  if (isTrouble(earlier)) return earlier;
  const [upper, lower] = [boundsOf(later), boundsOf(earlier)];
  const params = { ...names, later: step.date.text.trim(), earlier: before.date.text.trim() };
  const evidence = [...evidenceOf(step.date), ...evidenceOf(before.date)];
  if (upper.to < lower.from) return { outcome: 'fail', code: 'too-early', params, evidence, path };
  return lower.to <= upper.from
    ? { outcome: 'pass', code: 'in-order', params, evidence, path }
    : { outcome: 'review', code: 'same-month', params, evidence, path };
}
