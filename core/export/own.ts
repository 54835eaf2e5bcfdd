import type { FormType } from '../model/form-type.ts';
import type { ExportLayout } from '../model/pack.ts';
import { cellName } from '../workbook/address.ts';
import { type CsvEncoding, PORTAL_CSV, unencodable, writeCsv } from '../workbook/csv/csv-write.ts';
import { writeXls } from '../workbook/xls/write-xls.ts';
import { type Row, streamWorkbook } from '../workbook/write.ts';
import type { OwnFormat } from './own-format.ts';
import { summarySheet } from './summary.ts';
import type { ExportRecord } from './template-rows.ts';

export interface OwnRequest {
  formType: FormType;
  records: readonly ExportRecord[];
  /** ID numbers and phones in full (law 10). */
  full: boolean;
  /** Header of the column that counts the records; a portal's CSV has no such column. */
  numberHeader: string;
  /** 导出 of a pack, whose columns it has instead of the form's. */
  layout?: Pick<ExportLayout, 'name' | 'columns'> | undefined;
  format: OwnFormat;
  /** Of a portal's CSV; default UTF-8. */
  encoding?: CsvEncoding | undefined;
  /** Character that the encoding lacks → what the user wrote instead. */
  replace?: Readonly<Record<string, string>> | undefined;
  onProgress?: ((done: number, of: number) => void | Promise<void>) | undefined;
}

export interface OwnExport {
  /** The file in pieces; none while `lacking` holds anything. */
  bytes: Uint8Array<ArrayBuffer>[];
  /** Media type. */
  type: string;
  rows: number;
  /** Characters that the encoding does not have, in the order in which they turn up. */
  lacking: LackingCharacter[];
}

/** A character that cannot be written in the encoding that the portal reads. */
export interface LackingCharacter {
  character: string;
  /** How often. */
  count: number;
  /** Where first: cell of the file, its header, and the record's name; `''` in the header itself. */
  cell: string;
  header: string;
  name: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLS = 'application/vnd.ms-excel';
const CSV = 'text/csv';

/**
 * 汇总表: the records as a table of our own, in a format that the reader at the other end takes. What an encoding lacks is
 * listed, and nothing is written.
 * @throws JiannuoError `workbook.*` of the writers
 */
export async function writeOwn(request: OwnRequest): Promise<OwnExport> {
  const { formType, records, full, layout, format, encoding = 'utf-8' } = request;
  const numberHeader = format === 'portalCsv' ? undefined : request.numberHeader;
  const sheet = summarySheet(formType, records, { full, numberHeader, layout });
  const rows = records.length;
  if (format === 'xlsx') {
    const onProgress = ({ rows: done }: { rows: number }) => request.onProgress?.(done, Math.max(1, rows));
    return { bytes: await streamWorkbook([sheet], { onProgress }), type: XLSX, rows, lacking: [] };
  }
  if (format === 'xls') return { bytes: [writeXls([sheet])], type: XLS, rows, lacking: [] };
  const lines = [sheet.columns.map(({ header }) => header), ...sheet.rows];
  if (format === 'csv') return { bytes: [writeCsv(lines)], type: CSV, rows, lacking: [] };
  const replace = new Map(Object.entries(request.replace ?? {}));
  const written = lines.map((line) => line.map((text) => replacedIn(text, replace)));
  const lacking = lackingIn(written, encoding, records);
  const bytes = lacking.length > 0 ? [] : [writeCsv(written, { ...PORTAL_CSV, encoding })];
  return { bytes, type: CSV, rows, lacking };
}

function replacedIn(text: string, replace: ReadonlyMap<string, string>): string {
  let written = text;
  for (const [character, by] of replace) written = written.replaceAll(character, by);
  return written;
}

function lackingIn(
  lines: readonly Row[],
  encoding: CsvEncoding,
  records: readonly ExportRecord[],
): LackingCharacter[] {
  const found = new Map<string, LackingCharacter>();
  for (const { row, column, character } of unencodable(lines, encoding)) {
    const known = found.get(character);
    if (known) known.count += 1;
    else {
      const header = lines[0]?.[column] ?? '';
      const name = records[row - 1]?.name ?? '';
      found.set(character, { character, count: 1, cell: cellName(row, column), header, name });
    }
  }
  return [...found.values()];
}
