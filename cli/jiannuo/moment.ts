import { toIsoDate } from '#core/matching/date.ts';
import type { Cell } from '#core/model/workbook.ts';
import { cellText } from '#core/roster/value.ts';
import { serialToIso } from '#core/workbook/format/serial.ts';

const TIMED = /^(.{6,14}?)[\sT]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?$/;

/** When a text was written, as something that sorts: `2016-05-01`, or `2016-05-01 08:30:00`. `undefined` where no day can be read. */
export function momentIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, day = plain, hour, minute = '', second = '00'] = TIMED.exec(plain) ?? [];
  const date = toIsoDate(day);
  if (date === null) return undefined;
  return hour === undefined ? date : `${date} ${hour.padStart(2, '0')}:${minute}:${second}`;
}

/** The same of a cell: a date of the spreadsheet as it is stored, any other as it is written. */
export function momentOf(cell: Cell | undefined, date1904: boolean): string | undefined {
  const stored =
    cell?.date === true && typeof cell.value === 'number' ? serialToIso(cell.value, date1904) : undefined;
  return momentIn(stored ?? cellText(cell));
}
