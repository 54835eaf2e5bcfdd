import { type CheckWords, NUMBER_TROUBLE } from '../words.ts';

export default {
  id: 'number-range',
  title: { zh: '数值范围', en: 'Range of a number' },
  messages: {
    ...NUMBER_TROUBLE,
    inside: { zh: '“{field}”{value}，在规定范围内。', en: '"{field}" {value} is in range.' },
    'too-small': {
      zh: '“{field}”{value}，小于规定的{min}，请核对。',
      en: '"{field}" {value} is below {min}.',
      review: {
        zh: '“{field}”{value}，小于{min}，请人工判断。',
        en: '"{field}" {value} is below {min}. A person must judge.',
      },
    },
    'too-large': {
      zh: '“{field}”{value}，大于规定的{max}，请核对。',
      en: '"{field}" {value} is above {max}.',
      review: {
        zh: '“{field}”{value}，大于{max}，请人工判断。',
        en: '"{field}" {value} is above {max}. A person must judge.',
      },
    },
    'not-whole': {
      zh: '“{field}”{value}，这里只能填整数，请核对。',
      en: '"{field}" {value} must be a whole number.',
    },
  },
} satisfies CheckWords;
