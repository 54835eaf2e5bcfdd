import { expect, test, vi } from 'vitest';
import type { JournalEvent, Payload } from '#core/model/event.ts';
import { logRows } from './log-rows.ts';

vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });

const names = { personOf: () => undefined, fieldOf: () => '身份证号' };
const [saved, printed] = [crypto.randomUUID(), crypto.randomUUID()];
const event = (payload: Payload, at: number) =>
  ({ payload, hash: String(at), claimedAt: '2026-03-01T08:00:00.000Z', who: '样一' }) as JournalEvent;
const facts = { file: '汇总.xlsx', rows: 3 };

test('of a print the log says that its window was opened, and no more', () => {
  const rows = logRows(
    [
      event({ kind: 'export.started', exportId: saved, ...facts }, 1),
      event({ kind: 'export.done', exportId: saved, ...facts }, 2),
      event({ kind: 'export.started', exportId: printed, ...facts, file: '承诺书', print: true }, 3),
      event({ kind: 'export.done', exportId: printed, ...facts, file: '承诺书', print: true }, 4),
    ],
    names,
  );
  expect(rows.map(({ what }) => what)).toEqual(['承诺书；打开了打印窗口，是否印出不得而知', '汇总.xlsx']);
});

test('what began and never ended stands there as that', () => {
  const rows = logRows([event({ kind: 'export.started', exportId: saved, ...facts }, 1)], names);
  expect(rows.map(({ what }) => what)).toEqual(['汇总.xlsx；开始导出后没有完成的记录，文件可能已存在']);
});
