import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'grade-consistency',
  title: { zh: '等次一致', en: 'Grades agree' },
  messages: {
    ...ABSENT,
    majority: { zh: '评定等次“{grade}”与得票最多的等次一致。', en: 'The grade {grade} has the most votes.' },
    'not-majority': {
      zh: '评定等次为“{grade}”，得票最多的是“{top}”（{count}票），请人工核对。',
      en: 'The grade is {grade}, but {top} has the most votes ({count}).',
    },
    tie: {
      zh: '得票最多的等次不止一个（{top}），请人工核对评定等次“{grade}”。',
      en: '{top} share the most votes. A person must look at the grade {grade}.',
    },
    'votes-unreadable': {
      zh: '“{field}”填的是“{text}”，不是明确的票数，无法判断哪个等次得票最多，请人工核对。',
      en: '"{field}" says {text}, which is no plain count. A person must see which grade has the most votes.',
    },
    'votes-missing': {
      zh: '“{field}”没有填写，补上后得票最多的等次可能改变，请人工核对评定等次“{grade}”。',
      en: '"{field}" is empty and may change which grade has the most votes. A person must look at the grade {grade}.',
    },
    'one-step': {
      zh: '这一套等次的票数只填了“{field}”，不与评定等次比较。',
      en: 'Only "{field}" is filled in of the votes of this scale: the grade is not held against them.',
    },
    'same-grade': { zh: '自评与评定等次一致。', en: 'Own and given grade agree.' },
    'self-differs': {
      zh: '自评“{self}”，评定“{grade}”，两者不同，请人工核对。',
      en: 'The person wrote {self}, the branch {grade}.',
    },
  },
} satisfies CheckWords;
