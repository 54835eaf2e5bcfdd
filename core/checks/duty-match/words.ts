import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'duty-match',
  title: { zh: '与岗位相符', en: 'Belongs to the post' },
  messages: {
    ...ABSENT,
    own: { zh: '“{quote}”属于“{duty}”的工作。', en: '{quote} belongs to the work of {duty}.' },
    other: {
      zh: '写的是“{quote}”，看不到“{duty}”的工作，请人工判断。',
      en: 'It speaks of {quote}, and of nothing that {duty} does. A person must judge.',
    },
    unclear: {
      zh: '看不出“{field}”与“{duty}”的工作有没有关系，请人工判断。',
      en: 'Whether "{field}" has to do with the work of {duty} cannot be told. A person must judge.',
    },
    'no-post': {
      zh: '没有填写岗位、职务或分管工作，未作检查。',
      en: 'No post is given, so it was not checked.',
    },
  },
} satisfies CheckWords;
