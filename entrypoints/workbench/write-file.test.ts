import { expect, test } from 'vitest';
import type { Row, SheetStream } from '#core/workbook/write.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { converse, type FromWriter, type WriteFileOptions, type WriterPort } from './write-file.ts';
import { writeJob } from './write-job.ts';

/** A worker without its thread: messages cross as they would, copied and later. */
function port(): WriterPort {
  const listeners: ((event: { data: FromWriter }) => void)[] = [];
  const take = writeJob((message) => {
    setImmediate(() => listeners.forEach((listener) => listener({ data: structuredClone(message) })));
  });
  return {
    postMessage: (message) => void setImmediate(() => take(structuredClone(message))),
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') listeners.push(listener as (event: { data: FromWriter }) => void);
    },
  };
}

function* made(count: number, onAsk?: (n: number) => void): Generator<Row> {
  for (let n = 0; n < count; n++) {
    onAsk?.(n);
    yield [String(n), `内容${n}`];
  }
}

function sheet(name: string, rows: SheetStream['rows']): SheetStream {
  return {
    name,
    columns: [
      { header: '序号', type: 'number' },
      { header: '内容', type: 'text' },
    ],
    rows,
  };
}

async function written(sheets: SheetStream[], options: WriteFileOptions): Promise<Uint8Array> {
  return new Uint8Array(await (await converse(port(), sheets, options)).arrayBuffer());
}

test.each(['xlsx', 'xls'] as const)('rows asked for block by block become one .%s', async (format) => {
  const told: number[] = [];
  const bytes = await written([sheet('一', made(2500)), sheet('二', [])], {
    format,
    onProgress: ({ rows }) => told.push(rows),
  });
  const book = await openWorkbook(bytes, `表.${format}`);
  expect(book.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['一', 2501],
    ['二', 1],
  ]);
  expect(book.sheets[0]?.cell(2500, 1)?.value).toBe('内容2499');
  expect(told.at(-1)).toBe(format === 'xlsx' ? 0 : undefined);
});

test('cancelled, it asks for no more than it has begun, and gives no file', async () => {
  const stop = new AbortController();
  let asked = 0;
  const source = made(100_000, (n) => {
    asked = n + 1;
    if (n === 5000) stop.abort();
  });
  await expect(written([sheet('表', source)], { signal: stop.signal })).rejects.toMatchObject({
    code: 'workbook.cancelled',
  });
  expect(asked).toBeLessThan(100_000);
  await expect(written([sheet('表', [])], { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'workbook.cancelled',
  });
});

test('what the writer refuses is told with its words; a source that fails too', async () => {
  await expect(written([sheet('a/b', [])], {})).rejects.toMatchObject({
    code: 'workbook.sheetName',
    params: { sheet: 'a/b' },
  });
  await expect(written([sheet('表', made(70_000))], { format: 'xls' })).rejects.toMatchObject({
    code: 'workbook.xlsTooLarge',
  });
  await expect(written([sheet('表', [['1', '2', '多出']])], {})).rejects.toMatchObject({
    code: 'workbook.writeFailed',
  });
  const failing = made(2000, (n) => {
    if (n === 1500) throw new Error('no more');
  });
  await expect(written([sheet('表', failing)], {})).rejects.toThrow('no more');
});
