import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { actsView, checkedView, plannedView, sampleView } from '#tests/fixtures/popup-views.ts';
import { setLocale } from '#locales/index.ts';
import { usePopup } from './popup.fixture.tsx';

const { log, show } = usePopup();
const isBusy = () => document.querySelector('main')?.getAttribute('aria-busy');

test('neither person nor form can be changed while something is under way', async () => {
  await show({ ...plannedView, work: { kind: 'undoing' } });
  await expect.element(page.getByRole('button', { name: '换人' })).toBeDisabled();
  await expect.element(page.getByRole('combobox', { name: '表单' })).toBeDisabled();
  await show(plannedView);
  await expect.element(page.getByRole('button', { name: '换人' })).toBeEnabled();
});

test('nothing can be undone before something was filled', async () => {
  await show(plannedView);
  await expect.element(page.getByRole('button', { name: '撤销填写' })).toBeDisabled();
  await show({ ...plannedView, undoable: true });
  await expect.element(page.getByRole('button', { name: '撤销填写' })).toBeEnabled();
});

test('a form that no pack speaks of is said where the pack would stand', async () => {
  const packs = page.getByRole('combobox', { name: '标准包' });
  const shown = () => (packs.element() as HTMLSelectElement).selectedOptions[0]?.text;
  await show(plannedView);
  expect(shown()).toBe('“三比一争”活动方案');
  await show({ ...plannedView, packs: [], packId: '', noPack: true });
  expect(shown()).toBe('这种表单没有标准包');
  await show({ ...plannedView, packs: [], packId: '' });
  expect(shown()).toBe('请选择标准包');
});

test('a page that was not recognised is not said to be', async () => {
  await show({ ...plannedView, detection: 'general' });
  await expect.element(page.getByText('未识别，按通用表单')).toBeVisible();
  await expect.element(page.getByText('已识别', { exact: true })).not.toBeInTheDocument();
});

test('a name of an evidence is not broken in the middle', async () => {
  await show(plannedView);
  const words = [...document.querySelectorAll('td span')].filter((each) =>
    ['左侧单元格', '表单项标题'].includes(each.textContent ?? ''),
  );
  expect(words.length).toBeGreaterThan(0);
  for (const word of words as HTMLElement[]) {
    (word.closest('td') as HTMLElement).style.width = '60px';
    const lines = new Set([...word.getClientRects()].map(({ top }) => top));
    expect(lines.size).toBe(1);
  }
});

test('what has just been done comes into sight, however far down the user is', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    ref: `f0:c${at}`,
    path: undefined,
    lesson: undefined,
    label: `第${at}题`,
    reason: '认不出是哪一项',
  }));
  const long = {
    ...plannedView,
    plan: { rows: [], leftAlone: rows, acts: [], follows: false, filled: false },
  };
  await show(long);
  await page.getByText('不动的字段（60）').click();
  const main = document.querySelector('main');
  main?.scrollTo(0, 10_000);
  expect(main?.scrollTop).toBeGreaterThan(100);
  await show({ ...long, message: { tone: 'success', text: '已保存，以后打开这种页面都照此填写。' } });
  await expect.element(page.getByText('已保存，以后打开这种页面都照此填写。')).toBeInViewport();
});

test('fills with Ctrl+Enter, and only where something is ticked', async () => {
  await show(plannedView);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(log).toEqual([['fill']]);
  const rows = plannedView.plan?.rows.map((row) => ({ ...row, ticked: false })) ?? [];
  await show({ ...plannedView, plan: { rows, leftAlone: [], acts: [], follows: false, filled: false } });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(log).toHaveLength(1);
  await expect.element(page.getByRole('button', { name: '填写 0 项' })).toBeDisabled();
});

test('is busy until there is a preview of what was chosen, whatever else it has to say', async () => {
  const { plan, ...waiting } = plannedView;
  await show({ ...waiting, plan: undefined, unfinished: true });
  expect(isBusy()).toBe('true');
  await show({ ...waiting, plan, unfinished: true });
  expect(isBusy()).toBe('false');
  // Nothing is on its way while the user has yet to say which record is meant.
  const records = [
    { value: 'a', label: '2016 年' },
    { value: 'b', label: '2017 年' },
  ];
  await show({ ...waiting, plan: undefined, records, recordId: '' });
  expect(isBusy()).toBe('false');
});

test('what is there already is not ticked, and says so', async () => {
  await show(plannedView);
  const tick = page.getByRole('checkbox', { name: '填写“工作单位”' });
  await expect.element(tick).not.toBeChecked();
  await expect.element(page.getByText('页面上已有内容，勾选后才会覆盖')).toBeVisible();
  await tick.click();
  expect(log.at(-1)).toEqual(['tick', 'f0:c3', true]);
});

test('of thousands of fields that are left alone the first are drawn, and how many more there are', async () => {
  const leftAlone = Array.from({ length: 10_000 }, (_, at) => ({
    ref: `f0:c${at}`,
    path: undefined,
    lesson: undefined,
    label: `第${at}题`,
    reason: '认不出是哪一项',
  }));
  await show({ ...plannedView, plan: { rows: [], leftAlone, acts: [], follows: false, filled: false } });
  await page.getByText('不动的字段（10000）').click();
  await expect.element(page.getByText('另有 9800 项，保存填写报告可以看到全部')).toBeVisible();
  expect(document.querySelectorAll('.popup__left li')).toHaveLength(200);
});

test('the headline says why nothing can be filled, and leads to the remedy', async () => {
  const nothing = { title: '页面上是另一个人（王样一），整页不填', text: '请换成页面上的人。' };
  const showing = (remedy: 'reread' | 'workbench') =>
    show({
      ...plannedView,
      plan: {
        rows: [],
        leftAlone: [],
        acts: [],
        follows: false,
        filled: false,
        nothing: { ...nothing, remedy },
      },
    });
  await showing('reread');
  await expect.element(page.getByRole('status').getByText(nothing.title)).toBeVisible();
  await page.getByRole('button', { name: '重新读取页面' }).click();
  await showing('workbench');
  await page.getByRole('status').getByRole('button', { name: '打开工作台' }).click();
  expect(log.map(([name]) => name)).toEqual(['reread', 'openWorkbench']);
});

test('a form that is not recognised is named before a preview is promised', async () => {
  await show({ ...plannedView, plan: undefined, formId: '', detection: 'none' });
  await expect.element(page.getByRole('status').getByText('认不出表单，请选择')).toBeVisible();
});

test('outcomes stand where the evidence stood', async () => {
  const rows = plannedView.plan?.rows ?? [];
  const [first, second] = rows;
  if (!first || !second) throw new Error('the sample has rows');
  await show({
    ...plannedView,
    plan: {
      filled: true,
      leftAlone: [],
      acts: [],
      follows: false,
      rows: [
        { ...first, outcome: { state: 'verified', reason: undefined } },
        { ...second, outcome: { state: 'failed', reason: '门户没有接受这个值' } },
      ],
    },
  });
  await expect.element(page.getByText('已核对')).toBeVisible();
  await expect.element(page.getByText('门户没有接受这个值')).toBeVisible();
});

test('a finding leads to its field', async () => {
  await show(checkedView);
  await page.getByRole('button', { name: '身份证号的校验码不对。' }).click();
  expect(log.at(-1)).toEqual(['show', 'f0:c2']);
});

test('what does not apply is not counted as passed', async () => {
  const items = (['pass', 'pass', 'na'] as const).map((outcome, index) => ({
    key: `${index}`,
    outcome,
    text: '身份证号',
    quotes: [],
    ref: undefined,
  }));
  await show({ ...checkedView, findings: { about: 'page', items } });
  await expect.element(page.getByText('通过 2 项，不适用 1 项')).toBeVisible();
});

test('where nothing could be checked, the page is not called clean', async () => {
  const item = { key: '0', outcome: 'na' as const, text: '承诺日期', quotes: [], ref: undefined };
  await show({ ...checkedView, findings: { about: 'page', items: [item] } });
  await expect.element(page.getByText('没有可以检查的内容，不能说没有问题。')).toBeVisible();
  expect(document.body.textContent).not.toContain('没有发现问题');
});

test('the record is not checked before it was read, nor anything without a pack', async () => {
  const pageButton = page.getByRole('button', { name: '检查本页' });
  const recordButton = page.getByRole('button', { name: '检查记录' });
  await show(plannedView);
  await expect.element(recordButton).toBeEnabled();
  await show({ ...plannedView, recordReady: false });
  await expect.element(recordButton).toBeDisabled();
  await expect.element(pageButton).toBeEnabled();
  await show({ ...plannedView, packId: '' });
  await expect.element(recordButton).toBeDisabled();
  await expect.element(pageButton).toBeDisabled();
});

test('what is to be pressed is ticked by itself, and is enough to begin', async () => {
  const [first, second] = actsView.plan?.acts ?? [];
  await show(actsView);
  const tab = page.getByRole('checkbox', { name: '先打开标签页“公示情况”' });
  await expect.element(tab).not.toBeChecked();
  await tab.click();
  expect(log).toEqual([['tickAct', 'f0:a2', true]]);
  const rows = (actsView.plan?.rows ?? []).map((row) => ({ ...row, ticked: false }));
  const only = (acts: typeof first) => ({
    ...actsView,
    plan: { ...actsView.plan!, rows, acts: acts ? [acts] : [] },
  });
  await show(only(first));
  await expect.element(page.getByRole('button', { name: '先点再填' })).toBeEnabled();
  await show(only(second));
  await expect.element(page.getByRole('button', { name: '填写 0 项' })).toBeDisabled();
});

test('what became of a press is said beside it', async () => {
  const acts = (actsView.plan?.acts ?? []).map((row) => ({
    ...row,
    outcome: { state: 'failed' as const, reason: '点了以后没有出现要填的栏目' },
  }));
  await show({ ...actsView, plan: { ...actsView.plan!, acts, filled: true } });
  await expect.element(page.getByText('点了以后没有出现要填的栏目').first()).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: /^先点/ })).toBeDisabled();
});

test('of several records the user chooses one, and is told so until then', async () => {
  const records = [
    { value: 'r1', label: '第 1 份，承诺日期 2015-05-01' },
    { value: 'r2', label: '第 2 份，承诺日期 2016-05-03' },
  ];
  await show({ ...plannedView, plan: undefined, recordReady: false, records });
  const choice = page.getByRole('combobox', { name: '填报记录' });
  await expect.element(choice).toHaveValue('');
  await expect.element(page.getByText('此人有 2 份这种记录', { exact: false })).toBeVisible();
  await choice.selectOptions('第 2 份，承诺日期 2016-05-03');
  expect(log).toEqual([['chooseRecord', 'r2']]);
  await show({ ...plannedView, records, recordId: 'r2' });
  await expect.element(page.getByText('此人有 2 份这种记录', { exact: false })).not.toBeInTheDocument();
  await show(plannedView);
  await expect.element(choice).not.toBeInTheDocument();
});

test('a lost store is a red notice, and nothing can be filled', async () => {
  await show({ ...plannedView, store: 'lost' });
  await expect.element(page.getByRole('alert').getByText('本机数据已损坏或丢失')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^填写 \d+ 项$/ })).toBeDisabled();
});

test('a lost store does not look like a new one', async () => {
  await show({
    ...sampleView,
    store: 'lost',
    people: { ...sampleView.people, found: [], more: 0, total: 0 },
  });
  await expect.element(page.getByRole('alert').getByText('本机数据已损坏或丢失')).toBeVisible();
  expect(page.getByRole('combobox', { name: '人员', exact: true }).query()).toBeNull();
  expect(document.body.textContent).not.toMatch(/还没有人员|导入|选好表单和人员/);
  await page.getByRole('alert').getByRole('button', { name: '打开工作台' }).click();
  expect(log.map(([name]) => name)).toEqual(['openWorkbench']);
});

test.each([
  ['search', sampleView],
  ['preview', plannedView],
  ['acts', actsView],
  ['findings', checkedView],
  ['refused', { ...sampleView, page: { state: 'refused' as const, reason: '这是浏览器自己的页面' } }],
])('axe finds nothing in %s', async (_, view) => {
  await show(view);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

test('a report with full numbers is saved for a purpose only', async () => {
  await show({ ...plannedView, revealed: true });
  const save = page.getByRole('button', { name: '保存填写报告' });
  await expect.element(save).toBeDisabled();
  await userEvent.fill(page.getByRole('textbox', { name: '用途' }), '备案');
  await userEvent.click(save);
  expect(log).toEqual([['saveReport', '备案']]);
  await show({ ...plannedView, revealed: false });
  await expect.element(page.getByRole('textbox', { name: '用途' })).not.toBeInTheDocument();
  await userEvent.click(save);
  expect(log.at(-1)).toEqual(['saveReport', '']);
});

test('the forms that a page may be of are named', async () => {
  const tied = ['甲承诺卡', '乙登记表', '丙', '丁', '戊'];
  await show({ ...sampleView, formId: '', detection: 'ambiguous', tied });
  await expect
    .element(page.getByText(/像这几种表单：“甲承诺卡”、“乙登记表”、“丙”、“丁”等，另有 1 种/))
    .toBeVisible();
});

test.each(['zh-CN', 'en'] as const)(
  'an outcome does not stand on the words of its finding: %s',
  async (locale) => {
    setLocale(locale);
    await show(checkedView);
    const lines = [...document.querySelectorAll('section > .popup__findinglist > li')];
    const places = lines.flatMap((line) => {
      const [badge, words] = [...line.children].map((child) => child.getBoundingClientRect());
      return badge && words && badge.width > 0 ? [{ badge, words }] : [];
    });
    expect(places.length).toBeGreaterThan(1);
    for (const { badge, words } of places) expect(badge.right).toBeLessThanOrEqual(words.left);
    expect(new Set(places.map(({ words }) => Math.round(words.left))).size).toBe(1);
    setLocale('zh-CN');
  },
);
