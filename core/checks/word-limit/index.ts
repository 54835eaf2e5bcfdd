import { z } from '../../model/zod.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z
  .strictObject({
    path: PathPattern,
    min: z.optional(z.int().check(z.nonnegative())),
    max: z.optional(z.int().check(z.positive())),
  })
  .check(z.refine(({ min, max }) => min !== undefined || max !== undefined, { path: ['max'] }));

/** Length in characters. Where spaces or punctuation decide, a person does: sources rarely say how they count. */
export default defineCheck({
  id: 'word-limit',
  title: { zh: '字数', en: 'Length' },
  params: Params,
  unset: { bounds: ['min', 'max'] },
  messages: {
    ...ABSENT,
    inside: { zh: '“{field}”{count}字，符合要求。', en: '"{field}" has {count} characters, as asked.' },
    'too-long': {
      zh: '“{field}”{count}字，超过上限{max}字，请压缩。',
      en: '"{field}" has {count} characters; at most {max} are allowed.',
    },
    'too-short': {
      zh: '“{field}”{count}字，不足{min}字，请补充。',
      en: '"{field}" has {count} characters; at least {min} are needed.',
    },
    'depends-on-counting': {
      zh: '“{field}”连标点{count}字、不计标点{letters}字，是否符合要看怎么计数，请人工判断。',
      en: '"{field}" has {count} characters, {letters} without punctuation; whether that fits depends on how they are counted.',
    },
  },
  run(context, { path, min, max }) {
    return forEachFilled(context, path, (place): CheckResult => {
      const counts = countings(place.text);
      const most = Math.max(...counts);
      const least = Math.min(...counts);
      const answer = {
        params: { field: place.label, count: most, letters: least, min: min ?? 0, max: max ?? 0 },
        evidence: evidenceOf(place),
        path: place.path,
      };
      if (max !== undefined && least > max) return { outcome: 'fail', code: 'too-long', ...answer };
      if (min !== undefined && most < min) return { outcome: 'fail', code: 'too-short', ...answer };
      const fits = (max === undefined || most <= max) && (min === undefined || least >= min);
      return fits
        ? { outcome: 'pass', code: 'inside', ...answer }
        : { outcome: 'review', code: 'depends-on-counting', ...answer };
    });
  },
});

/** All characters, those without white space, those without punctuation either; code points. */
function countings(text: string): number[] {
  const solid = text.replace(/\s+/g, '');
  return [text.trim(), solid, solid.replace(/[\p{P}\p{S}]+/gu, '')].map((part) => Array.from(part).length);
}
