interface Words {
  zh: string;
  en: string;
}

/**
 * Words per code; `{name}` is replaced by the finding's parameter. `review`: what is said instead where a pack leaves the point to
 * people, and nobody may be told to correct it.
 */
export interface CheckMessages {
  [code: string]: Words & { review?: Words };
}

/**
 * What a check is called and what it says. It stands in `words.ts` beside the check, as whoever only checks has no need of it: the
 * engine answers with codes.
 */
export interface CheckWords {
  id: string;
  title: Words;
  messages: CheckMessages;
}

/** The codes that a check has words for, and can answer with. */
export type CodeOf<Own extends CheckWords> = keyof Own['messages'] & string;

/** Words for input that is not there, the same in every check. */
export const ABSENT = {
  absent: { zh: '“{field}”没有填写，未作检查。', en: '"{field}" is empty, so it was not checked.' },
} as const satisfies CheckMessages;

/**
 * Words for a field that the page has no place for, or none that was recognised, or shows no value of: nobody but a
 * person can tell which (law 5).
 */
export const NOT_SHOWN = {
  'not-shown': {
    zh: '页面上没有认出“{field}”的内容，请人工核对。',
    en: 'Nothing was recognised on the page for "{field}". A person must look.',
  },
} as const satisfies CheckMessages;

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

/** Words for a place that is asked for a number, the same in every check that calculates. */
export const NUMBER_TROUBLE = {
  ...ABSENT,
  'unreadable-number': {
    zh: '“{field}”填的“{value}”不是一个确定的数，无法计算，请人工核对。',
    en: '{value} in "{field}" is no plain number. A person must look.',
  },
} as const satisfies CheckMessages;

/** Words for records that belong to no group that can be told, the same in every check that counts by groups. */
export const NO_GROUP = {
  'no-group': {
    zh: '有{count}份记录的“{field}”没有填，分不到哪一组，请补填后再看。',
    en: '{count} records leave "{field}" empty, so that nobody can tell which group they belong to.',
  },
} as const satisfies CheckMessages;
