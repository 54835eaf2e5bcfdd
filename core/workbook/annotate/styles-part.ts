import type { EditedPackage } from '../template/edited.ts';
import { MAIN } from '../write/xml-names.ts';
import { declared, freePath, override, relate, relationsOf } from './parts.ts';

const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Where the formats stand; a file without any gets those that every cell has then. */
export function withStyles(book: EditedPackage): string {
  const path =
    book.parts.styles ?? relationsOf(book, book.parts.workbook).find(({ type }) => type === 'styles')?.target;
  if (path !== undefined && book.has(path)) return path;
  const made = freePath(book, 'xl/styles*.xml');
  book.add(
    made,
    declared(
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
    ),
  );
  relate(book, book.parts.workbook, 'styles', made);
  override(book, made, STYLES);
  return made;
}
