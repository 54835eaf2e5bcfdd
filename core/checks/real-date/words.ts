import { type CheckWords, ABSENT, DATE_TROUBLE } from '../words.ts';

export default {
  id: 'real-date',
  title: { zh: '日期真实', en: 'Real date' },
  messages: {
    ...ABSENT,
    ...DATE_TROUBLE,
    valid: { zh: '“{field}”是有效日期。', en: '"{field}" is a valid date.' },
    'in-future': {
      zh: '“{field}”填的{value}还没有到，请核对。',
      en: '"{field}" says {value}, which is still to come.',
    },
  },
} satisfies CheckWords;
