import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'word-limit',
  title: { zh: '字数', en: 'Length' },
  messages: {
    ...ABSENT,
    inside: { zh: '“{field}”{count}字，符合要求。', en: '"{field}" has {count} characters, as asked.' },
    'too-long': {
      zh: '“{field}”{count}字，超过上限{max}字，请压缩。',
      en: '"{field}" has {count} characters; at most {max} are allowed.',
    },
    'too-short': {
      zh: '“{field}”{count}字，不足{min}字，请补充。',
      en: '"{field}" has {count} characters; at least {min} are needed.',
    },
    'depends-on-counting': {
      zh: '“{field}”连标点{count}字、不计标点{letters}字，是否符合要看怎么计数，请人工判断。',
      en: '"{field}" has {count} characters, {letters} without punctuation; whether that fits depends on how they are counted.',
    },
  },
} satisfies CheckWords;
