import type { SheetSpec } from '#core/workbook/write.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import buildTryIfStale from '#tests/harness/addon-build.ts';
import { openTry, type OpenedTry } from '#tests/harness/addon.ts';
import { atMost, medianAtMost, publish, quick } from './figures.ts';

/** How soon the add-on says something of a large 汇总表, in a real grid. `--quick`: fewer rows and rounds. */
const ROWS = quick ? 2000 : 10_000;
const ROUNDS = quick ? 2 : 3;
const BLOCK = 2000;

const COLUMNS = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '所在党支部',
  '入党时间',
  '联系电话',
  '承诺事项1',
  '具体措施1',
  '完成时限1',
  '责任人1',
  '承诺事项2',
  '具体措施2',
  '完成时限2',
  '责任人2',
  '承诺日期',
];
/** Columns of an office's own, which no field is for. */
const OWN = 30 - COLUMNS.length;

function sheet(): SheetSpec {
  const known = people(200);
  const headers = [...COLUMNS, ...Array.from({ length: OWN }, (_, n) => `本单位栏目${n + 1}`)];
  return {
    name: '汇总表',
    title: '党员公开承诺汇总表',
    columns: headers.map((header) => ({ header, type: 'text' })),
    rows: Array.from({ length: ROWS }, (_, n) => {
      const person = known[n % known.length] ?? {};
      const name = `${person.name ?? ''}${n}`;
      const [first, second] = pledgesOf(name, n);
      return [
        String(n + 1),
        name,
        person.gender ?? '',
        // Every fiftieth number is wrong.
        n % 50 === 0 ? (person.idNumber ?? '').replace(/.$/, '@') : (person.idNumber ?? ''),
        person.partyBranch ?? '',
        person.joinPartyDate ?? '',
        person.phone ?? '',
        first?.item ?? '',
        first?.measure ?? '',
        first?.deadline ?? '',
        name,
        second?.item ?? '',
        second?.measure ?? '',
        second?.deadline ?? '',
        name,
        '2016-05-10',
        ...Array.from({ length: OWN }, (_own, at) => `内容${(n * 7 + at) % 97}`),
      ];
    }),
  };
}

interface Round {
  /** Milliseconds from the press to the first findings, and to all. */
  first: number;
  all: number;
  /** The longest that the page's thread was kept, in milliseconds: the grid's own work is part of it. */
  longest: number;
  reads: number;
}

async function round({ page }: OpenedTry): Promise<Round> {
  return await page.evaluate(async () => {
    const host = window.jiannuoTry?.host;
    const pane = document.querySelector('#pane');
    const press = [...(pane?.querySelectorAll<HTMLElement>('[role=tabpanel] button') ?? [])].find(
      ({ textContent }) => /^(?:重新)?检查$/.test(textContent?.trim() ?? ''),
    );
    if (!host || !pane || !press) throw new Error('the pane is not ready');
    let reads = 0;
    const read = host.read.bind(host);
    host.read = (range) => {
      reads += 1;
      return read(range);
    };
    // Opening the workbook is told of as a change of rows, and the sheet is read once more: that is over first.
    for (let known = -1; known !== reads;) {
      known = reads;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
    reads = 0;
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const before = pane.querySelector('.addon__findings, [aria-label="检查结果"]')?.textContent;
    const start = performance.now();
    press.click();
    let first = 0;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const text = pane.querySelector('.addon__findings, [aria-label="检查结果"]')?.textContent;
        const busy = pane.querySelector('[aria-busy="true"]') !== null;
        if (first === 0 && text !== undefined && (text !== before || !busy))
          first = performance.now() - start;
        if (first > 0 && !busy && performance.now() - start > 100) resolve();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const all = performance.now() - start;
    observer.disconnect();
    host.read = read;
    return { first, all, longest, reads };
  });
}

await buildTryIfStale();
const rounds: Round[] = [];
for (let at = 0; at < ROUNDS; at += 1) {
  const tried = await openTry({ book: { name: '大表.xlsx', bytes: writeWorkbook([sheet()]) } });
  await tried.pane
    .getByText(new RegExp(`${ROWS} 条`))
    .first()
    .waitFor({ timeout: 120_000 });
  await tried.pane.getByLabel('标准包').selectOption('three-compare-2016');
  // Each round is a pane that has checked nothing before.
  const found = await round(tried);
  console.log(found);
  rounds.push(found);
  await tried.close();
}

publish('addon', [
  medianAtMost(
    `${ROWS} × 30: first findings (median)`,
    rounds.map(({ first }) => first),
    'ms',
    1000,
  ),
  medianAtMost(
    `${ROWS} × 30: all findings (median)`,
    rounds.map(({ all }) => all),
    'ms',
    5000,
  ),
  medianAtMost(
    `${ROWS} × 30: longest task of the page (median)`,
    rounds.map(({ longest }) => longest),
    'ms',
    100,
  ),
  atMost(
    `${ROWS} × 30: reads`,
    Math.max(...rounds.map(({ reads }) => reads)),
    '',
    Math.ceil((ROWS + 2) / BLOCK),
  ),
]);
