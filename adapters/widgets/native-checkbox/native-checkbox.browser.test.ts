import { afterEach, describe, expect, test } from 'vitest';
import { type FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { field, nativePage } from '#tests/browser/native-page.ts';

let bench: FillBench;
afterEach(() => document.body.replaceChildren());

function option(id: string, text: string): string {
  return `<div class="x-box"><input type=checkbox id=${id}><i></i></div><label for=${id}>${text}</label>`;
}

const wrapped = (id: string, words: string, before = ''): string =>
  `<div class="x-input"><div>${before}<div><input type=checkbox id=${id}></div><label for=${id}>${words}</label></div></div>`;

describe('checkbox', () => {
  test('several of one name', async () => {
    bench = nativePage(
      '<input type=checkbox name=r checked>校刊<input type=checkbox name=r>公开栏<input type=checkbox name=r>电子屏',
    );
    expect((await bench.fill('input', ['公开栏', '电子屏'])).outcome).toEqual(VERIFIED);
    expect(bench.read('input').value).toEqual(['公开栏', '电子屏']);
    await bench.undo();
    expect(bench.read('input').value).toEqual(['校刊']);
  });

  test('several in a box each, with their labels beside', async () => {
    bench = nativePage(`<div><span>公示途径</span>${option('a', '公开栏')}${option('b', '校园网')}</div>
      <div><div><input type=checkbox id=c>甲</div><div><input id=d></div></div>`);
    expect(bench.read('#b')).toMatchObject({ kind: 'checkboxes', options: ['公开栏', '校园网'] });
    expect(bench.read('#c').kind).toBe('checkbox');
    expect((await bench.fill('#b', ['校园网'])).outcome).toEqual(VERIFIED);
    expect([field('#a').checked, field('#b').checked]).toEqual([false, true]);
  });

  test('several without a name in several boxes each, which hold their own words alone', () => {
    bench = nativePage(`<div>${wrapped('a', '公开栏')}${wrapped('b', '校园网')}</div>
      <div>${wrapped('c', '是', '是否在编')}${wrapped('d', '是', '是否公开')}</div>`);
    expect(bench.read('#b')).toMatchObject({ kind: 'checkboxes', options: ['公开栏', '校园网'] });
    expect([bench.read('#c').kind, bench.read('#d').kind]).toEqual(['checkbox', 'checkbox']);
  });

  test('a lone one answers yes and no', async () => {
    bench = nativePage('<input type=checkbox id=a> 已公示');
    expect((await bench.fill('#a', '是')).outcome).toEqual(VERIFIED);
    expect(field('#a').checked).toBe(true);
    await bench.undo();
    expect(field('#a').checked).toBe(false);
    expect((await bench.fill('#a', '说不清')).outcome).toMatchObject({ state: 'skipped' });
  });
});
