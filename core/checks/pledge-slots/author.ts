import type { AuthorShape } from '../author.ts';

const NEEDS_EN = {
  事项: 'subject',
  数量: 'quantity',
  时限: 'time limit',
  责任人: 'person',
  措施: 'measures',
};

export default {
  id: 'pledge-slots',
  type: '承诺要素',
  passesWhen: '每条承诺都写到所要求的要素（事项、数量、时限、责任人、措施），为合格',
  passesWhenEn:
    'every pledge gives the parts that are asked for (subject, quantity, time limit, person, measures)',
  params: [
    { key: 'rows', column: '字段', label: '承诺表格', kind: 'table', required: true },
    {
      key: 'needs',
      column: '条件',
      label: '要素',
      kind: 'choices',
      required: true,
      choices: { 事项: 'item', 数量: 'quantity', 时限: 'deadline', 责任人: 'person', 措施: 'measure' },
    },
    { key: 'columns.item', column: '其他参数', label: '事项列', kind: 'column' },
    { key: 'columns.measure', column: '其他参数', label: '措施列', kind: 'column' },
    { key: 'columns.deadline', column: '其他参数', label: '时限列', kind: 'column' },
    { key: 'columns.person', column: '其他参数', label: '责任人列', kind: 'column' },
    { key: 'whole', column: '其他参数', label: '整段承诺', kind: 'fields' },
  ],
  example: { 字段: '承诺事项清单', 条件: '数量、时限' },
  says(said, locale) {
    const needs = said('needs')?.text ?? '';
    const names: Readonly<Record<string, string>> = NEEDS_EN;
    return locale === 'en'
      ? `every pledge gives its ${needs
          .split('、')
          .map((need) => names[need] ?? need)
          .join(', ')}`
      : `每条承诺都写到${needs}`;
  },
} satisfies AuthorShape;
