import { expect, test } from 'vitest';
import { readWorkbook } from '../xlsx/read.ts';
import { type Row, type SheetStream, streamWorkbook, writeWorkbook } from '../write.ts';
import { ZipArchive } from '../zip/zip.ts';
import { joinBytes } from '../bytes.ts';

const columns: SheetStream['columns'] = [
  { header: '序号', type: 'number' },
  { header: '内容', type: 'text' },
];

function* made(count: number): Generator<Row> {
  for (let n = 0; n < count; n++) yield [String(n), `内容 ${n % 90_000}`];
}

async function* inBlocks(count: number, size: number): AsyncGenerator<Row[]> {
  const rows = [...made(count)];
  for (let at = 0; at < count; at += size) yield rows.slice(at, at + size);
}

async function streamed(rows: SheetStream['rows']): Promise<Uint8Array> {
  return joinBytes(await streamWorkbook([{ name: '表', columns, rows }]));
}

test('rows from any source give the workbook that the same rows at once give', async () => {
  const bytes = await streamed(made(5000));
  expect(await streamed(inBlocks(5000, 700))).toEqual(bytes);
  const sheet = readWorkbook(bytes).sheets[0];
  const whole = readWorkbook(writeWorkbook([{ name: '表', columns, rows: [...made(5000)] }])).sheets[0];
  expect(sheet?.rowCount).toBe(5001);
  for (const row of [0, 1, 2500, 5000]) {
    expect([sheet?.cell(row, 0)?.value, sheet?.cell(row, 1)?.value]).toEqual([
      whole?.cell(row, 0)?.value,
      whole?.cell(row, 1)?.value,
    ]);
  }
  expect(new ZipArchive(bytes).readText('xl/worksheets/sheet1.xml')).toContain('<dimension ref="A1:B5001"/>');
});

test('texts that are forgotten and met again are counted and read right', async () => {
  const bytes = await streamed(made(100_000));
  const table = new ZipArchive(bytes).readText('xl/sharedStrings.xml');
  const items = table.match(/<si>/g)?.length;
  expect(items).toBeGreaterThan(90_002);
  expect(table).toContain(`count="100002" uniqueCount="${items}"`);
  const sheet = readWorkbook(bytes).sheets[0];
  const wrong = [...made(100_000)].filter(([, text], n) => sheet?.cell(n + 1, 1)?.value !== text);
  expect(wrong).toEqual([]);
});

test('tells how far it is, and waits for whoever listens', async () => {
  const told: number[] = [];
  let waiting = false;
  await streamWorkbook([{ name: '表', columns, rows: made(4500) }], {
    onProgress: async ({ rows }) => {
      expect(waiting).toBe(false);
      waiting = true;
      told.push(rows);
      await Promise.resolve();
      waiting = false;
    },
  });
  expect(told).toEqual([0, 2000, 4000, 4500]);
});

test('cancelled, it ends at once and gives nothing; the source is let go of', async () => {
  const signal = { aborted: false };
  let closed = false;
  let asked = 0;
  function* source(): Generator<Row> {
    try {
      for (const row of made(100_000)) {
        asked += 1;
        yield row;
      }
    } finally {
      closed = true;
    }
  }
  const run = streamWorkbook([{ name: '表', columns, rows: source() }], {
    signal,
    onProgress: ({ rows }) => {
      if (rows >= 2000) signal.aborted = true;
    },
  });
  await expect(run).rejects.toMatchObject({ code: 'workbook.cancelled' });
  expect([asked, closed]).toEqual([2000, true]);
});

function* failing(): Generator<Row> {
  yield ['1', '甲'];
  throw new Error('no more');
}

test('a source that fails lets its error through', async () => {
  await expect(streamed(failing())).rejects.toThrow('no more');
});
