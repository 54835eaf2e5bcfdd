import { afterEach, describe, expect, test } from 'vitest';
import { type FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { nativePage } from '#tests/browser/native-page.ts';

let bench: FillBench;
afterEach(() => document.body.replaceChildren());

describe('content-editable', () => {
  test('writes paragraphs and undo brings the formatting back', async () => {
    bench = nativePage('<div id=a contenteditable><p>旧<b>重点</b></p></div>');
    expect((await bench.fill('#a', '第一条\n第二条')).outcome).toEqual(VERIFIED);
    expect(document.querySelector<HTMLElement>('#a')!.innerText).toContain('第二条');
    const report = await bench.undo();
    expect(report.fields[0]?.outcome).toEqual(VERIFIED);
    expect(document.querySelector('#a b')?.textContent).toBe('重点');
  });
});
