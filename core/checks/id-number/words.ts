import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'id-number',
  title: { zh: '身份证号', en: 'ID number' },
  messages: {
    ...ABSENT,
    valid: { zh: '“{field}”18位，校验码正确。', en: '"{field}" has 18 digits and a correct check digit.' },
    length: {
      zh: '“{field}”应为18位，现有{count}位。',
      en: '"{field}" must have 18 digits but has {count}.',
    },
    characters: {
      zh: '“{field}”只能是数字，末位可以是X，请核对。',
      en: '"{field}" may hold digits only, and an X at the end.',
    },
    'check-digit': {
      zh: '“{field}”的校验码不对，至少有一位写错，请对照身份证核对。',
      en: 'The check digit of "{field}" is wrong: at least one digit is mistyped.',
    },
    'lost-digits': {
      zh: '“{field}”的后几位被表格软件改成了0或科学计数法，请按文本格式重新填写。',
      en: 'A spreadsheet replaced the last digits of "{field}". Enter it again as text.',
    },
    'birth-date': {
      zh: '“{field}”里的出生日期不存在或晚于今天，请核对。',
      en: 'The birth date inside "{field}" does not exist or lies in the future.',
    },
    'gender-differs': {
      zh: '“{field}”表示性别为{expected}，“{other}”填的是{actual}，请核对。',
      en: '"{field}" means {expected}, but "{other}" says {actual}.',
    },
    'birth-date-differs': {
      zh: '“{field}”里的出生日期是{expected}，“{other}”填的是{actual}；档案日期可能不同，请人工核对。',
      en: '"{field}" holds {expected}, but "{other}" says {actual}. Personnel files may differ; a person must look.',
    },
    'fifteen-digits': {
      zh: '“{field}”是15位旧号码，请核对后改为18位。',
      en: '"{field}" is an old number of 15 digits. Confirm it and use the one of 18.',
    },
    masked: { zh: '“{field}”有遮盖，无法校验。', en: '"{field}" is masked and cannot be checked.' },
    spelling: {
      zh: '“{field}”号码正确，但含小写x、全角字符或空格，有的系统不收，请改为标准写法。',
      en: '"{field}" is correct but has a lower-case x, full-width characters or spaces, which some portals refuse.',
    },
    region: {
      zh: '“{field}”开头的地区代码不在国家标准里，请核对。',
      en: '"{field}" begins with a region code that the standard does not have.',
    },
  },
} satisfies CheckWords;
