import { type CheckWords, NUMBER_TROUBLE } from '../words.ts';

export default {
  id: 'score-sum',
  title: { zh: '合计相符', en: 'Parts and total' },
  messages: {
    ...NUMBER_TROUBLE,
    equal: { zh: '{parts}={sum}，与“{total}”相符。', en: '{parts}={sum}, as "{total}" says.' },
    different: {
      zh: '{parts}={sum}，“{total}”填的是{written}，请核对。',
      en: '{parts}={sum}, but "{total}" says {written}.',
      review: {
        zh: '{parts}={sum}，“{total}”填的是{written}，请人工核对；各项按权重折算的，照权重算。',
        en: '{parts}={sum}, but "{total}" says {written}. A person must look; parts may be weighted.',
      },
    },
    units: {
      zh: '各项与“{total}”（{written}）的单位不是一类，无法相加核对，请人工核对。',
      en: 'The parts and "{total}" ({written}) are in units of different kinds. A person must look.',
    },
    'part-blank': {
      zh: '“{field}”没有填写，其余各项合计{sum}，“{total}”填的是{written}，请人工核对。',
      en: '"{field}" is empty; the other parts add up to {sum}, "{total}" says {written}.',
    },
  },
} satisfies CheckWords;
