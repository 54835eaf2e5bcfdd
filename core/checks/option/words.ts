import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'option',
  title: { zh: '选项', en: 'Options' },
  messages: {
    ...ABSENT,
    option: { zh: '“{field}”是表上的选项。', en: '"{field}" is one of the options.' },
    alias: {
      zh: '“{field}”写的“{value}”即表上的“{option}”。',
      en: '{value} in "{field}" means the option {option}.',
    },
    'not-an-option': {
      zh: '“{field}”写的“{value}”不在选项（{options}）里，请改选。',
      en: '{value} in "{field}" is not one of the options ({options}).',
      review: {
        zh: '“{field}”写的“{value}”不在选项（{options}）里，请人工判断。',
        en: '{value} in "{field}" is not one of the options ({options}). A person must judge.',
      },
    },
    'not-an-option-near': {
      zh: '“{field}”写的“{value}”不在选项里，最接近的是“{nearest}”，请确认后改选。',
      en: '{value} in "{field}" is not one of the options; the nearest is {nearest}.',
      review: {
        zh: '“{field}”写的“{value}”不在选项里，最接近的是“{nearest}”，请人工判断。',
        en: '{value} in "{field}" is not one of the options; the nearest is {nearest}. A person must judge.',
      },
    },
    several: {
      zh: '“{field}”写了不止一个选项（{value}），请人工确认选哪一个。',
      en: '"{field}" names more than one option ({value}). A person must choose.',
    },
    'no-options': { zh: '“{field}”没有固定选项，未作检查。', en: '"{field}" has no fixed options.' },
  },
} satisfies CheckWords;
