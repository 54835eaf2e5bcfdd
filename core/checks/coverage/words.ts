import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'coverage',
  title: { zh: '标准覆盖', en: 'Coverage of criteria' },
  messages: {
    ...ABSENT,
    evidence: {
      zh: '找到与“{criterion}”有关的内容：{quote}。',
      en: 'The text speaks of {criterion}: {quote}.',
    },
    'no-evidence': {
      zh: '没有找到与“{criterion}”有关的词，请人工判断是否写到。',
      en: 'No words about {criterion} were found. A person must judge.',
    },
    negated: {
      zh: '提到了与“{criterion}”有关的“{quote}”，但所在句是否定的，请人工判断。',
      en: 'The text mentions {quote} for {criterion}, but denies it. A person must judge.',
    },
    named: {
      zh: '只是提到“{criterion}”（{quote}），没有写做什么，请人工判断。',
      en: 'The text only names {criterion} ({quote}) and tells no deed. A person must judge.',
    },
    deed: {
      zh: '写到的“{quote}”像是与“{criterion}”有关，但不是它的关键词，请人工判断。',
      en: 'What the text tells ({quote}) may belong to {criterion}, but is none of its words. A person must judge.',
    },
    'person-decides': {
      zh: '“{criterion}”只能由人判断。',
      en: 'Only a person can judge {criterion}.',
    },
  },
} satisfies CheckWords;
