import { z } from '../../model/zod.ts';
import { dutiesIn, isDailyDutyOnly } from '../../text/daily-duty.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ path: PathPattern });
const MOST_QUOTES = 3;

/** A pledge promises more than what everybody must do anyway: 按时上下班, 认真备课. */
export default defineCheck({
  id: 'daily-duty',
  title: { zh: '高于日常本职', en: 'More than daily duty' },
  params: Params,
  advisory: true,
  messages: {
    ...ABSENT,
    more: { zh: '“{field}”写的不只是日常本职。', en: '"{field}" says more than daily duty.' },
    'daily-only': {
      zh: '“{field}”写的只是本来就要做的事（{quote}），请人工判断能否算承诺。',
      en: '"{field}" only says what one must do anyway ({quote}). A person must judge.',
    },
  },
  run(context, { path }) {
    return forEachFilled(context, path, (place): CheckResult => {
      const params = { field: place.label };
      if (!isDailyDutyOnly(place.text)) return { outcome: 'pass', code: 'more', params, path: place.path };
      const duties = dutiesIn(place.text).slice(0, MOST_QUOTES);
      return {
        outcome: 'review',
        code: 'daily-only',
        params: { ...params, quote: duties.map(({ quote }) => quote).join('、') },
        evidence: duties.flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});
