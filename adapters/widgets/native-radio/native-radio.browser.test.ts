import { afterEach, describe, expect, test } from 'vitest';
import { type FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { nativePage } from '#tests/browser/native-page.ts';

let bench: FillBench;
afterEach(() => document.body.replaceChildren());

describe('radio', () => {
  test.each([
    ['named', '<input type=radio name=s value=1>男 <input type=radio name=s value=2>女'],
    ['labelled', '<label><input type=radio name=s>男</label><label><input type=radio name=s>女</label>'],
    ['nameless', '<label><input type=radio>男</label><label><input type=radio>女</label>'],
  ])('%s', async (_, html) => {
    bench = nativePage(`<table><tr><td>性别<td>${html}<tr><td>其他<td><input type=radio name=x>男</table>`);
    expect(bench.read('input')).toMatchObject({ kind: 'radio', value: '', options: ['男', '女'] });
    expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
    expect(document.querySelectorAll<HTMLInputElement>('input')[1]!.checked).toBe(true);
    await bench.undo();
    expect(document.querySelectorAll(':checked').length).toBe(0);
  });

  test('what is drawn in place of a hidden one is what the page hears', async () => {
    bench = nativePage(
      ['男', '女']
        .map((sex) => `<span><input type=radio name=s hidden><button type=button>${sex}</button></span>`)
        .join(''),
    );
    let held = '';
    for (const button of document.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        held = button.textContent;
        button.parentElement!.querySelector('input')!.checked = true;
      });
    }
    expect(bench.read('input')).toMatchObject({ kind: 'radio', value: '', options: ['男', '女'] });
    expect((await bench.fill('input', '女')).outcome).toEqual(VERIFIED);
    expect(held).toBe('女');
  });

  test('合格 is not 不合格, and what is missing is skipped', async () => {
    bench = nativePage('<input type=radio name=s>不合格<input type=radio name=s>基本合格');
    expect((await bench.fill('input', '合格')).outcome).toMatchObject({
      state: 'skipped',
      reason: 'optionMissing',
    });
    expect(document.querySelectorAll(':checked').length).toBe(0);
  });
});
