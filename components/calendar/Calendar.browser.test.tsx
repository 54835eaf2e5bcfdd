import '../base/tokens.css';
import '../base/base.css';
import '../workbench/workbench.css';
import './calendar.css';
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setLocale } from '#locales/index.ts';
import type { DayRow, StageRow } from './calendar-view.ts';
import { CalendarPage, type CalendarPageProps } from './CalendarPage.tsx';

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

const entry = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'deadline' as const,
  date: '2026-05-20',
  title: '上报汇总表',
  note: '三份',
};
const days: DayRow[] = [
  {
    key: 'a',
    date: '2026-05-20',
    title: entry.title,
    kind: '截止日期',
    note: entry.note,
    left: '还有 5 天',
    working: '3–4',
    isOver: false,
    isOverdue: false,
    isDeadline: true,
    entry,
    isDisputed: true,
  },
  {
    key: 'b',
    date: '2026-05-04',
    title: '承诺阶段',
    kind: '阶段结束',
    note: '',
    left: '已过期 11 天',
    working: '',
    isOver: true,
    isOverdue: true,
    isDeadline: true,
    entry: undefined,
    isDisputed: false,
  },
];
const stages: StageRow[] = [
  {
    id: 's',
    name: '评议阶段',
    from: '2026-05-10',
    to: '2026-05-18',
    tasks: ['开评议会'],
    state: 'now',
    left: '还有 3 天',
  },
  { id: 'u', name: '总结', from: undefined, to: undefined, tasks: [], state: undefined, left: '' },
];

const noted =
  (name: string) =>
  (...args: unknown[]) =>
    void log.push([name, ...args]);

function show(change: Partial<CalendarPageProps> = {}): Promise<void> {
  const props: CalendarPageProps = {
    today: '2026-05-15',
    packs: [
      { value: '', label: '不选标准包' },
      { value: 'p', label: '示例标准包' },
    ],
    packId: 'p',
    stages,
    days,
    meetings: {
      rules: [
        {
          key: 'm',
          name: '联席会议',
          required: '每月最少 2 次',
          source: '标准包规定',
          periods: [
            {
              from: '2026-04-01',
              to: '2026-04-30',
              required: 2,
              held: 1,
              planned: 0,
              unsure: 0,
              state: 'short',
            },
            {
              from: '2026-05-01',
              to: '2026-05-31',
              required: 2,
              held: 2,
              planned: 1,
              unsure: 0,
              state: 'enough',
            },
          ],
          cut: false,
          outside: 1,
          twice: ['2026-05-08'],
        },
      ],
      unset: undefined,
      own: { count: '', per: 'month' },
      busy: false,
      answer: undefined,
      onRequire: noted('require'),
    },
    reminders: {
      on: true,
      leads: [7],
      isRefused: true,
      busy: false,
      answer: undefined,
      onTurn: noted('turn'),
      onLeads: noted('leads'),
    },
    busy: false,
    answer: undefined,
    draft: undefined,
    meanwhile: undefined,
    onMine: noted('mine'),
    onBringBack: undefined,
    onPack: noted('pack'),
    onOpen: noted('open'),
    onSave: noted('save'),
    onRemove: noted('remove'),
    onClose: noted('close'),
    onIcs: noted('ics'),
    onTable: noted('table'),
    onPrint: noted('print'),
    ...change,
  };
  return act(() => render(<CalendarPage {...props} />, root));
}

test('a month by keyboard: arrows choose a day across months, Enter adds an entry there', async () => {
  await show();
  const today = page.getByRole('button', { name: '15 今天（2026-05-15），加一条日程' });
  today.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Home}');
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'))
    .toBe('18（2026-05-18），加一条日程');
  await userEvent.keyboard('{PageDown}');
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'))
    .toBe('18（2026-06-18），加一条日程');
  expect(root.querySelector('.cal-month')?.getAttribute('aria-label')).toBe('2026 年 6 月');
  await userEvent.keyboard('{Enter}');
  expect(log).toEqual([['open', { date: '2026-06-18' }]]);
  // One stop of the Tab key for the whole month.
  expect(root.querySelectorAll('.cal-day[tabindex="0"]')).toHaveLength(1);
});

test('the month shows stages and entries; own ones are opened', async () => {
  await show();
  expect(root.querySelectorAll('.cal-stage')).toHaveLength(9);
  await userEvent.click(page.getByRole('button', { name: '截止日期：上报汇总表' }));
  expect(log).toEqual([['open', { row: days[0] }]]);
  await userEvent.click(page.getByRole('button', { name: '看列表' }));
  const list = page.getByRole('table', { name: '全部日程' }).element();
  expect(list.textContent).toContain('2026-05-04承诺阶段阶段结束✕已过期 11 天');
  expect(list.textContent).toContain('3–4');
});

test('an entry is written: no title or day, no saving; what was typed is handed over', async () => {
  const draft = {
    id: undefined,
    kind: 'deadline' as const,
    date: '2026-05-15',
    title: '',
    note: '',
    held: false,
    done: false,
    own: true,
  };
  await show({ draft });
  const save = page.getByRole('button', { name: '保存', exact: true }).last();
  await expect.element(save).toBeDisabled();
  await userEvent.selectOptions(page.getByLabelText('类别'), '联席会议');
  expect(page.getByLabelText('事项').element()).toHaveProperty('value', '联席会议');
  await userEvent.click(page.getByLabelText('已经开过'));
  await userEvent.click(save);
  expect(log).toEqual([['save', { ...draft, kind: 'meeting', title: '联席会议', held: true }]]);
});

test('what another window changed since is told, and nothing is saved before it was seen', async () => {
  const draft = { ...entry, held: false, done: false, own: true };
  await show({ draft, meanwhile: { date: '2026-05-22', title: '上报汇总表（改）' } });
  await expect
    .element(page.getByText('这条日程刚在别的窗口改过，现在是：2026-05-22 上报汇总表（改）'))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: '保存', exact: true }).last()).toBeDisabled();
  await userEvent.click(page.getByRole('button', { name: '以我填的为准' }));
  expect(log).toEqual([['mine']]);
  await show({ draft });
  await expect.element(page.getByRole('button', { name: '保存', exact: true }).last()).toBeEnabled();
});

test('a year that no campaign has is refused in a sentence; a deadline that has passed stays in the list', async () => {
  const draft = { ...entry, id: undefined, held: false, done: false, own: true };
  await show({ draft: { ...draft, date: '0001-05-20' } });
  await expect.element(page.getByText('年份请填 1926 到 2126')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '保存', exact: true }).last()).toBeDisabled();
  await show();
  const list = page.getByRole('table', { name: '截止日期', exact: true }).element();
  expect(list.textContent).toContain('已过期 11 天');
});

test('the number of meetings is a whole number or nothing; the last lead time stays', async () => {
  await show();
  const count = page.getByLabelText('最少次数');
  await userEvent.fill(count, '0');
  await expect.element(page.getByText('请填 1 到 366 的整数，或留空')).toBeVisible();
  await userEvent.fill(count, '２');
  await userEvent.click(page.getByRole('button', { name: '保存', exact: true }));
  await expect.element(page.getByLabelText('提前 7 天')).toBeDisabled();
  await userEvent.click(page.getByLabelText('提前 3 天'));
  await userEvent.click(page.getByLabelText('截止日期快到时提醒我'));
  expect(log).toEqual([
    ['require', { count: '2', per: 'month' }],
    ['leads', [7, 3]],
    ['turn', false],
  ]);
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('浏览器现在不允许通知');
});

test('axe finds nothing, in either language, in month, list and form', async () => {
  const draft = {
    id: entry.id,
    kind: 'meeting' as const,
    date: '',
    title: '',
    note: '',
    held: false,
    done: false,
    own: true,
  };
  for (const locale of ['zh-CN', 'en'] as const) {
    setLocale(locale);
    const check = async () => {
      const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [locale, id, nodes.map((node) => node.html)])).toEqual([]);
    };
    render(null, root);
    await show({ onBringBack: () => undefined, answer: { tone: 'success', text: '已保存' } });
    await check();
    await userEvent.click(page.getByRole('button', { name: locale === 'en' ? 'List' : '看列表' }));
    await check();
    await show({ draft });
    await check();
  }
});
