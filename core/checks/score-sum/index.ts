import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { defineCheck } from '../check.ts';
import { commonUnit, type Measure, measureAt, sumIn } from '../numbers.ts';
import { absent, absentRows, isFilled, PathPattern, placeAt, placesOf } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type words from './words.ts';

const Params = z.strictObject({ parts: z.array(PathPattern).check(z.minLength(1)), total: FieldPath });

type Params = z.infer<typeof Params>;

/** Parts add up to their total; the arithmetic is shown. */
export default defineCheck<Params, typeof words>({
  id: 'score-sum',
  params: Params,
  run(context, { parts, total: totalPath }) {
    const total = placeAt(context, totalPath);
    const places = parts.flatMap((part) => placesOf(context, part));
    const [first = ''] = parts;
    if (places.length === 0) return [absentRows(context, first)];
    if (!places.some(isFilled)) return places.slice(0, 1).map(absent);
    const stated = measureAt(total);
    if ('outcome' in stated) return [stated];
    const filled = places.filter(isFilled);
    const values = filled.map(measureAt);
    const trouble = values.filter((value): value is Exclude<typeof value, Measure> => 'outcome' in value);
    if (trouble.length > 0) return trouble;
    const numbers = values.filter((value): value is Measure => !('outcome' in value));
    const evidence = [...filled, total].flatMap((place) => evidenceOf(place));
    const unit = commonUnit([stated, ...numbers]);
    if (unit === undefined) {
      const params = { total: total.label, written: total.text?.trim() ?? '' };
      return [{ outcome: 'review', code: 'units', params, evidence, path: totalPath }];
    }
    const [sum, written] = [sumIn(unit, numbers), sumIn(unit, [stated])];
    const blank = places.filter((place) => !isFilled(place));
    const agrees = sum === written;
    return [
      {
        outcome: agrees ? 'pass' : blank.length > 0 ? 'review' : 'fail',
        code: agrees ? 'equal' : blank.length > 0 ? 'part-blank' : 'different',
        params: {
          parts: numbers.map((number) => sumIn(unit, [number])).join('+'),
          sum,
          total: total.label,
          written,
          field: blank.map(({ label }) => label).join('、'),
        },
        evidence,
        path: totalPath,
      },
    ];
  },
});
