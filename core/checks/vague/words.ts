import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'vague',
  title: { zh: '空泛表述', en: 'Vague wording' },
  messages: {
    ...ABSENT,
    concrete: { zh: '“{field}”有具体内容。', en: '"{field}" says something concrete.' },
    'slogans-only': {
      zh: '“{field}”没有数量、时限或看得见的做法，像是只有表态，请人工判断是否退回补充。',
      en: '"{field}" has no quantity, no time and nothing one could see done. A person must judge.',
    },
  },
} satisfies CheckWords;
