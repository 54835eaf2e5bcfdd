import type { CommentPhrase, Pack } from '../../model/pack.ts';
import type { ReadContext } from '../context.ts';
import { type CriterionNames } from '../criterion-names.ts';
import { nearestWord } from '../naming.ts';
import { textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readChoice, readNeeded } from '../values.ts';
import { offered, VERDICT, wordOf } from '../words.ts';
import { Ids } from './ids.ts';

export const commentsShape: SheetShape = {
  name: '评语',
  aliases: ['评语库', '审核意见', '常用评语'],
  about: '审核时常用的话。“{字段名}”会换成表里填的内容，“{标准}”会换成标准的名称。',
  columns: [
    {
      key: 'verdict',
      name: '结论',
      aliases: ['审核结论', '适用结论'],
      required: true,
      width: 12,
      offer: { words: offered(VERDICT) },
    },
    { key: 'text', name: '评语', aliases: ['内容', '评语内容', '意见'], required: true, width: 60 },
    {
      key: 'criteria',
      name: '对应标准',
      aliases: ['适用标准', '标准'],
      width: 30,
      hint: '只用于这些标准，用顿号分开；不填就都可以用。',
    },
    { key: 'id', name: '编号', aliases: ['评语编号', 'id'], width: 16, hint: '可以不填。' },
  ],
  identity: ['id'],
  samples: [
    { verdict: '不符合', text: '“{标准}”没有写到具体做法，请补充后重报。' },
    { verdict: '填写不全', text: '请补填“{承诺内容}”。' },
  ],
};

export function readComments(
  { table }: ReadContext,
  criteria: CriterionNames,
  labels: readonly string[],
): CommentPhrase[] {
  const rows = table('comments')?.rows ?? [];
  const ids = new Ids(rows);
  return rows.map((row) => {
    const text = readNeeded(row, 'text') ?? '';
    readNeeded(row, 'verdict');
    tellPlaceholders(row, text, labels);
    const verdict = readChoice(row, 'verdict', VERDICT) ?? 'unmet';
    return {
      id: ids.take(row, { name: `${verdict}-${text}`, fallback: 'comment' }),
      verdict,
      criterionIds: criteria.readList(row, 'criteria'),
      text,
    };
  });
}

/** What stands in braces is filled in with a field or the criterion; anything else would stay in the comment as it is. */
function tellPlaceholders(row: TableRow, text: string, labels: readonly string[]): void {
  for (const [, word = ''] of text.matchAll(/\{([^{}]{1,40})\}/g)) {
    if (word === '标准' || labels.includes(word)) continue;
    const suggestion = nearestWord(word, ['标准', ...labels]);
    row.tell('warning', 'authoring.unknownPlaceholder', 'text', { params: { word }, suggestion });
  }
}

export function commentRows({ comments }: Pack, criteria: CriterionNames): SampleRow[] {
  return comments.map(({ id, verdict, criterionIds, text }) => ({
    verdict: wordOf(VERDICT, verdict),
    text: textCellOf(text),
    criteria: criteria.listCell(criterionIds),
    id: textCellOf(id),
  }));
}
