import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'left-out',
  title: { zh: '同列漏填', en: 'Left out in a column' },
  messages: {
    ...ABSENT,
    all: {
      zh: '“{field}”有{filled}份，没有漏填的。',
      en: '"{field}" is filled in {filled} times, and left out nowhere.',
    },
    blank: {
      zh: '“{field}”没有填写，同一批里有{filled}份填了，请人工核对是否漏填。',
      en: '"{field}" is empty, and {filled} others have it. A person must look whether it was left out.',
    },
    few: {
      zh: '“{field}”填了的{filled}份，没填的{blank}份，看不出是不是漏填，未作检查。',
      en: '"{field}" is filled in {filled} times and empty {blank} times, so it was not checked.',
    },
  },
} satisfies CheckWords;
