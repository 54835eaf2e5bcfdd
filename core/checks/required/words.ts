import { type CheckWords, ABSENT, NOT_SHOWN } from '../words.ts';

export default {
  id: 'required',
  title: { zh: '必填与占位', en: 'Required fields and placeholders' },
  messages: {
    ...ABSENT,
    ...NOT_SHOWN,
    filled: { zh: '“{field}”已填写。', en: '"{field}" is filled in.' },
    missing: {
      zh: '“{field}”没有填写，请补填。',
      en: '"{field}" is empty. Fill it in.',
      review: {
        zh: '“{field}”没有填写，请人工判断是否应填。',
        en: '"{field}" is empty. A person must judge whether it is due.',
      },
    },
    placeholder: {
      zh: '“{field}”写的是“{value}”，等于没有填写，请补填。',
      en: '"{field}" only says {value}, which is no answer. Fill it in.',
      review: {
        zh: '“{field}”写的是“{value}”，等于没有填写，请人工判断是否应填。',
        en: '"{field}" only says {value}, which is no answer. A person must judge whether one is due.',
      },
    },
    none: {
      zh: '“{field}”写的是“{value}”，这一项必须有内容，请补填。',
      en: '"{field}" says {value}, but it must have content. Fill it in.',
      review: {
        zh: '“{field}”写的是“{value}”，请人工判断是否应有内容。',
        en: '"{field}" says {value}. A person must judge whether it must have content.',
      },
    },
    'none-word': {
      zh: '“{field}”写的是“{value}”，请核对是否确实没有。',
      en: '"{field}" says {value}. Confirm that there is none.',
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
