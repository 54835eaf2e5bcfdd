import { parseDateValue, type PartialDate } from '../text/calendar.ts';
import type { CheckResult } from './check.ts';
import type { DATE_TROUBLE } from './words.ts';
import { evidenceOf, type Place } from '../model/place.ts';

type Trouble = CheckResult<keyof typeof DATE_TROUBLE>;

/** A filled place as a date, or the answer that says why it is none. */
export function dateAt(place: Place & { text: string }): PartialDate | Trouble {
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

export function isTrouble<Answer extends CheckResult>(date: PartialDate | Answer): date is Answer {
  return 'outcome' in date;
}
