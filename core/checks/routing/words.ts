import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'routing',
  title: { zh: '报送去向', en: 'Where the form goes' },
  messages: {
    ...ABSENT,
    'right-route': {
      zh: '“{role}”的表{to}，去向正确。',
      en: 'Forms of {role} go to {to}, as this one does.',
    },
    'wrong-route': {
      zh: '“{role}”的表应为“{expected}”，现填“{to}”，请改正。',
      en: 'Forms of {role} go to {expected}, but this one says {to}.',
    },
    'unknown-role': {
      zh: '文件没有规定“{role}”的表报到哪里，请人工判断。',
      en: 'The source does not say where forms of {role} go.',
    },
    'unknown-destination': {
      zh: '“{role}”的表应为“{expected}”，现填“{to}”，看不出是不是同一去向，请人工判断。',
      en: 'Forms of {role} go to {expected}; whether {to} is the same place, a person must say.',
    },
    'no-routes': { zh: '文件没有规定这种表的去向。', en: 'The source sets no route for this form.' },
  },
} satisfies CheckWords;
