import { JiannuoError } from '#core/errors.ts';
import { type Row, type SheetLayout, streamWorkbook, type WorkbookOptions } from '#core/workbook/write.ts';
import type { FileFormat, FromWriter, ToWriter } from './write-file.ts';

const TYPES: Record<FileFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
};

/** The worker's side of the conversation: takes each message in turn and answers through `tell`. */
export function writeJob(tell: (message: FromWriter) => void): (message: ToWriter) => void {
  let receive: ((block: Extract<ToWriter, { kind: 'rows' }>) => void) | undefined;
  const ask = (sheet: number) =>
    new Promise<Extract<ToWriter, { kind: 'rows' }>>((resolve) => {
      receive = resolve;
      tell({ kind: 'want', sheet });
    });
  async function* rowsOf(sheet: number): AsyncGenerator<readonly Row[]> {
    for (let block = await ask(sheet); !block.last; block = await ask(sheet)) yield block.rows;
  }
  return (message) => {
    if (message.kind === 'rows') return receive?.(message);
    const { format, sheets, options } = message;
    const write = format === 'xls' ? makeXls(sheets, rowsOf) : makeXlsx(sheets, options, rowsOf, tell);
    return void write.then(
      (pieces) => tell({ kind: 'done', file: new Blob(pieces, { type: TYPES[format] }) }),
      (error: unknown) => tell(failure(error)),
    );
  };
}

type Pieces = Promise<Uint8Array<ArrayBuffer>[]>;
type RowsOf = (sheet: number) => AsyncIterable<readonly Row[]>;

function makeXlsx(
  sheets: readonly SheetLayout[],
  options: WorkbookOptions,
  rowsOf: RowsOf,
  tell: (message: FromWriter) => void,
): Pieces {
  return streamWorkbook(
    sheets.map((layout, n) => ({ ...layout, rows: rowsOf(n) })),
    { ...options, onProgress: (progress) => tell({ kind: 'progress', ...progress }) },
  );
}

/** An old file is small: its rows are gathered, as far as it can hold them. */
async function makeXls(sheets: readonly SheetLayout[], rowsOf: RowsOf): Pieces {
  const { checkXlsSize, writeXls } = await import('#core/workbook/write-xls.ts');
  const specs: (SheetLayout & { rows: Row[] })[] = [];
  for (const [n, layout] of sheets.entries()) {
    const spec = { ...layout, rows: [] as Row[] };
    specs.push(spec);
    for await (const block of rowsOf(n)) {
      spec.rows.push(...block);
      checkXlsSize(specs);
    }
  }
  return [writeXls(specs)];
}

function failure(error: unknown): FromWriter {
  if (error instanceof JiannuoError) {
    return { kind: 'failed', code: error.code, params: { ...error.params } };
  }
  return { kind: 'failed', code: 'workbook.writeFailed', params: { detail: String(error) } };
}
