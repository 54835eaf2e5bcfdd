import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'slogan-share',
  title: { zh: '空话占比', en: 'Share of slogans' },
  messages: {
    ...ABSENT,
    few: {
      zh: '“{field}”共{clauses}句，只有表态的{slogans}句（{percent}%），不超过{most}%。',
      en: '"{field}": {slogans} of {clauses} clauses only mean well ({percent}%), at most {most}% may.',
    },
    all: {
      zh: '“{field}”只有表态，没有写做了什么、做多少，请人工判断是否退回补充。',
      en: '"{field}" only means well and tells nothing done. A person must judge.',
    },
    many: {
      zh: '“{field}”共{clauses}句，只有表态的{slogans}句（{percent}%），超过{most}%，请人工判断是否退回补充。',
      en: '"{field}": {slogans} of {clauses} clauses only mean well ({percent}%), more than {most}%. A person must judge.',
    },
  },
} satisfies CheckWords;
