import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'phone',
  title: { zh: '联系电话', en: 'Telephone number' },
  messages: {
    ...ABSENT,
    valid: { zh: '“{field}”号码格式正确。', en: '"{field}" is a well-formed number.' },
    length: {
      zh: '“{field}”的“{value}”有{count}位数字，手机号应为11位，请核对。',
      en: '{value} in "{field}" has {count} digits; a mobile number has 11.',
    },
    characters: {
      zh: '“{field}”的“{value}”含有号码以外的字符，请核对。',
      en: '{value} in "{field}" holds characters that no number has.',
    },
    prefix: {
      zh: '“{field}”的“{value}”不是手机号段，请核对。',
      en: '{value} in "{field}" does not begin like a mobile number.',
    },
    'no-area-code': {
      zh: '“{field}”的“{value}”像座机号但没有区号，请核对。',
      en: '{value} in "{field}" looks like a landline without its area code.',
    },
    'short-number': {
      zh: '“{field}”的“{value}”像短号或分机号，外单位打不通，请核对。',
      en: '{value} in "{field}" looks like an internal number.',
    },
    masked: { zh: '“{field}”有遮盖，无法检查。', en: '"{field}" is masked and cannot be checked.' },
  },
} satisfies CheckWords;
