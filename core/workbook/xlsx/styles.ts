import { JiannuoError } from '../../errors.ts';
import { BUILT_IN_FORMATS, isDateFormat } from '../format/number-format.ts';
import { FORMAT_LENGTH } from '../limits.ts';
import { attribute, isTrue, scanTags } from '../xml.ts';

/** What a style index (`s`) means for a cell's value. */
export interface CellFormat {
  format: string;
  date: boolean;
  wrap: boolean;
  struck?: true;
}

export const GENERAL: CellFormat = { format: 'General', date: false, wrap: false };

/** Formats by style index (`cellXfs`), from `styles.xml`. */
export function readCellFormats(xml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  const struck = new Set<number>();
  let [inCellFormats, inFonts, font] = [false, false, -1];
  for (const tag of scanTags(xml)) {
    if (tag.name === 'cellXfs') inCellFormats = tag.kind === 'open';
    else if (tag.name === 'fonts') inFonts = tag.kind === 'open';
    else if (tag.name === 'font' && inFonts && tag.kind !== 'close') font += 1;
    else if (tag.name === 'strike' && inFonts && tag.kind !== 'close') {
      if (isTrue(attribute(tag, 'val') ?? '1')) struck.add(font);
    } else if (tag.name === 'numFmt' && tag.kind !== 'close') {
      const code = attribute(tag, 'formatCode') ?? 'General';
      if (code.length > FORMAT_LENGTH) throw new JiannuoError('workbook.corrupt', { part: 'styles' });
      codes.set(Number(attribute(tag, 'numFmtId')), code);
    } else if (tag.name === 'xf' && inCellFormats && tag.kind !== 'close') {
      const id = Number(attribute(tag, 'numFmtId') ?? 0);
      const format = (codes.get(id) ?? BUILT_IN_FORMATS[id]) || 'General';
      const isStruck = struck.has(Number(attribute(tag, 'fontId') ?? 0));
      formats.push({
        format,
        date: isDateFormat(format),
        wrap: false,
        ...(isStruck ? { struck: true } : {}),
      });
    } else if (tag.name === 'alignment' && inCellFormats && tag.kind !== 'close') {
      const last = formats.at(-1);
      if (last) last.wrap = isTrue(attribute(tag, 'wrapText'));
    }
  }
  return formats;
}
