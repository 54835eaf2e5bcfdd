import { expect, test } from 'vitest';
import memberPledge from '#core/forms/member-pledge.ts';
import { matchTemplate } from '#core/export/match-template.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { readInWorker, tryInWorker, writeInWorker } from './export-worker.ts';

const bytes = writeWorkbook([{ name: '导入', columns: [{ header: '姓名', type: 'text' }], rows: [] }]);
const records = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `样例${n}`, values: { name: `样例${n}` } }));
const job = (count: number, contractIds: string[]) => ({
  bytes,
  template: matchTemplate(readTemplate(bytes), memberPledge),
  formType: memberPledge,
  records: records(count),
  contractIds,
  dateFormat: 'yyyy-MM-dd',
});
const own = (count: number) => ({
  formType: memberPledge,
  records: records(count),
  full: false,
  numberHeader: '序号',
  format: 'xlsx' as const,
});
const watch = (onProgress: (share: number) => void = () => {}) => {
  const controller = new AbortController();
  return { onProgress, signal: controller.signal, controller };
};

test('a trial away from the page tells how far it is, and answers with files and readings', async () => {
  const told: number[] = [];
  const trial = await tryInWorker(
    job(3, ['ruoyi', 'autopoi']),
    watch((share) => told.push(share)),
  );
  expect(trial.readings).toEqual([
    { contractId: 'ruoyi', differences: [] },
    { contractId: 'autopoi', differences: [] },
  ]);
  expect(trial.files[0]?.bytes).toBeInstanceOf(Uint8Array);
  expect(told).toEqual([1 / 3, 2 / 3]);
});

test('what is refused there comes back as it is', async () => {
  await expect(tryInWorker(job(1, ['nothing']), watch())).rejects.toMatchObject({
    code: 'catalog.unknownImporter',
    params: { id: 'nothing' },
  });
});

test('work that is cancelled ends at once, before it begins and while it runs', async () => {
  const early = watch();
  early.controller.abort();
  await expect(writeInWorker(own(1), early)).rejects.toMatchObject({ code: 'export.cancelled' });
  const late = watch((share) => {
    expect(share).toBeLessThan(1);
    late.controller.abort();
  });
  await expect(writeInWorker(own(100_000), late)).rejects.toMatchObject({ code: 'export.cancelled' });
});

test('a large table is written away from the page', async () => {
  const told: number[] = [];
  const { rows, bytes: pieces } = await writeInWorker(
    own(20_000),
    watch((share) => told.push(share)),
  );
  expect(rows).toBe(20_000);
  expect(pieces.length).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(3);
  expect(told.at(-1)).toBe(1);
});

test('a template is read there, at every place that is asked for, and a refusal says why', async () => {
  const places = [{}, { sheet: '导入', headerRow: 1 }, { sheet: '没有' }];
  const { sheets, readings } = await readInWorker({ bytes, fileName: '模板.xlsx', places });
  expect(sheets.map(({ name, table }) => [name, table])).toEqual([['导入', true]]);
  expect(readings.map((reading) => ('template' in reading ? reading.template.headerRow : reading))).toEqual([
    1,
    1,
    { code: 'template.noSheet', params: { sheet: '没有', names: '导入' } },
  ]);
  const broken = { bytes: bytes.slice(0, 200), fileName: '模板.xlsx', places: [{}] };
  await expect(readInWorker(broken)).rejects.toMatchObject({ code: 'workbook.truncated' });
});
