import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'daily-duty',
  title: { zh: '高于日常本职', en: 'More than daily duty' },
  messages: {
    ...ABSENT,
    more: { zh: '“{field}”写的不只是日常本职。', en: '"{field}" says more than daily duty.' },
    'daily-only': {
      zh: '“{field}”写的只是本来就要做的事（{quote}），请人工判断能否算承诺。',
      en: '"{field}" only says what one must do anyway ({quote}). A person must judge.',
    },
  },
} satisfies CheckWords;
