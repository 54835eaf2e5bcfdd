import type { AuthorShape } from '../author.ts';

export default {
  id: 'placeholders',
  type: '没有留空',
  passesWhen: '没有“待定”“XX”“____”一类没有填的地方，为合格；整格都是的不合格，一部分是的和写“无”的由人判断',
  passesWhenEn:
    'nothing is left open, such as 待定, XX or ____; a cell that is nothing else fails, one that has it in part, or says 无, is for a person to judge',
  params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
  example: { 字段: '承诺事项' },
} satisfies AuthorShape;
