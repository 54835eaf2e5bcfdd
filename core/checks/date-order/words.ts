import { type CheckWords, ABSENT, DATE_TROUBLE } from '../words.ts';

export default {
  id: 'date-order',
  title: { zh: '日期先后', en: 'Order of dates' },
  messages: {
    ...ABSENT,
    ...DATE_TROUBLE,
    'in-order': { zh: '“{before}”在“{after}”之前。', en: '"{before}" comes before "{after}".' },
    'wrong-order': {
      zh: '“{after}”（{later}）早于“{before}”（{earlier}），请核对。',
      en: '"{after}" ({later}) lies before "{before}" ({earlier}).',
    },
    'too-close': {
      zh: '“{before}”（{earlier}）到“{after}”（{later}）不足{span}，请核对。',
      en: '"{before}" ({earlier}) and "{after}" ({later}) are less than {spanEn} apart.',
    },
    'no-day': {
      zh: '“{after}”（{later}）没有写明哪一年哪一天，没有与“{before}”（{earlier}）比先后。',
      en: '"{after}" ({later}) names no day of a year, so it was not compared with "{before}" ({earlier}).',
    },
    'month-only': {
      zh: '“{before}”和“{after}”有一项只写到月，无法确定先后，请人工核对。',
      en: '"{before}" or "{after}" gives only a month, which does not settle the order.',
    },
  },
} satisfies CheckWords;
