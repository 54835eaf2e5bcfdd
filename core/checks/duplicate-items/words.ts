import { type CheckWords, ABSENT } from '../words.ts';

export default {
  id: 'duplicate-items',
  title: { zh: '重复条目', en: 'Repeated rows' },
  messages: {
    ...ABSENT,
    distinct: { zh: '各条内容没有重复。', en: 'No row repeats another.' },
    same: {
      zh: '第{row}条与第{first}条完全相同，请删去或改写。',
      en: 'Row {row} repeats row {first} word for word.',
    },
    'same-item': {
      zh: '第{row}条与第{first}条“{field}”相同，其他栏不同，请人工判断是否重复。',
      en: 'Rows {first} and {row} have the same words but differ elsewhere. A person must judge.',
    },
  },
} satisfies CheckWords;
