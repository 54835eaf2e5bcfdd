import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'concreteness',
  title: { zh: '具体程度', en: 'Concreteness' },
  messages: {
    ...ABSENT,
    concrete: {
      zh: '“{field}”具体程度{score}/5：有{has}。',
      en: 'Concreteness of "{field}" {score}/5: it has {hasEn}.',
    },
    'not-concrete': {
      zh: '“{field}”具体程度{score}/5，不到{least}：缺{lacks}，请人工判断是否退回补充。',
      en: 'Concreteness of "{field}" {score}/5, below {least}: it lacks {lacksEn}. A person must judge.',
    },
  },
} satisfies CheckWords;
