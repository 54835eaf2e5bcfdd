import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';
import { segments } from './values.fixture.ts';
import { checkedList, dateButton, lateList, lateSlider, nestedSwitch } from './unlike.fixture.ts';

afterEach(() => document.body.replaceChildren());

function described(): [kind: string, label: string | undefined, value: string | string[]][] {
  const { page } = describeAgain(new Registry(0));
  return page.controls.map(({ kind, labels, value }) => [kind, labels[0]?.text, value]);
}

async function takesBack(bench: FillBench): Promise<void> {
  expect((await bench.undo()).fields.map((field) => field.outcome)).toEqual([VERIFIED]);
}

test('a list that is drawn late and chosen from as the button goes down', async () => {
  const combo = lateList(['书记', '副书记', '委员']);
  const bench = new FillBench();
  expect(described()).toEqual([['select', '职务', '']]);
  expect((await bench.fill(combo, '副书记')).outcome).toEqual(VERIFIED);
  expect((await bench.fill(combo, '组长')).outcome).toMatchObject({ reason: 'optionMissing' });
  expect(document.querySelector('[role=listbox]')).toBeNull();
  expect((await bench.fill(combo, '委员')).outcome).toEqual(VERIFIED);
});

test('options that are checked', async () => {
  const list = checkedList(['甲', '乙', '丙']);
  const bench = new FillBench();
  expect(described()).toEqual([['checkboxes', '整改措施', []]]);
  expect((await bench.fill(list, ['甲', '丙'])).outcome).toEqual(VERIFIED);
  await takesBack(bench);
  expect(list.querySelector('[aria-checked=true]')).toBeNull();
});

test('a slider that draws late', async () => {
  const thumb = lateSlider();
  const bench = new FillBench();
  expect((await bench.fill(thumb, '8')).outcome).toEqual(VERIFIED);
  expect(thumb.getAttribute('aria-valuetext')).toBe('8 分');
  await takesBack(bench);
  expect(thumb.getAttribute('aria-valuenow')).toBe('0');
});

test('a button that shows the date, with a dialog in English', async () => {
  const button = dateButton();
  const bench = new FillBench();
  expect(described()).toEqual([['date', '公示日期', '']]);
  expect((await bench.fill(button, '2023-10-30')).outcome).toEqual(VERIFIED);
  expect(button.textContent).toBe('2023年10月30日');
  const later = new FillBench();
  expect((await later.fill(button, '2024-03-01')).outcome).toEqual(VERIFIED);
  await takesBack(later);
  expect(button.textContent).toBe('2023年10月30日');
  // The dialog has no word for "no date": that is said, not pretended.
  expect((await bench.undo()).fields[0]?.outcome).toMatchObject({ state: 'failed', reason: 'cannotClear' });
});

test('a date of segments inside a shadow root', async () => {
  const group = segments([2020, 1, 2]);
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const box = group.parentElement;
  if (box) root.append(box);
  const bench = new FillBench();
  expect(described()).toEqual([['date', '入党时间', '2020-01-02']]);
  expect((await bench.fill(group, '2022-12-31')).outcome).toEqual(VERIFIED);
  await takesBack(bench);
});

test('a switch two shadow roots deep', async () => {
  const knob = nestedSwitch();
  const bench = new FillBench();
  expect(described()).toEqual([['switch', '是否公示', '']]);
  expect((await bench.fill(knob, '是')).outcome).toEqual(VERIFIED);
  await takesBack(bench);
  expect(knob.getAttribute('aria-checked')).toBe('false');
});
