import { type CheckWords, NUMBER_TROUBLE } from '../words.ts';

export default {
  id: 'score-grade',
  title: { zh: '分数与等次', en: 'Score and grade' },
  messages: {
    ...NUMBER_TROUBLE,
    agrees: { zh: '{score}分对应“{grade}”，一致。', en: 'A score of {score} is {grade}, as given.' },
    differs: {
      zh: '{score}分对应“{grade}”，“{field}”填的是“{written}”，请核对。',
      en: 'A score of {score} is {grade}, but "{field}" says {written}.',
      review: {
        zh: '{score}分对应“{grade}”，“{field}”填的是“{written}”，请人工核对。',
        en: 'A score of {score} is {grade}, but "{field}" says {written}. A person must look.',
      },
    },
    'no-grade': {
      zh: '标准包的“等次”表没有{score}分这一段，请人工判断。',
      en: 'The pack has no grade for a score of {score}. A person must judge.',
    },
  },
} satisfies CheckWords;
