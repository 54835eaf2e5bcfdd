import { z } from '../../model/zod.ts';
import { actionsIn, slogansIn } from '../../text/action.ts';
import { definiteTimesIn } from '../../text/limit.ts';
import { quantitiesIn } from '../../text/quantity.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ path: PathPattern });
const MOST_QUOTES = 3;

/** Finds texts that only promise good will: no quantity, no time and nothing that one can see done. */
export default defineCheck({
  id: 'vague',
  title: { zh: '空泛表述', en: 'Vague wording' },
  params: Params,
  advisory: true,
  messages: {
    ...ABSENT,
    concrete: { zh: '“{field}”有具体内容。', en: '"{field}" says something concrete.' },
    'slogans-only': {
      zh: '“{field}”没有数量、时限或看得见的做法，像是只有表态，请人工判断是否退回补充。',
      en: '"{field}" has no quantity, no time and nothing one could see done. A person must judge.',
    },
  },
  run(context, { path }) {
    return forEachFilled(context, path, (place): CheckResult => {
      const { text } = place;
      const concrete = [...quantitiesIn(text), ...definiteTimesIn(text), ...actionsIn(text)];
      const shown = concrete.length > 0 ? concrete : slogansIn(text);
      return {
        outcome: concrete.length > 0 ? 'pass' : 'review',
        code: concrete.length > 0 ? 'concrete' : 'slogans-only',
        params: { field: place.label },
        evidence: shown.slice(0, MOST_QUOTES).flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});
