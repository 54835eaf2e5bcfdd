import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'relative-change',
  title: { zh: '提高、下降有基数', en: 'A change has its base' },
  messages: {
    ...ABSENT,
    clear: { zh: '“{field}”里没有缺基数的提高或下降。', en: '"{field}" has no change without a base.' },
    'no-base': {
      zh: '“{quote}”没有写从多少起、和什么时候比或达到多少，请人工判断是否补写。',
      en: '{quote} says neither from where nor up to what. A person must judge.',
    },
  },
} satisfies CheckWords;
