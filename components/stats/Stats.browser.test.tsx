import '../base/tokens.css';
import '../base/base.css';
import '../workbench/workbench.css';
import './stats.css';
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '#locales/index.ts';
import { pictureOf } from './chart-picture.ts';
import type { ChartView } from './chart-view.ts';
import { StatsPage, type StatsPageProps } from './StatsPage.tsx';

let log: unknown[][];
let root: HTMLElement;

beforeEach(() => {
  log = [];
  root = document.createElement('div');
  root.className = 'jn-root wb-main';
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  setLocale('zh-CN');
});

const progress: ChartView = {
  id: 'progress',
  title: '填报与审核进度',
  notes: ['共 9 份'],
  chart: {
    kind: 'bars',
    columns: false,
    labels: ['示例一小', '名称很长很长很长很长很长很长很长很长很长很长的示例学校'],
    series: [
      { key: 'open', label: '未审', tone: 'info', pattern: 'dots', values: [4, 0] },
      { key: 'passed', label: '通过', tone: 'pass', pattern: 'solid', values: [2, 3] },
    ],
    unit: '份数',
  },
  table: {
    columns: [
      { header: '单位', isNumber: false },
      { header: '未审', isNumber: true },
    ],
    rows: [
      ['示例一小', '4'],
      ['合计', '4'],
    ],
  },
  list: { hash: '#/records', label: '到填报记录里看' },
};
const coverage: ChartView = {
  id: 'coverage',
  title: '各项标准的符合情况',
  notes: [],
  chart: {
    kind: 'heat',
    columns: ['全部', '示例一小'],
    rows: [
      {
        key: 'x',
        group: '三比',
        label: '比服务',
        cells: [
          { share: 0.5, text: '1/2', aside: '不明 1' },
          { share: undefined, text: '不明 2', aside: '' },
        ],
      },
    ],
    legend: [
      { share: 0, text: '0–24%' },
      { share: undefined, text: '不明' },
    ],
  },
  table: { columns: [{ header: '标准', isNumber: false }], rows: [['比服务']] },
};
const scores: ChartView = {
  ...progress,
  id: 'scores',
  title: '审核得分',
  empty: '还没有得分',
  list: undefined,
};

function show(change: Partial<StatsPageProps> = {}): Promise<void> {
  const props: StatsPageProps = {
    filters: [
      {
        key: 'pack',
        label: '标准包',
        value: '',
        options: [{ value: '', label: '全部标准包' }],
        onChange: (value) => log.push(['filter', value]),
      },
    ],
    charts: [progress, coverage, scores],
    isEmpty: false,
    progress: undefined,
    busy: false,
    answers: {},
    onPicture: ({ id }) => log.push(['picture', id]),
    onTable: ({ id }) => log.push(['table', id]),
    onList: (hash) => log.push(['list', hash]),
    ...change,
  };
  return act(() => render(<StatsPage {...props} />, root));
}

const canvas = () => root.querySelector('canvas');
const isDrawn = () => expect.poll(() => canvas()?.dataset['drawn']).toBe('true');

/** Colours of a canvas, but for its most frequent one. */
function inkOf({
  width,
  height,
  context,
}: {
  width: number;
  height: number;
  context: CanvasRenderingContext2D;
}) {
  const { data } = context.getImageData(0, 0, width, height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 4).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

test('bars are drawn; a table has the same numbers, and both are saved by their own buttons', async () => {
  await show();
  await isDrawn();
  const drawn = canvas();
  const context = drawn?.getContext('2d');
  if (!drawn || !context) throw new Error('canvas');
  const ink = inkOf({ width: drawn.width, height: drawn.height, context });
  expect([...ink.keys()].filter((colour) => colour === '22,99,58,255')).toHaveLength(1);
  await userEvent.click(page.getByRole('button', { name: '看表格：填报与审核进度' }));
  expect(canvas()).toBeNull();
  const table = page.getByRole('table', { name: '填报与审核进度' });
  await expect.element(table).toBeVisible();
  expect(table.element().textContent).toContain('示例一小4');
  await userEvent.click(page.getByRole('button', { name: '存为图片：填报与审核进度' }));
  await userEvent.click(page.getByRole('button', { name: '存为表格：各项标准的符合情况' }));
  expect(log).toEqual([
    ['picture', 'progress'],
    ['table', 'coverage'],
  ]);
});

/** Where that colour comes first, below the legend, in CSS pixels. */
function placeOf(
  colour: string,
  { width, height, clientWidth }: HTMLCanvasElement,
): { x: number; y: number } {
  const top = Math.round(height * 0.25);
  const data =
    canvas()
      ?.getContext('2d')
      ?.getImageData(0, top, width, height - top).data ?? [];
  for (let at = 0; at < data.length; at += 4) {
    if (data.slice(at, at + 3).join() !== colour) continue;
    const ratio = width / clientWidth;
    return { x: ((at / 4) % width) / ratio, y: (top + Math.floor(at / 4 / width)) / ratio };
  }
  throw new Error(`no ${colour}`);
}

test('a press on a bar leads to what it counts, one beside the bars does not', async () => {
  await show();
  await isDrawn();
  const box = canvas();
  if (!box) throw new Error('canvas');
  const { x, y } = placeOf('22,99,58', box);
  await userEvent.click(box, { position: { x: 4, y: 4 } });
  await userEvent.click(box, { position: { x: x + 3, y: y + 3 } });
  await expect.poll(() => log).toEqual([['list', '#/records']]);
});

test('a picture is a PNG on white with all that is needed to read it', async () => {
  for (const view of [progress, coverage]) {
    const picture = await pictureOf(
      view,
      { filter: '标准包：全部', footer: '统计日期：2026-05-01' },
      'sans-serif',
    );
    expect(picture.type).toBe('image/png');
    const bitmap = await createImageBitmap(picture);
    expect(bitmap.width).toBe(2400);
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [bitmap.width, bitmap.height];
    const context = sheet.getContext('2d');
    if (!context) throw new Error('canvas');
    context.drawImage(bitmap, 0, 0);
    const ink = inkOf({ width: bitmap.width, height: bitmap.height, context });
    const [most] = [...ink].sort((a, b) => b[1] - a[1]);
    expect(most?.[0]).toBe('255,255,255,255');
    // Every pixel has a ground, and the text and the shade or bar are there.
    expect([...ink.keys()].every((colour) => colour.endsWith(',255'))).toBe(true);
    expect(ink.get('27,37,48,255')).toBeGreaterThan(100);
    expect(ink.get(view === progress ? '22,99,58,255' : '244,241,207,255')).toBeGreaterThan(1000);
  }
});

test('without anything to count the page says what to do', async () => {
  await show({ isEmpty: true });
  expect(root.textContent).toContain('还没有可以统计的内容');
  expect(root.querySelector('a')?.getAttribute('href')).toBe('#/import');
  await show();
  expect(root.textContent).toContain('还没有得分');
  expect(root.querySelector('[aria-label="看表格：审核得分"]')).toBeNull();
});

test('axe finds nothing, in either language, as charts or as tables', async () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    setLocale(locale);
    render(null, root);
    await show({ progress: 0.4 });
    await isDrawn();
    const check = async () => {
      const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [locale, id, nodes.map((node) => node.html)])).toEqual([]);
    };
    await check();
    for (const button of root.querySelectorAll<HTMLElement>('[aria-pressed]')) await userEvent.click(button);
    await check();
  }
});
