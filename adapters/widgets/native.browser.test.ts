import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

let bench: FillBench;

/** A page as a JSP would send it, without any framework. */
function page(html: string): void {
  document.body.innerHTML = html;
  bench = new FillBench();
}

beforeEach(() => page(''));
afterEach(() => document.body.replaceChildren());

function field(selector: string): HTMLInputElement {
  return document.querySelector<HTMLInputElement>(selector)!;
}

function events(selector: string, ...types: string[]): string[] {
  const seen: string[] = [];
  for (const type of types) field(selector).addEventListener(type, () => seen.push(type));
  return seen;
}

describe('text', () => {
  test.each([
    ['text', '党支部', '党支部'],
    ['number', '12', '12'],
    ['tel', '010-6512', '010-6512'],
    ['date', '2024-05-01', '2024-05-01'],
    ['month', '2024-05', '2024-05'],
  ])('input type=%s', async (type, next, value) => {
    page(`<input id=a type=${type}>`);
    expect((await bench.fill('#a', next)).outcome).toEqual(VERIFIED);
    expect(field('#a').value).toBe(value);
    await bench.undo();
    expect(field('#a').value).toBe('');
  });

  test('textarea keeps its lines and gets its old text back', async () => {
    page('<textarea id=a>旧</textarea>');
    expect((await bench.fill('#a', '一\n二')).outcome).toEqual(VERIFIED);
    await bench.undo();
    expect(field('#a').value).toBe('旧');
  });

  test('old handlers see a key, an input, a change and a blur', async () => {
    page('<input id=a>');
    const seen = events('#a', 'focus', 'keydown', 'input', 'keyup', 'change', 'blur');
    await bench.fill('#a', '甲');
    expect(seen).toEqual(['focus', 'keydown', 'input', 'keyup', 'change', 'blur']);
  });

  test('what an old handler cleans away is a failure, and undo brings back what was there', async () => {
    page(`<input id=a value=1 onkeyup="value=value.replace(/\\D/g,'')">`);
    expect((await bench.fill('#a', '12人')).outcome).toMatchObject({
      state: 'failed',
      reason: 'readBackDiffers',
      params: { shown: '12' },
    });
    await bench.undo();
    expect(field('#a').value).toBe('1');
  });

  test('a page that puts its own text back after a frame is noticed', async () => {
    page('<input id=a>');
    field('#a').addEventListener('change', () => requestAnimationFrame(() => (field('#a').value = '')));
    expect((await bench.fill('#a', '甲')).outcome).toMatchObject({ state: 'failed' });
  });

  test('a field that changes its neighbour is noticed', async () => {
    page('<input id=a><input id=b>');
    field('#b').addEventListener('change', () => (field('#a').value = ''));
    const writes = ['#a', '#b'].map((selector) => ({
      ref: bench.register(selector),
      path: 'remark',
      label: { text: selector, evidence: 'near' as const, confidence: 1 },
      now: '',
      next: '甲',
      accepted: [],
      ticked: true,
    }));
    const { fields } = await bench.filler.write(writes);
    expect(fields.map((one) => one.outcome.state)).toEqual(['verified', 'verified']);
    expect([field('#a').value, field('#b').value]).toEqual(['甲', '甲']);
  });

  test('calendars of old pages: read-only to the keyboard, written all the same', async () => {
    page(`<input id=a readonly onclick="WdatePicker({dateFmt:'yyyy年MM月dd日'})">`);
    expect(bench.read('#a')).toMatchObject({ kind: 'date', format: 'YYYY年MM月DD日', readOnly: false });
    expect((await bench.fill('#a', '2024年05月01日')).outcome).toEqual(VERIFIED);
  });

  test('what cannot be written is skipped with its reason', async () => {
    page('<input id=a readonly><input id=b disabled><input id=c maxlength=2><input id=d type=password>');
    expect((await bench.fill('#a', '甲')).outcome).toMatchObject({ state: 'skipped', reason: 'readOnly' });
    expect((await bench.fill('#b', '甲')).outcome).toMatchObject({ state: 'skipped', reason: 'disabled' });
    expect((await bench.fill('#c', '甲乙丙')).outcome).toMatchObject({ state: 'skipped', reason: 'tooLong' });
    expect((await bench.fill('#d', '甲')).outcome).toMatchObject({ state: 'skipped', reason: 'password' });
  });

  test('a control that left the page is a failure', async () => {
    page('<input id=a>');
    const ref = bench.register('#a');
    field('#a').remove();
    const { fields } = await bench.filler.write([
      {
        ref,
        path: 'name',
        label: { text: '姓名', evidence: 'near', confidence: 1 },
        now: '',
        next: '甲',
        accepted: [],
        ticked: true,
      },
    ]);
    expect(fields[0]?.outcome).toMatchObject({ state: 'failed', reason: 'controlGone' });
  });

  test('undo leaves what the user typed afterwards', async () => {
    page('<input id=a value=旧>');
    await bench.fill('#a', '新');
    field('#a').value = '用户改的';
    const report = await bench.undo();
    expect(report.fields[0]?.outcome).toMatchObject({ state: 'skipped', reason: 'changedMeanwhile' });
    expect(field('#a').value).toBe('用户改的');
  });

  test('two fills of one control are undone to what was there first', async () => {
    page('<input id=a value=旧>');
    await bench.fill('#a', '新');
    await bench.fill('#a', '更新');
    await bench.undo();
    expect(field('#a').value).toBe('旧');
    expect((await bench.undo()).fields).toEqual([]);
  });

  test('many fields share a frame', async () => {
    page(Array.from({ length: 40 }, (_, index) => `<input id=f${index}>`).join(''));
    const writes = Array.from({ length: 40 }, (_, index) => ({
      ref: bench.register(`#f${index}`),
      path: 'remark',
      label: { text: String(index), evidence: 'near' as const, confidence: 1 },
      now: '',
      next: `第${index}`,
      accepted: [],
      ticked: true,
    }));
    const { fields } = await bench.filler.write(writes);
    expect(fields.every((one) => one.outcome.state === 'verified')).toBe(true);
  });
});

describe('select', () => {
  const grades = '<option value="">请选择</option><option>不合格<option>合格<option disabled>优秀';

  test('chooses by equality and goes back to nothing chosen', async () => {
    page(`<select id=a>${grades}</select>`);
    expect((await bench.fill('#a', '合格')).outcome).toEqual(VERIFIED);
    expect(field('#a').value).toBe('合格');
    await bench.undo();
    expect(field('#a').value).toBe('');
  });

  test('a select with no entry for nothing goes back to it too', async () => {
    page('<select id=a><option>甲<option>乙</select>');
    document.querySelector('select')!.selectedIndex = -1;
    expect((await bench.fill('#a', '乙')).outcome).toEqual(VERIFIED);
    await bench.undo();
    expect(document.querySelector('select')!.selectedIndex).toBe(-1);
  });

  test.each([
    ['合', 'optionMissing'],
    ['优秀', 'optionDisabled'],
  ])('%s is skipped', async (next, reason) => {
    page(`<select id=a>${grades}</select>`);
    expect((await bench.fill('#a', next)).outcome).toMatchObject({ state: 'skipped', reason });
    expect(field('#a').value).toBe('');
  });

  test('several', async () => {
    page('<select id=a multiple><option selected>校刊校报<option>公开栏<option>电子屏</select>');
    expect((await bench.fill('#a', ['公开栏', '电子屏'])).outcome).toEqual(VERIFIED);
    expect(bench.read('#a').value).toEqual(['公开栏', '电子屏']);
    await bench.undo();
    expect(bench.read('#a').value).toEqual(['校刊校报']);
  });

  test('options that arrive late, after the choice they depend on', async () => {
    page('<select id=a><option value="">请选择</option></select>');
    setTimeout(() => field('#a').insertAdjacentHTML('beforeend', '<option>第二支部</option>'), 150);
    expect((await bench.fill('#a', '第二支部')).outcome).toEqual(VERIFIED);
  });
});

describe('radio', () => {
  test.each([
    ['named', '<input type=radio name=s value=1>男 <input type=radio name=s value=2>女'],
    ['labelled', '<label><input type=radio name=s>男</label><label><input type=radio name=s>女</label>'],
    ['nameless', '<label><input type=radio>男</label><label><input type=radio>女</label>'],
  ])('%s', async (_, html) => {
    page(`<table><tr><td>性别<td>${html}<tr><td>其他<td><input type=radio name=x>男</table>`);
    expect(bench.read('input')).toMatchObject({ kind: 'radio', value: '', options: ['男', '女'] });
    expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
    expect(document.querySelectorAll<HTMLInputElement>('input')[1]!.checked).toBe(true);
    await bench.undo();
    expect(document.querySelectorAll(':checked').length).toBe(0);
  });

  test('合格 is not 不合格, and what is missing is skipped', async () => {
    page('<input type=radio name=s>不合格<input type=radio name=s>基本合格');
    expect((await bench.fill('input', '合格')).outcome).toMatchObject({
      state: 'skipped',
      reason: 'optionMissing',
    });
    expect(document.querySelectorAll(':checked').length).toBe(0);
  });
});

describe('checkbox', () => {
  test('several of one name', async () => {
    page(
      '<input type=checkbox name=r checked>校刊<input type=checkbox name=r>公开栏<input type=checkbox name=r>电子屏',
    );
    expect((await bench.fill('input', ['公开栏', '电子屏'])).outcome).toEqual(VERIFIED);
    expect(bench.read('input').value).toEqual(['公开栏', '电子屏']);
    await bench.undo();
    expect(bench.read('input').value).toEqual(['校刊']);
  });

  test('a lone one answers yes and no', async () => {
    page('<input type=checkbox id=a> 已公示');
    expect((await bench.fill('#a', '是')).outcome).toEqual(VERIFIED);
    expect(field('#a').checked).toBe(true);
    await bench.undo();
    expect(field('#a').checked).toBe(false);
    expect((await bench.fill('#a', '说不清')).outcome).toMatchObject({ state: 'skipped' });
  });
});

describe('content-editable', () => {
  test('writes paragraphs and undo brings the formatting back', async () => {
    page('<div id=a contenteditable><p>旧<b>重点</b></p></div>');
    expect((await bench.fill('#a', '第一条\n第二条')).outcome).toEqual(VERIFIED);
    expect(document.querySelector<HTMLElement>('#a')!.innerText).toContain('第二条');
    const report = await bench.undo();
    expect(report.fields[0]?.outcome).toEqual(VERIFIED);
    expect(document.querySelector('#a b')?.textContent).toBe('重点');
  });
});
