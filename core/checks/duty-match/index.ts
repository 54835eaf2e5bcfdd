import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { matchDuty } from '../../text/duty-match.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, isFilled, PathPattern, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({
  path: PathPattern,
  /** Field that holds the post or office. */
  role: FieldPath,
  /** Field that holds what the person is in charge of. */
  inCharge: z.optional(FieldPath),
});

/** What is pledged belongs to the writer's post, or to what the writer is in charge of. */
export default defineCheck({
  id: 'duty-match',
  title: { zh: '与岗位相符', en: 'Belongs to the post' },
  params: Params,
  advisory: true,
  messages: {
    ...ABSENT,
    own: { zh: '“{quote}”属于“{duty}”的工作。', en: '{quote} belongs to the work of {duty}.' },
    other: {
      zh: '写的是“{quote}”，看不到“{duty}”的工作，请人工判断。',
      en: 'It speaks of {quote}, and of nothing that {duty} does. A person must judge.',
    },
    unclear: {
      zh: '看不出“{field}”与“{duty}”的工作有没有关系，请人工判断。',
      en: 'Whether "{field}" has to do with the work of {duty} cannot be told. A person must judge.',
    },
    'no-post': {
      zh: '没有填写岗位、职务或分管工作，未作检查。',
      en: 'No post is given, so it was not checked.',
    },
  },
  run(context, { path, role, inCharge }) {
    const duty = { role: textAt(context, role), inCharge: textAt(context, inCharge) };
    const told = [duty.inCharge, duty.role].filter((text) => text !== undefined).join('、');
    return forEachFilled(context, path, (place): CheckResult => {
      if (told === '') return { outcome: 'na', code: 'no-post', path: place.path };
      const { matches, quote } = matchDuty(place.text, duty);
      const code = matches === null ? 'unclear' : matches ? 'own' : 'other';
      return {
        outcome: matches === true ? 'pass' : 'review',
        code,
        params: { field: place.label, duty: told, quote: quote?.quote ?? '' },
        evidence: quote ? evidenceOf(place, quote) : [],
        path: place.path,
      };
    });
  },
});

function textAt(context: CheckContext, path: FieldPath | undefined): string | undefined {
  if (path === undefined) return undefined;
  const place = placeAt(context, path);
  return isFilled(place) ? place.text.trim() : undefined;
}
