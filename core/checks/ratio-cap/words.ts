import { ABSENT, type CheckWords, NO_GROUP } from '../words.ts';

export default {
  id: 'ratio-cap',
  title: { zh: '比例上限', en: 'Share of a grade' },
  messages: {
    ...ABSENT,
    ...NO_GROUP,
    within: {
      zh: '{group}“{grade}”{count}人，名额{quota}人（{total}人×{percent}%={exact}，{rounding}），没有超过。',
      en: '{group}{count} have {grade}; the quota is {quota} ({total}×{percent}%={exact}, {rounding}).',
    },
    over: {
      zh: '{group}“{grade}”{count}人，超过名额{quota}人（{total}人×{percent}%={exact}，{rounding}），请核减{excess}人。',
      en: '{group}{count} have {grade}, more than the quota of {quota} ({total}×{percent}%={exact}, {rounding}).',
      review: {
        zh: '{group}“{grade}”{count}人，超过名额{quota}人（{total}人×{percent}%={exact}，{rounding}），请人工判断。',
        en: '{group}{count} have {grade}, more than the quota of {quota} ({total}×{percent}%={exact}, {rounding}). A person must judge.',
      },
    },
    'not-settled': {
      zh: '{group}“{grade}”{count}人，名额{quota}人（{total}人×{percent}%={exact}，{rounding}），另有{open}人等次或组别空白、认不出，请补齐后再看。',
      en: '{group}{count} have {grade} of a quota of {quota}, and {open} more have no grade or group that can be read.',
    },
  },
} satisfies CheckWords;
