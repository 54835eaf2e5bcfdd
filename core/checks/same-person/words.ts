import type { CheckWords } from '../words.ts';

export default {
  id: 'same-person',
  title: { zh: '同一人各表一致', en: 'One person on several forms' },
  messages: {
    agree: {
      zh: '{person}的各份表里，{fields}一致。',
      en: 'The forms of {person} agree in {fields}.',
    },
    'not-compared': {
      zh: '{person}的各份表里，{fields}只有一份填了或都没有填，未作比较。',
      en: '{fields} of {person} is filled in on one form or none, so nothing was compared.',
    },
    differs: {
      zh: '{person}的“{field}”这里填“{here}”，{other}填“{there}”，请核对。',
      en: 'The "{field}" of {person} is {here} here and {there} in {other}.',
      review: {
        zh: '{person}的“{field}”这里填“{here}”，{other}填“{there}”，请人工判断。',
        en: 'The "{field}" of {person} is {here} here and {there} in {other}. A person must judge.',
      },
    },
    'perhaps-another': {
      zh: '“{person}”的“{field}”这里填“{here}”，{other}填“{there}”；可能是同名的两个人，请人工核对。',
      en: 'The "{field}" of {person} is {here} here and {there} in {other}. Perhaps two people of one name.',
    },
    once: { zh: '没有人出现在两份表里。', en: 'Nobody is on two forms.' },
  },
} satisfies CheckWords;
