import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'equal-fields',
  title: { zh: '两处一致', en: 'Two fields agree' },
  messages: {
    ...ABSENT,
    same: { zh: '“{one}”与“{other}”一致。', en: '"{one}" and "{other}" agree.' },
    different: {
      zh: '“{one}”填的是“{first}”，“{other}”填的是“{second}”，两处不一致，请核对。',
      en: '"{one}" says {first}, "{other}" says {second}.',
      review: {
        zh: '“{one}”填的是“{first}”，“{other}”填的是“{second}”，是否应当一致请人工判断。',
        en: '"{one}" says {first}, "{other}" says {second}. A person must judge.',
      },
    },
    'month-only': {
      zh: '“{one}”和“{other}”有一处只写到月，无法确定是否同一天，请人工核对。',
      en: '"{one}" or "{other}" gives a month only, which does not settle whether they agree.',
    },
  },
} satisfies CheckWords;
