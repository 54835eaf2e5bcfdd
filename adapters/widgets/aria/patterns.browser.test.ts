import { afterEach, describe, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { describeAgain } from '../../page/page.fixture.ts';
import { Registry } from '../../page/registry.ts';
import { actionMenu, chips, editable, groupedListbox, menuButton, selectOnly } from './patterns.fixture.ts';
import { customSelect, districtSelect, districtTree, openTree, treeSelect } from './trees.fixture.ts';

afterEach(() => document.body.replaceChildren());

const GRADES = ['不合格', '基本合格', '合格'];

function described(): [kind: string, label: string | undefined, value: string | string[]][] {
  const { page } = describeAgain(new Registry(0));
  return page.controls.map(({ kind, labels, value }) => [kind, labels[0]?.text, value]);
}

async function takesBack(bench: FillBench): Promise<void> {
  expect((await bench.undo()).fields.map((field) => field.outcome)).toEqual([VERIFIED]);
}

describe('combobox', () => {
  test('select only', async () => {
    const combo = selectOnly(GRADES, '不合格');
    const bench = new FillBench();
    expect(described()).toEqual([['select', '评定等次', '不合格']]);
    expect((await bench.fill(combo, '合格')).outcome).toEqual(VERIFIED);
    expect(combo.textContent).toBe('合格');
    await takesBack(bench);
    expect(combo.textContent).toBe('不合格');
  });

  test.each([
    ['list', true],
    ['list', false],
    ['both', true],
    ['both', false],
  ] as const)('typed into, %s, strict %s', async (autocomplete, strict) => {
    const { input, model } = editable(['汉族', '壮族', '藏族'], autocomplete, strict);
    const bench = new FillBench();
    expect(described()).toEqual([['select', '民族', '']]);
    expect((await bench.fill(input, '壮族')).outcome).toEqual(VERIFIED);
    expect([input.value, model()]).toEqual(['壮族', '壮族']);
    expect((await bench.fill(input, '藏')).outcome).toMatchObject({
      state: 'skipped',
      reason: 'optionMissing',
    });
    expect(model()).toBe('壮族');
  });

  test('several choices as chips', async () => {
    const { combo, model } = chips(['校刊', '公开栏', '电子屏'], ['校刊']);
    const bench = new FillBench();
    expect(described()).toEqual([['multiSelect', '公开方式', ['校刊']]]);
    expect((await bench.fill(combo, ['公开栏', '电子屏'])).outcome).toEqual(VERIFIED);
    expect([...model].sort()).toEqual(['公开栏', '电子屏'].sort());
    await takesBack(bench);
    expect([...model]).toEqual(['校刊']);
  });
});

describe('menu button that shows its value', () => {
  test.each(['menu', 'listbox'] as const)('%s', async (popup) => {
    const button = menuButton(['本科', '专科', '研究生'], '专科', popup);
    const bench = new FillBench();
    expect(described()).toEqual([['select', '学历', '专科']]);
    expect((await bench.fill(button, '本科')).outcome).toEqual(VERIFIED);
    expect(button.textContent).toBe('本科');
    await takesBack(bench);
    expect(button.textContent).toBe('专科');
  });

  test('one that is named as a field and whose entries act is not pressed', async () => {
    const { button, acted } = actionMenu(['复核', '退回']);
    const { outcome } = await new FillBench().fill(button, '退回');
    expect(outcome).toMatchObject({ state: 'skipped', reason: 'unknownControl' });
    expect(acted).toEqual([]);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  test('one that opens acts is no control', () => {
    menuButton(['编辑', '删除'], '更多操作', 'menu', '');
    expect(described()).toEqual([]);
  });
});

function chosen(list: Element): (string | null)[] {
  return [...list.querySelectorAll('[aria-selected=true]')].map((option) => option.textContent);
}

describe('listbox of groups that is always open', () => {
  test('one', async () => {
    const list = groupedListbox(false);
    const bench = new FillBench();
    expect(described()).toEqual([['radio', '整改类型', '']]);
    expect((await bench.fill(list, '深入不够')).outcome).toEqual(VERIFIED);
    expect((await bench.fill(list, '作风')).outcome).toMatchObject({ reason: 'optionMissing' });
    expect(chosen(list)).toEqual(['深入不够']);
  });

  test('several', async () => {
    const list = groupedListbox(true);
    const bench = new FillBench();
    expect((await bench.fill(list, ['理论不实', '深入不够'])).outcome).toEqual(VERIFIED);
    expect(chosen(list)).toEqual(['理论不实', '深入不够']);
    await takesBack(bench);
    expect(chosen(list)).toEqual([]);
  });
});

describe('tree', () => {
  test('in a popup: a leaf is chosen once its parent is opened', async () => {
    const combo = treeSelect();
    const bench = new FillBench();
    expect(described()).toEqual([['select', '所在部门', '']]);
    expect((await bench.fill(combo, '总务处')).outcome).toEqual(VERIFIED);
    expect(combo.textContent).toBe('总务处');
    expect((await bench.fill(combo, '数学组')).outcome).toEqual(VERIFIED);
    expect((await bench.fill(combo, '政教处')).outcome).toMatchObject({ reason: 'optionMissing' });
    expect(combo.textContent).toBe('数学组');
  });

  test('on the page', async () => {
    const tree = openTree();
    const bench = new FillBench();
    expect(described()).toEqual([['radio', '所在部门', '']]);
    expect((await bench.fill(tree, '办公室')).outcome).toEqual(VERIFIED);
    expect(tree.querySelector('[aria-selected=true]')?.textContent).toBe('办公室');
  });

  test('in a popup that draws branches once they are opened, one of two namesakes needs its path', async () => {
    const combo = districtSelect();
    const bench = new FillBench();
    expect((await bench.fill(combo, '鼓楼')).outcome).toMatchObject({ reason: 'optionMissing' });
    expect(combo.textContent).toBe('');
    expect((await bench.fill(combo, '南京/鼓楼')).outcome).toEqual(VERIFIED);
    expect(combo.textContent).toBe('南京 / 鼓楼');
    expect((await bench.fill(combo, '海曙')).outcome).toEqual(VERIFIED);
    expect(combo.textContent).toBe('宁波 / 海曙');
  });

  test('a name that stood there before proves nothing of the path to it', async () => {
    const combo = districtSelect(true);
    const bench = new FillBench();
    expect((await bench.fill(combo, '宁波/鼓楼')).outcome).toEqual(VERIFIED);
    expect(combo.textContent).toBe('鼓楼');
    expect((await bench.fill(combo, '南京/鼓楼')).outcome).toMatchObject({ reason: 'readBackDiffers' });
  });

  test('on the page, drawn on demand, the same', async () => {
    const tree = districtTree();
    const bench = new FillBench();
    expect((await bench.fill(tree, '鼓楼')).outcome).toMatchObject({ reason: 'optionMissing' });
    expect(bench.read(tree).value).toBe('无锡 / 梁溪');
    expect((await bench.fill(tree, '南京/鼓楼')).outcome).toEqual(VERIFIED);
    expect(bench.read(tree).value).toBe('南京 / 鼓楼');
    await takesBack(bench);
    expect(bench.read(tree).value).toBe('无锡 / 梁溪');
  });
});

test('custom element whose list is in its shadow root, and whose value is the form’s', async () => {
  const { combo, posted } = customSelect(GRADES);
  const bench = new FillBench();
  expect(described()).toEqual([['select', '评定等次', '']]);
  expect((await bench.fill(combo, '合格')).outcome).toEqual(VERIFIED);
  expect(posted()).toBe('code:合格');
  expect((await bench.fill(combo, '不合格')).outcome).toEqual(VERIFIED);
  expect(posted()).toBe('code:不合格');
});
