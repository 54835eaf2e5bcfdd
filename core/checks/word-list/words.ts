import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'word-list',
  title: { zh: '词表', en: 'Word list' },
  messages: {
    ...ABSENT,
    clean: { zh: '没有词表“{list}”里的词。', en: 'None of the words of {list} were found.' },
    forbidden: {
      zh: '出现了词表“{list}”不许用的“{quote}”，请改写。',
      en: '{quote} is on the list of words not to be used, {list}. Write it otherwise.',
      review: {
        zh: '出现了词表“{list}”里的“{quote}”，请人工判断。',
        en: '{quote} is on the list {list}. A person must judge.',
      },
    },
    'forbidden-denied': {
      zh: '词表“{list}”里的“{quote}”出现在否定句里，请人工判断。',
      en: '{quote} of the list {list} is denied in its clause. A person must judge.',
    },
    found: { zh: '写到了“{word}”：{quote}。', en: 'The text speaks of {word}: {quote}.' },
    denied: {
      zh: '提到了“{word}”（{quote}），但所在句是否定的，请人工判断。',
      en: 'The text mentions {word} ({quote}) but denies it. A person must judge.',
    },
    'not-found': {
      zh: '没有找到“{word}”，请人工判断是否写到。',
      en: 'No words for {word} were found. A person must judge.',
    },
  },
} satisfies CheckWords;
