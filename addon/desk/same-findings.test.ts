import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { judgedRows } from '#catalog/judging.ts';
import { shelfOf } from '#catalog/packs.ts';
import { office } from '#cli/jiannuo/office.fixture.ts';
import { run } from '#cli/jiannuo/run.ts';
import { passesFilter } from '#components/workbench/sheet/sheet-view.ts';
import { checkBatch } from '#core/engine/check-batch.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { writeTuningFile } from '#core/model/tuning-file.ts';
import { sharedTuning } from '#core/packs/tuning-import.ts';
import type { JudgedSheet, Machine } from '#core/review/sheet/judge.ts';
import { judgedJson } from '#core/review/sheet/judged-json.ts';
import { batchOf } from '#core/review/sheet/rows.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { t } from '#locales/index.ts';
import { judgeWords, rowLabel } from '#locales/judge-words.ts';
import { HEADER, line } from '#tests/fixtures/review-sheet.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import type { HostBookSheet } from '#tests/hosts/host-book.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';
import { readReview } from '../../entrypoints/workbench/sheet/read-review.ts';
import { rowViews } from '../../entrypoints/workbench/sheet/row-views.ts';

const { at, write } = office();
const TODAY = '2016-06-01';

const CLEAN = hostGrid('汇总表', [['2016年党员公开承诺汇总表'], HEADER, line(0), line(1), line(2), line(3)]);
const MESSY = hostGrid(
  '汇总表',
  [
    HEADER,
    line(0, { 2: '110105194912310021', 4: '' }),
    line(1, { 1: '' }),
    line(2, { 1: '抄样一', 4: line(3)[4] ?? '', 6: line(3)[6] ?? '' }),
    line(3, { 5: '2016.13.45', 7: '尽快' }),
    line(3, { 2: 110_105_194_912_310_016 }),
    ['合计', '4人'],
  ],
  { hiddenRows: [4], merges: ['D2:D3'] },
);
const BESIDE = hostGrid('第二支部', [['第二支部'], HEADER, line(4), line(5, { 2: '' })]);
const NOTES = hostGrid('填写说明', [['请按要求填写。'], ['一人一行。']]);

const NAMESAKES = hostGrid('测评', [
  ['民主测评汇总表'],
  ['序号', '姓名', '部门', '应到人数', '实到人数', '优秀票数', '称职票数'],
  ['1', '张示例', '语文组', '30', '28', '20', '8'],
  ['2', '李示例', '数学组', '30', '28', '20', '8'],
  ['3', '张示例', '英语组', '30', '28', '20', '8'],
]);

const BOOKS: Record<string, HostBookSheet[]> = {
  clean: [CLEAN],
  messy: [MESSY],
  several: [CLEAN, BESIDE],
  'with notes': [NOTES, MESSY],
};

/** As the workbench does when a file is dropped. */
async function judgedInExtension(
  bytes: Uint8Array<ArrayBuffer>,
  packId: string,
  tunings: readonly PackTuning[] = [],
): Promise<JudgedSheet> {
  const { packs } = shelfOf({ authored: [], tunings });
  const pack = packs.find(({ id }) => id === packId)!;
  const file = new File([bytes], '汇总.xlsx');
  const read = readReview(
    { file, workbook: await openWorkbook(bytes, file.name), layouts: [], sheets: {} },
    forms,
  );
  const rows = read?.rows ?? [];
  const report = checkBatch({ pack, records: batchOf(rows, rowLabel), today: TODAY, checks });
  return judgedRows(rows, report, pack, judgeWords());
}

async function inExtension(...given: Parameters<typeof judgedInExtension>): Promise<string> {
  return JSON.stringify(judgedJson(await judgedInExtension(...given)));
}

async function onCommandLine(file: string, packId: string): Promise<string> {
  const { stdout } = await run(['review', file, '--pack', packId, '--today', TODAY, '--json']);
  const { rows, together } = JSON.parse(stdout) as { rows: unknown; together: unknown };
  return JSON.stringify({ rows, together });
}

async function inAddon(bytes: Uint8Array<ArrayBuffer>, packId: string, settings?: string): Promise<string> {
  const { session } = await openPane(bytes, { name: '汇总.xlsx', today: TODAY });
  if (settings !== undefined) {
    await session.shelving.putIn(new File([settings], '本单位设置.json'));
    await session.shelving.answer(true);
  }
  await session.choosePack(packId);
  session.setScope('workbook');
  await session.check();
  expect(session.state.now.message).toBeUndefined();
  return JSON.stringify(await session.asker.ask('judged', undefined));
}

for (const [name, sheets] of Object.entries(BOOKS)) {
  for (const packId of ['three-compare-2016', 'general']) {
    test(`a workbook (${name}) gives the same bytes in the extension, on the command line and in the add-on, by ${packId}`, async () => {
      const file = `${name}.xlsx`;
      write(file, bookBytes({ name: file, sheets }));
      const bytes = new Uint8Array(readFileSync(at(file)));
      const own = await inAddon(bytes, packId);
      expect(own).toContain('"machine":"review"');
      expect(own).toBe(await onCommandLine(at(file), packId));
      expect(own).toBe(await inExtension(bytes, packId));
    });
  }
}

test.each(['three-compare-2016', 'general'])(
  'by the own numbers of an office, which came as a file of the extension, both say the same bytes, by %s',
  async (packId) => {
    const pack = shelfOf({ authored: [], tunings: [] }).untuned.find(({ id }) => id === packId);
    const bytes = new Uint8Array(bookBytes({ name: 'messy.xlsx', sheets: BOOKS['messy'] ?? [] }));
    const off = pack?.checks.find(({ enabled }) => enabled)?.id ?? '';
    const tuning: PackTuning = {
      packId,
      parameters: { 'pledge-min-characters': 60, 'publicity-days': 5 },
      checks: packId === 'general' ? { [off]: false } : {},
    };
    const text = writeTuningFile([sharedTuning(tuning, pack)], '2016-06-01T08:00:00.000Z');
    const own = await inAddon(bytes, packId, text);
    expect(own).not.toBe(await inAddon(bytes, packId));
    expect(own).toBe(await inExtension(bytes, packId, [tuning]));
  },
);

test('a name that stands in two rows is told of once: by the check where the pack has one, by the reading where it has not', async () => {
  const bytes = bookBytes({ name: 'namesakes.xlsx', sheets: [NAMESAKES] });
  write('namesakes.xlsx', bytes);
  type Told = { rows: { findings: { text: string; cell: string; useId: string }[] }[] };
  const namesakes = (json: string): string[] =>
    (JSON.parse(json) as Told).rows
      .flatMap(({ findings }) => findings)
      .filter(({ text }) => /同名|“姓名”.*重复/.test(text))
      .map(({ cell, useId }) => `${cell} ${useId}`);
  const own = await inAddon(bytes, 'general');
  expect(namesakes(own)).toEqual(['B5 ballot-once']);
  expect(own).toBe(await onCommandLine(at('namesakes.xlsx'), 'general'));
  expect(own).toBe(await inExtension(bytes, 'general'));
  const off = { packId: 'general', parameters: {}, checks: { 'ballot-once': false } };
  expect(namesakes(await inExtension(bytes, 'general', [off]))).toEqual(['B3 ', 'B5 ']);
  const args = ['check', at('namesakes.xlsx'), '--pack', 'general', '--form', 'ballot-summary', '--json'];
  const { problems, together } = JSON.parse((await run(args)).stdout) as {
    problems: { code: string }[];
    together: { useId: string; outcome: string }[];
  };
  expect(problems.map(({ code }) => code)).not.toContain('namesakeInSheet');
  expect(together.filter(({ outcome }) => outcome === 'review').map(({ useId }) => useId)).toEqual([
    'ballot-once',
  ]);
});

test('what nothing was checked of is counted the same in the pane, its file, the command line and the workbench', async () => {
  const wrong = line(2, { 2: '110105194912310021' });
  const nobodys = line(1, { 1: '' });
  const sheets = [hostGrid('汇总表', [HEADER, line(0), nobodys, wrong, line(3, { 4: '尽快', 5: '' })])];
  const bytes = new Uint8Array(bookBytes({ name: 'counts.xlsx', sheets }));
  write('counts.xlsx', bytes);

  const { rows } = await judgedInExtension(bytes, 'three-compare-2016');
  expect(rows.map(({ machine }) => machine)).toContain('review');
  const states: readonly Machine[] = ['fail', 'review', 'pass', 'unchecked'];
  const counted = (of: (state: Machine) => number) => states.map((state) => [state, of(state)]);
  const own = counted((state) => rows.filter(({ machine }) => machine === state).length);
  expect(Object.fromEntries(own)).toMatchObject({ fail: 1, unchecked: 1 });

  const views = rowViews(rows, { found: new Map(), likely: new Map() });
  for (const state of ['fail', 'unchecked'] as const) {
    const listed = views.filter((view) => passesFilter(view, state));
    expect(listed.map(({ machine }) => machine)).toEqual([state]);
  }

  const args = ['review', at('counts.xlsx'), '--pack', 'three-compare-2016', '--today', TODAY];
  const { totals } = JSON.parse((await run([...args, '--json'])).stdout) as {
    totals: Record<Machine, number>;
  };
  expect(counted((state) => totals[state])).toEqual(own);
  expect((await run(args)).stdout).toContain(t('jn.review.totals', { rows: rows.length, ...totals }));

  const { session, host } = await openPane(bytes, { name: '汇总.xlsx', today: TODAY });
  await session.choosePack('three-compare-2016');
  await session.check();
  expect(counted((state) => session.state.now.check?.counts[state] ?? -1)).toEqual(own);
  await session.export();
  const saved = host.saved.at(-1)!;
  const [about] = (await openWorkbook(saved.bytes, saved.name)).sheets;
  const told = Array.from({ length: about?.rowCount ?? 0 }, (_, row) => about?.values(row)[1]);
  expect(told).toEqual(
    expect.arrayContaining(states.map((state) => t(`desk.about.${state}`, { count: totals[state] }))),
  );
});
