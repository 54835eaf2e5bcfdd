import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FillBench, loaded, VERIFIED } from '#tests/browser/fill-bench.ts';
import { field, nativePage } from '#tests/browser/native-page.ts';

/** What My97 keeps of the calendar that was opened last. */
interface My97 {
  cal?: { date: { y: number; M: number; d: number } };
  dd?: HTMLElement;
  hide(): void;
}
const my97 = (): My97 => loaded<My97>('$dp');

let bench: FillBench;

// It finds its other files by the address of its script.
beforeAll(
  () =>
    new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => reject(new Error('My97 did not load')));
      script.src = new URL('../../../node_modules/my97datepicker/WdatePicker.js', import.meta.url).href;
      document.head.append(script);
    }),
);
beforeEach(() => {
  bench =
    nativePage(`<p>出生日期 <input id="a" class="Wdate" readonly onclick="WdatePicker({dateFmt:'yyyy-MM-dd'})"></p>
    <p>入党时间 <input id="b" class="Wdate" readonly onfocus="WdatePicker({dateFmt:'yyyy年MM月dd日',readOnly:true})"></p>`);
});
afterEach(() => {
  if (my97().dd) my97().hide();
  document.body.replaceChildren();
});

test.each([
  ['a', '2024-05-01', 'click'],
  ['b', '2024年05月01日', 'focus'],
])('#%s holds the date, no calendar is left open, and the next one opens at it', async (id, value, opens) => {
  expect(bench.read(`#${id}`)).toMatchObject({ kind: 'date', readOnly: false });
  expect((await bench.fill(`#${id}`, value)).outcome).toEqual(VERIFIED);
  expect(field(`#${id}`).value).toBe(value);
  expect(my97().dd?.style.display ?? 'none').toBe('none');
  if (opens === 'click') field(`#${id}`).click();
  else field(`#${id}`).focus();
  await expect
    .poll(() => my97().cal && [my97().cal?.date.y, my97().cal?.date.M, my97().cal?.date.d])
    .toEqual([2024, 5, 1]);
  my97().hide();
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(field(`#${id}`).value).toBe('');
});
