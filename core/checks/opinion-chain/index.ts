import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { boundsOf } from '../../text/calendar.ts';
import { isElsewhere } from '../../text/placeholder.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { DATE_TROUBLE, dateAt, isTrouble } from '../dates.ts';
import { ABSENT, absent, hasPlace, isFilled, NOT_SHOWN, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';

const Step = z.strictObject({ opinion: FieldPath, date: z.optional(FieldPath) });
const Params = z.strictObject({ steps: z.array(Step).check(z.minLength(2)) });

interface StepPlaces {
  opinion: Place;
  date?: Place | undefined;
}

/** Opinions are given from below upwards: none before the one below it, and none dated before it. */
export default defineCheck({
  id: 'opinion-chain',
  title: { zh: '意见逐级', en: 'Opinions in order' },
  params: Params,
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    ...DATE_TROUBLE,
    given: {
      zh: '“{field}”已经签署，下面各级也都已签署。',
      en: '"{field}" is given, and so are those below it.',
    },
    'in-order': { zh: '“{field}”在“{before}”之后签署。', en: '"{field}" came after "{before}".' },
    skipped: {
      zh: '“{field}”已经签署，下面的“{before}”还是空的，请补签或核对。',
      en: '"{field}" is given although "{before}" below it is empty.',
      review: {
        zh: '“{field}”已经签署，下面的“{before}”还是空的，请人工核对。',
        en: '"{field}" is given although "{before}" below it is empty. A person must look.',
      },
    },
    elsewhere: {
      zh: '“{field}”已经签署，下面的“{before}”写的是“{written}”，请人工核对那里的内容。',
      en: '"{field}" is given; "{before}" below it points to another paper ({written}). A person must look there.',
    },
    'too-early': {
      zh: '“{field}”的日期{later}早于“{before}”的日期{earlier}，请核对。',
      en: '"{field}" is dated {later}, before "{before}" of {earlier}.',
    },
    undated: {
      zh: '“{field}”和“{before}”有一处没有日期，先后请人工核对。',
      en: '"{field}" or "{before}" has no date. A person must look at the order.',
    },
    'same-month': {
      zh: '“{field}”和“{before}”有一处只写到月，先后请人工核对。',
      en: '"{field}" or "{before}" gives a month only. A person must look at the order.',
    },
  },
  run(context, params) {
    const steps = params.steps.map(({ opinion, date }): StepPlaces => ({
      opinion: placeAt(context, opinion),
      date: date === undefined ? undefined : placeAt(context, date),
    }));
    return steps.slice(1).flatMap((step, index) => judge(context, step, steps.slice(0, index + 1)));
  },
});

function judge(context: CheckContext, step: StepPlaces, below: readonly StepPlaces[]): CheckResult[] {
  if (!isFilled(step.opinion)) return [absent(step.opinion)];
  const blank = below.filter(({ opinion }) => !isFilled(opinion));
  if (blank.length > 0) return blank.map(({ opinion }) => skipped(context, step, opinion));
  return [ordered(step, below)];
}

function skipped(context: CheckContext, { opinion }: StepPlaces, blank: Place): CheckResult {
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
function ordered(step: StepPlaces, below: readonly StepPlaces[]): CheckResult {
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
