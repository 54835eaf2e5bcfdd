import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { agreement, saidAt } from '../agreement.ts';
import { defineCheck } from '../check.ts';
import { ABSENT, absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ one: FieldPath, other: FieldPath });

/** Two fields say the same: the same words, the same number, the same day, however they are written. */
export default defineCheck({
  id: 'equal-fields',
  title: { zh: '两处一致', en: 'Two fields agree' },
  params: Params,
  messages: {
    ...ABSENT,
    same: { zh: '“{one}”与“{other}”一致。', en: '"{one}" and "{other}" agree.' },
    different: {
      zh: '“{one}”填的是“{first}”，“{other}”填的是“{second}”，两处不一致，请核对。',
      en: '"{one}" says {first}, "{other}" says {second}.',
      review: {
        zh: '“{one}”填的是“{first}”，“{other}”填的是“{second}”，是否应当一致请人工判断。',
        en: '"{one}" says {first}, "{other}" says {second}. A person must judge.',
      },
    },
    'month-only': {
      zh: '“{one}”和“{other}”有一处只写到月，无法确定是否同一天，请人工核对。',
      en: '"{one}" or "{other}" gives a month only, which does not settle whether they agree.',
    },
  },
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
