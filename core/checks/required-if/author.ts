import type { AuthorShape } from '../author.ts';
import { optionProblems } from '../options.ts';
import { fieldAt } from '../places.ts';
import type { Params } from './index.ts';

export default {
  id: 'required-if',
  type: '条件必填',
  passesWhen: '“对照字段”填了所列的词（不写则只要填了）时，“字段”也填写了，为合格',
  passesWhenEn:
    '“字段” is filled in wherever “对照字段” has the words that are named (or anything, where none is)',
  params: [
    { key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true },
    { key: 'when', column: '对照字段', label: '对照字段', kind: 'field', required: true },
    { key: 'equals', column: '其他参数', label: '等于', kind: 'texts' },
  ],
  example: { 字段: '退回理由', 对照字段: '审核结论', 其他参数: '等于=退回' },
  lint({ when, equals }: Params, { formType }) {
    return optionProblems(fieldAt(formType, when), equals, 'equals');
  },
} satisfies AuthorShape;
