import { z } from '../../model/zod.ts';
import { boundsOf } from '../../text/calendar.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { DATE_TROUBLE, dateAt, isTrouble } from '../dates.ts';
import { ABSENT, forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ path: PathPattern, notAfterToday: z._default(z.boolean(), false) });

/** A date field holds a day of the calendar that, where asked, has come already. */
export default defineCheck({
  id: 'real-date',
  title: { zh: '日期真实', en: 'Real date' },
  params: Params,
  messages: {
    ...ABSENT,
    ...DATE_TROUBLE,
    valid: { zh: '“{field}”是有效日期。', en: '"{field}" is a valid date.' },
    'in-future': {
      zh: '“{field}”填的{value}还没有到，请核对。',
      en: '"{field}" says {value}, which is still to come.',
    },
  },
  run(context, { path, notAfterToday }) {
    return forEachFilled(context, path, (place): CheckResult => {
      const date = dateAt(place);
      if (isTrouble(date)) return date;
      const late = notAfterToday && boundsOf(date).from > context.today;
      return {
        outcome: late ? 'fail' : 'pass',
        code: late ? 'in-future' : 'valid',
        params: { field: place.label, value: place.text.trim() },
        evidence: evidenceOf(place),
        path: place.path,
      };
    });
  },
});
