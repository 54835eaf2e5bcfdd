import { type CheckWords, ABSENT, NOT_SHOWN, DATE_TROUBLE } from '../words.ts';

export default {
  id: 'opinion-chain',
  title: { zh: '意见逐级', en: 'Opinions in order' },
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    ...DATE_TROUBLE,
    given: {
      zh: '“{field}”已经签署，下面各级也都已签署。',
      en: '"{field}" is given, and so are those below it.',
    },
    'in-order': { zh: '“{field}”在“{before}”之后签署。', en: '"{field}" came after "{before}".' },
    skipped: {
      zh: '“{field}”已经签署，下面的“{before}”还是空的，请补签或核对。',
      en: '"{field}" is given although "{before}" below it is empty.',
      review: {
        zh: '“{field}”已经签署，下面的“{before}”还是空的，请人工核对。',
        en: '"{field}" is given although "{before}" below it is empty. A person must look.',
      },
    },
    elsewhere: {
      zh: '“{field}”已经签署，下面的“{before}”写的是“{written}”，请人工核对那里的内容。',
      en: '"{field}" is given; "{before}" below it points to another paper ({written}). A person must look there.',
    },
    'too-early': {
      zh: '“{field}”的日期{later}早于“{before}”的日期{earlier}，请核对。',
      en: '"{field}" is dated {later}, before "{before}" of {earlier}.',
    },
    undated: {
      zh: '“{field}”和“{before}”有一处没有日期，先后请人工核对。',
      en: '"{field}" or "{before}" has no date. A person must look at the order.',
    },
    'same-month': {
      zh: '“{field}”和“{before}”有一处只写到月，先后请人工核对。',
      en: '"{field}" or "{before}" gives a month only. A person must look at the order.',
    },
  },
} satisfies CheckWords;
