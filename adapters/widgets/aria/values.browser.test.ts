import { afterEach, describe, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';
import {
  dateDialog,
  rovingRadios,
  segments,
  slider,
  spinner,
  toggleButtons,
  twoHandles,
} from './values.fixture.ts';

afterEach(() => document.body.replaceChildren());

function described(): [kind: string, label: string | undefined, value: string | string[]][] {
  const { page } = describeAgain(new Registry(0));
  return page.controls.map(({ kind, labels, value }) => [kind, labels[0]?.text, value]);
}

async function takesBack(bench: FillBench): Promise<void> {
  expect((await bench.undo()).fields.map((field) => field.outcome)).toEqual([VERIFIED]);
}

test('radios with a roving tabindex', async () => {
  const group = rovingRadios(['合格', '不合格'], '不合格');
  const bench = new FillBench();
  expect(described()).toEqual([['radio', '述职结果', '不合格']]);
  expect((await bench.fill(group, '合格')).outcome).toEqual(VERIFIED);
  await takesBack(bench);
  expect(group.querySelector('[aria-checked=true]')?.textContent).toBe('不合格');
});

function pressed(group: Element): (string | null)[] {
  return [...group.querySelectorAll('[aria-pressed=true]')].map((button) => button.textContent);
}

describe('toggle buttons', () => {
  test('several', async () => {
    const group = toggleButtons(['党课', '志愿服务', '走访'], false);
    const bench = new FillBench();
    expect(described()).toEqual([['checkboxes', '参与活动', []]]);
    expect((await bench.fill(group, ['党课', '走访'])).outcome).toEqual(VERIFIED);
    expect(pressed(group)).toEqual(['党课', '走访']);
    await takesBack(bench);
    expect(pressed(group)).toEqual([]);
  });

  test('one that excludes the others', async () => {
    const group = toggleButtons(['优秀', '合格'], true);
    const bench = new FillBench();
    expect((await bench.fill(group, ['合格'])).outcome).toEqual(VERIFIED);
    expect(pressed(group)).toEqual(['合格']);
  });
});

describe('slider', () => {
  test.each([
    [1, '73'],
    [5, '75'],
    [0.5, '72.5'],
  ])('in steps of %s', async (step, next) => {
    const thumb = slider({ min: 0, max: 100, now: 20, step });
    const bench = new FillBench();
    expect(described()).toEqual([['number', '满意度', '20']]);
    expect((await bench.fill(thumb, next)).outcome).toEqual(VERIFIED);
    expect(thumb.getAttribute('aria-valuenow')).toBe(next);
    await takesBack(bench);
    expect(thumb.getAttribute('aria-valuenow')).toBe('20');
  });

  test('a value between its steps, or beyond its ends, is left', async () => {
    const thumb = slider({ min: 0, max: 100, now: 20, step: 5 });
    const bench = new FillBench();
    expect((await bench.fill(thumb, '72')).outcome).toMatchObject({ reason: 'outOfStep' });
    expect((await bench.fill(thumb, '120')).outcome).toMatchObject({ reason: 'outOfRange' });
    expect((await bench.fill(thumb, '良好')).outcome).toMatchObject({ reason: 'notANumber' });
    expect(thumb.getAttribute('aria-valuenow')).toBe('20');
  });

  test.each([false, true])('with two handles is told, not filled; boxed: %s', async (boxed) => {
    const thumb = twoHandles(boxed);
    const bench = new FillBench();
    expect(described().map(([kind]) => kind)).toEqual(['unknown']);
    expect((await bench.fill(thumb, '40')).outcome).toMatchObject({ reason: 'unknownControl' });
    expect(thumb.getAttribute('aria-valuenow')).toBe('20');
  });
});

test('spinbutton that is no input', async () => {
  const spin = spinner({ min: 0, max: 50, now: 2, step: 1 });
  const bench = new FillBench();
  expect(described()).toEqual([['number', '次数', '2']]);
  expect((await bench.fill(spin, '7')).outcome).toEqual(VERIFIED);
  expect(spin.textContent).toBe('7');
  await takesBack(bench);
  expect(spin.textContent).toBe('2');
});

describe('date of segments', () => {
  test('empty', async () => {
    const group = segments(null);
    const bench = new FillBench();
    expect(described()).toEqual([['date', '入党时间', '']]);
    expect((await bench.fill(group, '2021-07-01')).outcome).toEqual(VERIFIED);
    expect(group.textContent).toBe('2021/7/1');
    await takesBack(bench);
    expect(group.textContent).toBe('年/月/日');
  });

  test('with a date in it', async () => {
    const group = segments([2020, 12, 31]);
    const bench = new FillBench();
    expect(bench.read(group)).toMatchObject({ kind: 'date', value: '2020-12-31' });
    expect((await bench.fill(group, '1999-10-02')).outcome).toEqual(VERIFIED);
    await takesBack(bench);
    expect(group.textContent).toBe('2020/12/31');
  });
});

describe('date with a dialog of days', () => {
  test.each([
    ['typed', { typed: true, confirm: false }],
    ['picked', { typed: false, confirm: false }],
    ['picked and confirmed', { typed: false, confirm: true }],
  ])('%s', async (_, options) => {
    const { input } = dateDialog(options);
    const bench = new FillBench();
    expect(described()).toEqual([['date', '起始日期', '']]);
    expect((await bench.fill(input, '2021-03-09')).outcome).toEqual(VERIFIED);
    expect(input.value).toBe('2021-03-09');
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect((await bench.fill(input, '2024-12-31')).outcome).toEqual(VERIFIED);
    await takesBack(bench);
  });

  test('one that has no such day is left without Escape, which a dialog around the form would hear', async () => {
    const { input } = dateDialog({ typed: false, confirm: false, closed: 9 });
    const keys: string[] = [];
    const hear = ({ key }: KeyboardEvent): number => keys.push(key);
    document.addEventListener('keydown', hear);
    expect((await new FillBench().fill(input, '2024-05-09')).outcome).toMatchObject({
      reason: 'optionDisabled',
    });
    document.removeEventListener('keydown', hear);
    expect(keys).toEqual([]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  test('another that is open already is not taken for its own', async () => {
    const other = dateDialog({ typed: false, confirm: false });
    other.button.click();
    document.querySelector('[role=dialog]')?.setAttribute('id', 'other');
    const { input } = dateDialog({ typed: false, confirm: false });
    expect((await new FillBench().fill(input, '2024-05-09')).outcome).toEqual(VERIFIED);
    expect([other.input.value, input.value]).toEqual(['', '2024-05-09']);
  });
});
