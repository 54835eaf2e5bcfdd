import { expect, test } from 'vitest';
import { Draft } from '#core/model/event.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { journaledExport } from './export-journal.ts';

const facts = { file: '汇总.xlsx', rows: 3, contract: 'ruoyi', purpose: '备案' };
const stamp = {
  device: '3f1c2a54-8a55-4c0e-9d0b-0d6a1d3c7e11',
  counter: 0,
  claimedAt: '2026-01-01T00:00:00.000Z',
  who: '测试',
};

const fails = () => Promise.reject(new Error('no room'));

function journal() {
  const drafts: Draft[] = [];
  const append = async (added: readonly Draft[]) => {
    drafts.push(...added.map((draft) => Draft.parse(draft)));
    return chain(added, EMPTY_HEAD, stamp);
  };
  return { drafts, append };
}

test('file, rows, contract and purpose stand in the journal before the file is saved, the place after', async () => {
  const { drafts, append } = journal();
  let before: unknown;
  const save = async (): Promise<string> => {
    before = drafts.map(({ payload }) => payload);
    return '/下载/汇总 (1).xlsx';
  };
  expect(await journaledExport({ append, save }, facts)).toBe('/下载/汇总 (1).xlsx');
  expect(before).toEqual([{ kind: 'export.started', exportId: expect.any(String), ...facts }]);
  expect(drafts[1]?.payload).toMatchObject({ kind: 'export.done', ...facts, file: '/下载/汇总 (1).xlsx' });
  expect(drafts[1]?.entity).toBe(drafts[0]?.entity);
  expect(drafts[1]?.base).toMatch(/^[0-9a-f]{64}$/);
});

test('a file that could not be saved leaves the intent alone', async () => {
  const { drafts, append } = journal();
  await expect(journaledExport({ append, save: fails }, facts)).rejects.toThrow('no room');
  expect(drafts.map(({ payload }) => payload.kind)).toEqual(['export.started']);
});

test('nothing leaves while the journal refuses', async () => {
  let saved = false;
  const save = async (): Promise<string> => {
    saved = true;
    return '';
  };
  await expect(journaledExport({ append: fails, save }, facts)).rejects.toThrow('no room');
  expect(saved).toBe(false);
});
