import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'unique',
  title: { zh: '互不重复', en: 'Told apart' },
  messages: {
    ...ABSENT,
    distinct: { zh: '各份表的“{field}”互不重复。', en: 'No two records have the same "{field}".' },
    repeated: {
      zh: '“{field}”与{first}重复，请核对是填错还是重复上报。',
      en: 'The "{field}" is that of {first}. Mistyped, or handed in twice?',
      review: {
        zh: '“{field}”与{first}重复，请人工判断是否重复上报。',
        en: 'The "{field}" is that of {first}. A person must judge.',
      },
    },
    'told-apart': {
      zh: '“{field}”相同的都填了“{other}”，按“{other}”区分。',
      en: 'Those of the same "{field}" all have their "{other}", which tells them apart.',
    },
    masked: {
      zh: '“{field}”有遮盖，看不出是否重复，请人工核对。',
      en: 'The "{field}" is masked; whether it is repeated, a person must see.',
    },
  },
} satisfies CheckWords;
