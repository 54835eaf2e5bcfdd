import type { AuthorShape } from '../author.ts';

export default {
  id: 'word-list',
  type: '词表',
  passesWhen: '文字里没有词表中的词（不许出现）、有其中一个（出现一个）或每个都有（每个出现），为合格',
  params: [
    { key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true },
    { key: 'listId', column: '词表', label: '词表', kind: 'wordList', required: true },
    {
      key: 'mode',
      column: '其他参数',
      label: '要求',
      kind: 'choice',
      required: true,
      choices: { 不许出现: 'forbidden', 出现一个: 'any', 每个出现: 'each' },
    },
  ],
  example: { 字段: '承诺事项', 词表: '空话套话', 其他参数: '要求=不许出现' },
} satisfies AuthorShape;
