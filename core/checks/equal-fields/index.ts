import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { agreement, saidAt } from '../agreement.ts';
import { defineCheck } from '../check.ts';
import { absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type words from './words.ts';

const Params = z.strictObject({ one: FieldPath, other: FieldPath });

type Params = z.infer<typeof Params>;

/** Two fields say the same: the same words, the same number, the same day, however they are written. */
export default defineCheck<Params, typeof words>({
  id: 'equal-fields',
  params: Params,
  run(context, params) {
    const places = [placeAt(context, params.one), placeAt(context, params.other)] as const;
    const [one, other] = places;
    if (!isFilled(one)) return [absent(one)];
    if (!isFilled(other)) return [absent(other)];
    const said = (place: typeof one) => saidAt(context.formType, context.values, place);
    const found = agreement(said(one), said(other));
    return [
      {
        outcome: found === 'same' ? 'pass' : found === 'different' ? 'fail' : 'review',
        code: found === 'unclear' ? 'different' : found,
        params: {
          one: one.label,
          other: other.label,
          first: one.text.trim(),
          second: other.text.trim(),
        },
        evidence: places.flatMap((place) => evidenceOf(place)),
        path: params.other,
      },
    ];
  },
});
