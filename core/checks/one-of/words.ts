import { type CheckWords, NOT_SHOWN } from '../words.ts';

export default {
  id: 'one-of',
  title: { zh: '几处至少填一处', en: 'At least one of several' },
  messages: {
    ...NOT_SHOWN,
    filled: { zh: '“{field}”已填写。', en: '"{field}" is filled in.' },
    missing: {
      zh: '{fields}都没有填写，至少要填一处。',
      en: 'None of {fields} is filled in. Fill in at least one.',
    },
    placeholder: {
      zh: '{fields}里只有“{value}”这样的占位文字，请写出内容。',
      en: '{fields} only hold placeholders such as {value}. Write the content.',
    },
    elsewhere: {
      zh: '“{field}”写的是“{value}”，请人工核对那里的内容。',
      en: '"{field}" points to another paper ({value}). A person must look there.',
    },
    'placeholder-inside': {
      zh: '“{field}”里的“{value}”像是没有改掉的空位，请核对。',
      en: '{value} inside "{field}" looks like a gap that was left. Look at it.',
    },
  },
} satisfies CheckWords;
