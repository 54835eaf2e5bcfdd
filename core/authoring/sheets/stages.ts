import type { Pack, Stage } from '../../model/pack.ts';
import type { ReadContext } from '../context.ts';
import { linesCellOf, linesIn, textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import { readDay, readNeeded } from '../values.ts';
import { CITATION_COLUMNS, citationCells, readCitation } from './citation.ts';
import { Ids } from './ids.ts';

export const stagesShape: SheetShape = {
  name: '阶段',
  aliases: ['活动阶段', '阶段安排', '时间安排'],
  about: '活动分几步走，一行一个阶段。起止日期当天都算在内，原文没有写的空着。',
  columns: [
    { key: 'name', name: '阶段', aliases: ['名称', '阶段名称'], required: true, width: 24 },
    {
      key: 'from',
      name: '开始日期',
      aliases: ['开始', '起始日期', '开始时间', '起'],
      type: 'date',
      width: 14,
    },
    { key: 'to', name: '结束日期', aliases: ['结束', '截止日期', '结束时间', '止'], type: 'date', width: 14 },
    {
      key: 'tasks',
      name: '任务',
      aliases: ['主要任务', '工作任务', '内容'],
      width: 50,
      hint: '一行一项，格内换行按 Alt+回车。',
    },
    { key: 'id', name: '编号', aliases: ['阶段编号', 'id'], width: 16, hint: '可以不填。' },
    ...CITATION_COLUMNS,
  ],
  identity: ['id'],
  samples: [
    {
      name: '动员部署阶段',
      from: '2026-03-01',
      to: '2026-03-31',
      tasks: '召开动员会\n制定实施方案',
      section: '二、(一)',
    },
    {
      name: '全面推进阶段',
      from: '2026-04-01',
      to: '2026-11-30',
      tasks: '公开承诺\n践行承诺',
      section: '二、(二)',
    },
  ],
};

export function readStages({ table }: ReadContext, source: Pack['source']): Stage[] {
  const rows = table('stages')?.rows ?? [];
  const ids = new Ids(rows);
  return rows.map((row) => {
    const name = readNeeded(row, 'name') ?? '';
    const from = readDay(row, 'from', 'first');
    const to = readDay(row, 'to', 'last');
    if (from !== undefined && to !== undefined && to < from) {
      row.tell('error', 'authoring.endsBeforeStart', 'to', { params: { from, to } });
    }
    return {
      id: ids.take(row, { name, fallback: 'stage' }),
      name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      tasks: linesIn(row.raw('tasks')),
      citation: readCitation(row, source),
    };
  });
}

export function stageRows({ stages, source }: Pack): SampleRow[] {
  return stages.map(({ id, name, from = '', to = '', tasks, citation }) => ({
    name: textCellOf(name),
    from,
    to,
    tasks: linesCellOf(tasks),
    id: textCellOf(id),
    ...citationCells(citation, source),
  }));
}
