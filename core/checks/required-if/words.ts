import { type CheckWords, ABSENT, NOT_SHOWN } from '../words.ts';

export default {
  id: 'required-if',
  title: { zh: '条件必填', en: 'Required in a case' },
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    unclear: {
      zh: '“{when}”填的是“{value}”，看不出是不是要填“{field}”的情形，请人工判断。',
      en: '"{when}" says {value}; whether "{field}" is due, a person must judge.',
    },
    elsewhere: {
      zh: '“{when}”是“{value}”，“{field}”写的是“{written}”，请人工核对那里的内容。',
      en: '"{when}" says {value}, and "{field}" points to another paper ({written}). A person must look there.',
    },
    'not-due': {
      zh: '“{when}”是“{value}”，“{field}”可以不填。',
      en: '"{when}" says {value}, so "{field}" is not due.',
    },
    filled: {
      zh: '“{when}”是“{value}”，“{field}”已填写。',
      en: '"{when}" says {value}, and "{field}" is filled in.',
    },
    missing: {
      zh: '“{when}”是“{value}”，“{field}”必须填写，请补填。',
      en: '"{when}" says {value}, so "{field}" must be filled in.',
      review: {
        zh: '“{when}”是“{value}”，“{field}”没有填写，请人工判断是否应填。',
        en: '"{when}" says {value} and "{field}" is empty. A person must judge.',
      },
    },
  },
} satisfies CheckWords;
