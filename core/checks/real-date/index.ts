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
  author: {
    type: '日期真实',
    passesWhen: '所填日期在日历上真实存在（要求时还须已经到来），为合格',
    params: [
      { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
      { key: 'notAfterToday', column: '其他参数', label: '不晚于检查当天', kind: 'flag' },
    ],
    example: { 字段: '出生日期', 其他参数: '不晚于检查当天=是' },
  },
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
