import { afterEach, describe, expect, test } from 'vitest';
import { type FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { eventsOf, field, nativePage } from '#tests/browser/native-page.ts';

let bench: FillBench;
afterEach(() => document.body.replaceChildren());

describe('text', () => {
  test.each([
    ['text', '党支部', '党支部'],
    ['number', '12', '12'],
    ['tel', '010-6512', '010-6512'],
    ['date', '2024-05-01', '2024-05-01'],
    ['month', '2024-05', '2024-05'],
  ])('input type=%s', async (type, next, value) => {
    bench = nativePage(`<input id=a type=${type}>`);
    expect((await bench.fill('#a', next)).outcome).toEqual(VERIFIED);
    expect(field('#a').value).toBe(value);
    await bench.undo();
    expect(field('#a').value).toBe('');
  });

  test('textarea keeps its lines and gets its old text back', async () => {
    bench = nativePage('<textarea id=a>旧</textarea>');
    expect((await bench.fill('#a', '一\n二')).outcome).toEqual(VERIFIED);
    await bench.undo();
    expect(field('#a').value).toBe('旧');
  });

  test('a page that reads what was typed only a while later is given the time', async () => {
    bench = nativePage('<input id=a>');
    let [read, held] = ['', ''];
    field('#a').addEventListener(
      'input',
      () => void Promise.resolve().then(() => (read = field('#a').value)),
    );
    field('#a').addEventListener('change', () => {
      held = read;
      read = field('#a').value = held;
    });
    expect((await bench.fill('#a', '1985-03-12')).outcome).toEqual(VERIFIED);
    expect(held).toBe('1985-03-12');
  });

  test('old handlers see a key, an input, a change and a blur', async () => {
    bench = nativePage('<input id=a>');
    const seen = eventsOf('#a', 'focus', 'keydown', 'input', 'keyup', 'change', 'blur');
    await bench.fill('#a', '甲');
    expect(seen).toEqual(['focus', 'keydown', 'input', 'keyup', 'change', 'blur']);
  });

  test('what an old handler cleans away is a failure, and undo brings back what was there', async () => {
    bench = nativePage(`<input id=a value=1 onkeyup="value=value.replace(/\\D/g,'')">`);
    expect((await bench.fill('#a', '12人')).outcome).toMatchObject({
      state: 'failed',
      reason: 'readBackDiffers',
      params: { shown: '12' },
    });
    await bench.undo();
    expect(field('#a').value).toBe('1');
  });

  test('a page that puts its own text back after a frame is noticed', async () => {
    bench = nativePage('<input id=a>');
    field('#a').addEventListener('change', () => requestAnimationFrame(() => (field('#a').value = '')));
    expect((await bench.fill('#a', '甲')).outcome).toMatchObject({ state: 'failed' });
  });

  test('a field that changes its neighbour is noticed', async () => {
    bench = nativePage('<input id=a><input id=b>');
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
    bench = nativePage(`<input id=a readonly onclick="WdatePicker({dateFmt:'yyyy年MM月dd日'})">`);
    expect(bench.read('#a')).toMatchObject({ kind: 'date', format: 'YYYY年MM月DD日', readOnly: false });
    expect((await bench.fill('#a', '2024年05月01日')).outcome).toEqual(VERIFIED);
  });

  test('what cannot be written is skipped with its reason', async () => {
    bench = nativePage(
      '<input id=a readonly><input id=b disabled><input id=c maxlength=2><input id=d type=password>',
    );
    expect((await bench.fill('#a', '甲')).outcome).toMatchObject({ state: 'skipped', reason: 'readOnly' });
    expect((await bench.fill('#b', '甲')).outcome).toMatchObject({ state: 'skipped', reason: 'disabled' });
    expect((await bench.fill('#c', '甲乙丙')).outcome).toMatchObject({ state: 'skipped', reason: 'tooLong' });
    expect((await bench.fill('#d', '甲')).outcome).toMatchObject({ state: 'skipped', reason: 'password' });
    document.querySelector<HTMLInputElement>('#d')!.value = '秘密';
    expect(bench.read('#d').value).toBe('');
  });

  test('a control that left the page is a failure', async () => {
    bench = nativePage('<input id=a>');
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
    bench = nativePage('<input id=a value=旧>');
    await bench.fill('#a', '新');
    field('#a').value = '用户改的';
    const report = await bench.undo();
    expect(report.fields[0]?.outcome).toMatchObject({ state: 'skipped', reason: 'changedMeanwhile' });
    expect(field('#a').value).toBe('用户改的');
  });

  test('two fills of one control are undone to what was there first', async () => {
    bench = nativePage('<input id=a value=旧>');
    await bench.fill('#a', '新');
    await bench.fill('#a', '更新');
    await bench.undo();
    expect(field('#a').value).toBe('旧');
    expect((await bench.undo()).fields).toEqual([]);
  });

  test('many fields share a frame', async () => {
    bench = nativePage(Array.from({ length: 40 }, (_, index) => `<input id=f${index}>`).join(''));
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
