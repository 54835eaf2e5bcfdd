import type { RunningExtension } from '#tests/harness/extension.ts';
import { choosePack } from '#tests/harness/checklist.ts';
import { manyFields } from '#tests/harness/many-fields.ts';
import { clockGoesOn } from '#tests/harness/page-clock.ts';
import { type Figure, medianAtMost } from '../figures.ts';
import { mainThreadOf } from '../main-thread.ts';

/** Room for the pause after typing, the check and the drawing of the sign, in milliseconds. */
const SETTLED = 1600;

const FIELDS = [
  ['[name=a5]', '1380013800'],
  ['[name=a4]', '110105194912310021'],
  ['[name="list[3].c0"]', '加强学习，提高认识'],
] as const;

/** What 边填边查 takes of the main thread of a page with 200 fields, from the first key typed into a field to its sign. */
export async function measureLive(
  extension: RunningExtension,
  origin: string,
  rounds: number,
): Promise<Figure[]> {
  await choosePack(extension, 'three-compare-2016');
  const page = await extension.context.newPage();
  await page.route('**/many-fields', (route) =>
    route.fulfill({ contentType: 'text/html', body: manyFields() }),
  );
  await page.goto(`${origin}/many-fields`);
  const popup = await extension.popupFor(page);
  await popup.locator('option[value="three-compare-2016"]').waitFor({ state: 'attached' });
  const from = `chrome-extension://${extension.id}/`;
  const turnedOn = await mainThreadOf(page, from, async () => {
    await popup.getByRole('button', { name: '边填边查' }).click();
    await popup.getByRole('status').waitFor();
  });
  await page.bringToFront();
  const totals: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [selector, text] = FIELDS[round % FIELDS.length] ?? FIELDS[0];
    await page.fill(selector, '');
    await clockGoesOn(page, SETTLED);
    const taken = await mainThreadOf(page, from, async () => {
      await page.locator(selector).click();
      await page.keyboard.type(text, { delay: 30 });
      await clockGoesOn(page, SETTLED);
    });
    totals.push(taken.total);
    longest.push(taken.longest);
  }
  await page.close();
  return [
    medianAtMost('live check of one field among 200: main thread, all together', totals, 'ms', 16),
    medianAtMost('the same: longest single call', longest, 'ms', 16),
    medianAtMost('turning it on: longest single call', [turnedOn.longest], 'ms', 50),
  ];
}
