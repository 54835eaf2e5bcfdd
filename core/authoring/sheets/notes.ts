import type { Pack, SourceNote } from '../../model/pack.ts';
import type { ReadContext } from '../context.ts';
import { textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import { readNeeded } from '../values.ts';
import { CITATION_COLUMNS, citationCells, readCitation } from './citation.ts';
import { Ids } from './ids.ts';

export const notesShape: SheetShape = {
  name: '原文说明',
  aliases: ['原文问题', '原文疑点', '文件问题'],
  about: '原文本身的问题（数目对不上、日期写错……）和怎么处理的。原文不改，问题写在这里。',
  columns: [
    { key: 'about', name: '关于', aliases: ['涉及', '说的是什么'], required: true, width: 24 },
    { key: 'defect', name: '原文问题', aliases: ['问题', '疑点'], required: true, width: 50 },
    { key: 'decision', name: '处理', aliases: ['处理办法', '处理决定', '决定'], required: true, width: 50 },
    { key: 'id', name: '编号', aliases: ['说明编号', 'id'], width: 16, hint: '可以不填。' },
    ...CITATION_COLUMNS,
  ],
  identity: ['id'],
  samples: [
    {
      about: '“五带头”的条数',
      defect: '标题写五条，正文列了六条',
      decision: '六条都照录，标题不改',
      section: '一、(二)',
    },
  ],
};

export function readNotes({ table }: ReadContext, source: Pack['source']): SourceNote[] {
  const rows = table('notes')?.rows ?? [];
  const ids = new Ids(rows);
  return rows.map((row) => {
    const about = readNeeded(row, 'about') ?? '';
    return {
      id: ids.take(row, { name: about, fallback: 'note' }),
      about,
      defect: readNeeded(row, 'defect') ?? '',
      decision: readNeeded(row, 'decision') ?? '',
      citation: readCitation(row, source),
    };
  });
}

export function noteRows({ notes, source }: Pack): SampleRow[] {
  return notes.map(({ id, about, defect, decision, citation }) => ({
    about: textCellOf(about),
    defect: textCellOf(defect),
    decision: textCellOf(decision),
    id: textCellOf(id),
    ...citationCells(citation, source),
  }));
}
