import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'placeholders',
  title: { zh: '没有留空', en: 'Nothing left open' },
  messages: {
    ...ABSENT,
    complete: { zh: '“{field}”没有留空的地方。', en: 'Nothing is left open in "{field}".' },
    'whole-placeholder': {
      zh: '“{field}”写的是“{quote}”，等于没有填，请填写实际内容。',
      en: '"{field}" says {quote}, which is no answer. Fill it in.',
      review: {
        zh: '“{field}”写的是“{quote}”，像是没有填，请人工判断。',
        en: '"{field}" says {quote}, which seems to be no answer. A person must judge.',
      },
    },
    unfilled: {
      zh: '“{field}”是没有填的空白格式（{quote}），请填写实际内容。',
      en: '"{field}" is a form that was not filled in ({quote}). Fill it in.',
      review: {
        zh: '“{field}”像是没有填的空白格式（{quote}），请人工判断。',
        en: '"{field}" seems to be a form that was not filled in ({quote}). A person must judge.',
      },
    },
    doubt: {
      zh: '“{field}”里的“{quote}”看不出是不是实际内容，请人工判断。',
      en: 'Nobody can tell whether {quote} in "{field}" is an answer. A person must judge.',
    },
    gap: {
      zh: '“{field}”里的“{quote}”像是没有填完，请人工核对。',
      en: '{quote} in "{field}" seems to be left open. A person must look.',
    },
    elsewhere: {
      zh: '“{field}”写的是“{quote}”，请人工核对那里的内容。',
      en: '"{field}" points to another paper ({quote}). A person must look there.',
    },
    none: {
      zh: '“{field}”写的是“{quote}”，请人工判断是否可以没有。',
      en: '"{field}" says {quote}. A person must judge whether that may be.',
    },
  },
} satisfies CheckWords;
