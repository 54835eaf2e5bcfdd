import { type CheckWords, NUMBER_TROUBLE, NO_GROUP } from '../words.ts';

export default {
  id: 'totals',
  title: { zh: '汇总与明细', en: 'Summary and details' },
  messages: {
    ...NUMBER_TROUBLE,
    ...NO_GROUP,
    equal: {
      zh: '{group}明细{count}份合计{sum}，与汇总相符。',
      en: '{group}{count} forms add up to {sum}, as stated.',
    },
    different: {
      zh: '{group}“{field}”填的是{written}，明细{count}份合计{sum}，请核对。',
      en: '{group}"{field}" says {written}, but {count} forms add up to {sum}.',
      review: {
        zh: '{group}“{field}”填的是{written}，明细{count}份合计{sum}，请人工核对。',
        en: '{group}"{field}" says {written}, but {count} forms add up to {sum}. A person must look.',
      },
    },
    'part-open': {
      zh: '{group}有{open}份明细没有填或认不出，其余{count}份合计{sum}，汇总填的是{written}，请人工核对。',
      en: '{group}{open} forms cannot be added; the other {count} come to {sum}, the summary says {written}.',
    },
    'no-details': {
      zh: '{group}只有汇总表，没有明细，未作核对。',
      en: '{group}There are no single forms to add up.',
    },
    'no-summary': { zh: '{group}没有汇总表，未作核对。', en: '{group}There is no summing-up form.' },
  },
} satisfies CheckWords;
