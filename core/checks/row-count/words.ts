import { type CheckWords, ABSENT, NOT_SHOWN } from '../words.ts';

export default {
  id: 'row-count',
  title: { zh: '条数', en: 'Number of rows' },
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    inside: { zh: '“{field}”{count}条，符合要求。', en: '"{field}" has {count} rows, as asked.' },
    'too-few': {
      zh: '“{field}”只有{count}条，至少要{min}条，请补充。',
      en: '"{field}" has {count} rows; at least {min} are needed.',
      review: {
        zh: '“{field}”只有{count}条，不到{min}条，请人工判断。',
        en: '"{field}" has {count} rows, less than {min}. A person must judge.',
      },
    },
    elsewhere: {
      zh: '“{field}”只有{count}条，其余写明在附件或另页，请人工核对那里的内容。',
      en: '"{field}" has {count} rows and points to another paper for more. A person must look there.',
    },
    'too-many': {
      zh: '“{field}”有{count}条，最多{max}条，请删减。',
      en: '"{field}" has {count} rows; at most {max} are allowed.',
      review: {
        zh: '“{field}”有{count}条，超过{max}条，请人工判断。',
        en: '"{field}" has {count} rows, more than {max}. A person must judge.',
      },
    },
  },
} satisfies CheckWords;
