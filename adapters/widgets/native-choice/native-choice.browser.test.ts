import { afterEach, describe, expect, test } from 'vitest';
import { type FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { field, nativePage } from '#tests/browser/native-page.ts';

let bench: FillBench;
afterEach(() => document.body.replaceChildren());

describe('select', () => {
  const grades = '<option value="">请选择</option><option>不合格<option>合格<option disabled>优秀';

  test('chooses by equality and goes back to nothing chosen', async () => {
    bench = nativePage(`<select id=a>${grades}</select>`);
    expect((await bench.fill('#a', '合格')).outcome).toEqual(VERIFIED);
    expect(field('#a').value).toBe('合格');
    await bench.undo();
    expect(field('#a').value).toBe('');
  });

  test('a select with no entry for nothing goes back to it too', async () => {
    bench = nativePage('<select id=a><option>甲<option>乙</select>');
    document.querySelector('select')!.selectedIndex = -1;
    expect((await bench.fill('#a', '乙')).outcome).toEqual(VERIFIED);
    await bench.undo();
    expect(document.querySelector('select')!.selectedIndex).toBe(-1);
  });

  test.each([
    ['合', 'optionMissing'],
    ['优秀', 'optionDisabled'],
  ])('%s is skipped', async (next, reason) => {
    bench = nativePage(`<select id=a>${grades}</select>`);
    expect((await bench.fill('#a', next)).outcome).toMatchObject({ state: 'skipped', reason });
    expect(field('#a').value).toBe('');
  });

  test('several', async () => {
    bench = nativePage(
      '<select id=a multiple><option selected>校刊校报<option>公开栏<option>电子屏</select>',
    );
    expect((await bench.fill('#a', ['公开栏', '电子屏'])).outcome).toEqual(VERIFIED);
    expect(bench.read('#a').value).toEqual(['公开栏', '电子屏']);
    await bench.undo();
    expect(bench.read('#a').value).toEqual(['校刊校报']);
  });

  test('options that arrive late, after the choice they depend on', async () => {
    bench = nativePage('<select id=a><option value="">请选择</option></select>');
    setTimeout(() => field('#a').insertAdjacentHTML('beforeend', '<option>第二支部</option>'), 150);
    expect((await bench.fill('#a', '第二支部')).outcome).toEqual(VERIFIED);
  });

  test('a list that is always open, in groups', async () => {
    bench = nativePage(`<select id=a size=4><optgroup label=专任><option>教师<option>教辅</optgroup>
      <optgroup label=其他 disabled><option>后勤<option>教师</optgroup></select>`);
    expect(bench.read('#a')).toMatchObject({
      kind: 'select',
      value: '',
      options: ['教师', '教辅', '后勤', '教师'],
    });
    expect((await bench.fill('#a', '教辅')).outcome).toEqual(VERIFIED);
    await bench.undo();
    expect(document.querySelector('select')!.selectedIndex).toBe(-1);
    expect((await bench.fill('#a', '后勤')).outcome).toMatchObject({ reason: 'optionDisabled' });
    // Two groups have this one, and nothing says which is meant.
    expect((await bench.fill('#a', '教师')).outcome).toMatchObject({ reason: 'optionMissing' });
  });
});
