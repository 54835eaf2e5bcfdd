import { parseDateValue, type PartialDate } from '../text/calendar.ts';
import type { CheckMessages, CheckResult } from './check.ts';
import { evidenceOf, type Place } from '../model/place.ts';

/** Words for values that are no date, the same in every check that compares dates. */
export const DATE_TROUBLE = {
  'impossible-date': {
    zh: '“{field}”写的“{value}”不是真实存在的日期，请改正。',
    en: '"{field}" says {value}, which is no day of the calendar. Correct it.',
  },
  'unreadable-date': {
    zh: '“{field}”写的“{value}”看不出是哪一天，请人工核对。',
    en: '"{field}" says {value}, which cannot be read as a date. A person must look.',
  },
} as const satisfies CheckMessages;

/** A filled place as a date, or the answer that says why it is none. */
export function dateAt(place: Place & { text: string }): PartialDate | CheckResult {
  const date = parseDateValue(place.text);
  if (typeof date !== 'string') return date;
  return {
    outcome: date === 'impossible' ? 'fail' : 'review',
    code: date === 'impossible' ? 'impossible-date' : 'unreadable-date',
    params: { field: place.label, value: place.text.trim() },
    evidence: evidenceOf(place),
    path: place.path,
  };
}

export function isTrouble(date: PartialDate | CheckResult): date is CheckResult {
  return 'outcome' in date;
}
