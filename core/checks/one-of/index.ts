import { z } from '../../model/zod.ts';
import { type Placeholder, placeholderIn } from '../../text/placeholder.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { fieldAt, hasPlace, NOT_SHOWN, PathPattern, placesOf } from '../places.ts';

const Params = z.strictObject({ paths: z.array(PathPattern).check(z.minLength(2)) });

/** Finds forms where none of several places is filled: a pledge stands in rows on one form, in one box on another. */
export default defineCheck({
  id: 'one-of',
  title: { zh: '几处至少填一处', en: 'At least one of several' },
  params: Params,
  messages: {
    ...NOT_SHOWN,
    filled: { zh: '“{field}”已填写。', en: '"{field}" is filled in.' },
    missing: {
      zh: '{fields}都没有填写，至少要填一处。',
      en: 'None of {fields} is filled in. Fill in at least one.',
    },
    placeholder: {
      zh: '{fields}里只有“{value}”这样的占位文字，请写出内容。',
      en: '{fields} only hold placeholders such as {value}. Write the content.',
    },
    elsewhere: {
      zh: '“{field}”写的是“{value}”，请人工核对那里的内容。',
      en: '"{field}" points to another paper ({value}). A person must look there.',
    },
    'placeholder-inside': {
      zh: '“{field}”里的“{value}”像是没有改掉的空位，请核对。',
      en: '{value} inside "{field}" looks like a gap that was left. Look at it.',
    },
  },
  run(context, { paths }) {
    const read = paths.flatMap((pattern) => placesOf(context, pattern)).flatMap(readPlace);
    const filled = read.find(({ gap }) => gap === undefined);
    if (filled) return [answer('pass', 'filled', filled)];

    const gapped = read.find(({ gap }) => gap?.kind === 'part');
    if (gapped) return [answer('review', 'placeholder-inside', gapped)];

    const elsewhere = read.find(({ gap }) => gap?.kind === 'elsewhere');
    if (elsewhere) return [answer('review', 'elsewhere', elsewhere)];

    const fields = paths.map((pattern) => `“${labelOf(context, fieldOf(pattern))}”`).join('、');
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
  outcome: CheckResult['outcome'],
  code: string,
  { place, gap }: ReadPlace,
  more: CheckResult['params'] = {},
): CheckResult {
  return {
    outcome,
    code,
    params: { field: place.label, value: gap?.quote ?? '', ...more },
    evidence: evidenceOf(place, gap),
    path: place.path,
  };
}

/** The field that a pattern is about: that of the rows for one of their columns. */
function fieldOf(pattern: PathPattern): string {
  return pattern.split('[')[0] ?? pattern;
}

function labelOf({ formType }: CheckContext, field: string): string {
  return fieldAt(formType, field)?.label ?? field;
}
