import type { AuthorShape } from '../author.ts';
import type { Params } from './index.ts';

/** When it passes, by what is asked. */
const PASSES = {
  forbidden: (list: string) => `文字里没有词表“${list}”中的任何一个词，为合格；有就不合格。`,
  any: (list: string) => `文字里有词表“${list}”中的至少一个词，为合格。`,
  each: (list: string) => `词表“${list}”中的每个词（或它的同义词）文字里都有，为合格。`,
} as const;

export default {
  id: 'word-list',
  type: '词表',
  passesWhen: '文字里没有词表中的词（不许出现）、有其中一个（出现一个）或每个都有（每个出现），为合格',
  passesWhenEn:
    'the text has none of the words of “词表” (where they are not allowed), one of them, or each of them, as the way of counting says',
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
  describe({ listId, mode }: Params, { pack }) {
    const list = pack.wordLists.find(({ id }) => id === listId);
    return list && PASSES[mode](list.name);
  },
} satisfies AuthorShape;
