import type { FormType } from '../model/form-type.ts';
import { writeCsv } from '../workbook/csv.ts';
import { streamWorkbook } from '../workbook/write.ts';
import { summarySheet } from './summary.ts';
import type { ExportRecord } from './template-rows.ts';

/** `csv` is for people, `portalCsv` for a program that reads every sign as it stands. */
export type OwnFormat = 'xlsx' | 'csv' | 'portalCsv';

export interface OwnRequest {
  formType: FormType;
  records: readonly ExportRecord[];
  /** ID numbers and phones in full (law 10). */
  full: boolean;
  /** Header of the column that counts the records. */
  numberHeader: string;
  format: OwnFormat;
  onProgress?: ((done: number, of: number) => void | Promise<void>) | undefined;
}

export interface OwnExport {
  /** The file in pieces. */
  bytes: Uint8Array<ArrayBuffer>[];
  /** Media type. */
  type: string;
  rows: number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';

/** How the name of such a file ends, without the dot. */
export function extensionOf(format: OwnFormat): string {
  return format === 'xlsx' ? 'xlsx' : 'csv';
}

/** 汇总表: the records as a table of our own, in a format that the reader at the other end takes. */
export async function writeOwn(request: OwnRequest): Promise<OwnExport> {
  const { formType, records, full, format } = request;
  const numberHeader = format === 'portalCsv' ? undefined : request.numberHeader;
  const sheet = summarySheet(formType, records, { full, numberHeader });
  const rows = records.length;
  if (format === 'xlsx') {
    const onProgress = ({ rows: done }: { rows: number }) => request.onProgress?.(done, Math.max(1, rows));
    return { bytes: await streamWorkbook([sheet], { onProgress }), type: XLSX, rows };
  }
  const lines = [sheet.columns.map(({ header }) => header), ...sheet.rows];
  const forPeople = format === 'csv';
  const bytes = new Uint8Array(writeCsv(lines, { bom: forPeople, guard: forPeople }));
  return { bytes: [bytes], type: CSV, rows };
}
