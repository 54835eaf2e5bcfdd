import type { Citation, Pack } from '../../model/pack.ts';
import { textCellOf } from '../notation.ts';
import type { ColumnShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readDay } from '../values.ts';

type Source = Pick<Pack['source'], 'title' | 'readOn'>;

/** 出处: where in the document it stands. Document and day are those of the sheet 设置 unless another is given. */
export const CITATION_COLUMNS: readonly ColumnShape[] = [
  {
    key: 'section',
    name: '出处',
    aliases: ['章节', '所在章节', '条款', '出处章节'],
    width: 30,
    hint: '原文的章节，如“二、(一)”。',
  },
  {
    key: 'document',
    name: '出处文件',
    aliases: ['文件', '所在文件'],
    width: 20,
    hint: '不填就是“设置”表的文件标题。',
  },
  {
    key: 'readOn',
    name: '摘录日期',
    aliases: ['阅读日期', '查阅日期'],
    type: 'date',
    width: 14,
    hint: '不填就是“设置”表的摘录日期。',
  },
];

export function readCitation(row: TableRow, source: Source): Citation {
  return {
    document: row.text('document') ?? source.title,
    section: row.text('section') ?? '',
    readOn: readDay(row, 'readOn') ?? source.readOn,
  };
}

export function citationCells(citation: Citation, source: Source): Record<string, string> {
  return {
    section: citation.section === '' ? '' : textCellOf(citation.section),
    document: citation.document === source.title ? '' : textCellOf(citation.document),
    readOn: citation.readOn === source.readOn ? '' : citation.readOn,
  };
}

/** A citation that need not be there: it is, where any of its cells is filled. */
export function readOptionalCitation(row: TableRow, source: Source): Citation | undefined {
  return CITATION_COLUMNS.some(({ key }) => row.has(key)) ? readCitation(row, source) : undefined;
}

/** The document is always written: it says that there is a citation. */
export function optionalCitationCells(
  citation: Citation | undefined,
  source: Source,
): Record<string, string> {
  if (!citation) return {};
  return { ...citationCells(citation, source), document: textCellOf(citation.document) };
}
