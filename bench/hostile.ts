import type { Page } from 'playwright';
import buildExtension from '#tests/harness/build.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { seedPeople } from '#tests/harness/seed.ts';
import { person, previewed } from '#tests/portals/hostile/observe.ts';
import { holdsOf, hostileIds, startHostilePages } from '#tests/portals/hostile/server.ts';
import { type Figure, medianAtMost, publish, quick } from './figures.ts';

/**
 * How soon the popup answers a key while it works on a page that does its worst: from the key press, as the browser
 * stamped it, to the frame in which the answer is drawn. `--quick` takes only the pages that keep the machine busy.
 */
const TARGET = 200;
const ticks = quick ? 4 : 10;
const changes = quick ? 2 : 4;

/** Runs in the popup: resolves with the time from the next key press until `selector` is there, or is gone. */
function timer({ selector, there }: { selector: string; there: boolean }): void {
  const timing = new Promise<number>((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = (): void => {
          requestAnimationFrame(() => {
            if ((document.querySelector(selector) !== null) !== there) return look();
            // The task after the frame that draws it.
            return setTimeout(() => resolve(performance.now() - timeStamp));
          });
        };
        look();
      },
      { once: true, capture: true },
    );
  });
  Reflect.set(window, 'timing', timing);
}

async function timePress(popup: Page, name: string, selector: string, there: boolean): Promise<number> {
  await popup.getByRole('button', { name, exact: true }).focus();
  await popup.evaluate(timer, { selector, there });
  await popup.keyboard.press('Enter');
  return popup.evaluate<number>('timing');
}

async function measure(extension: RunningExtension, url: string): Promise<number[]> {
  const page = await extension.context.newPage();
  await page.goto(url);
  const popup = await extension.popupFor(page);
  await previewed(popup);
  const times: number[] = [];
  const tick = '.popup__tick';
  const presses = (await popup.locator(tick).count()) > 0 ? ticks : 0;
  for (let round = 0; round < presses; round += 1) {
    // What is in the page already is not ticked at first.
    const all = (await popup.locator(`${tick}:not(:checked)`).count()) === 0;
    const left = all ? `${tick}:checked` : `${tick}:not(:checked)`;
    times.push(await timePress(popup, all ? '全部不勾' : '全部勾选', left, false));
  }
  for (let round = 0; round < changes; round += 1) {
    times.push(await timePress(popup, '换人', '[role=listbox] [role=option]', true));
    // The page is being read once more when the next person is chosen.
    await popup.getByRole('listbox', { name: '人员列表' }).getByRole('option').first().click();
    await popup.getByRole('button', { name: '换人', exact: true }).waitFor();
  }
  await popup.close();
  await page.close();
  return times;
}

buildExtension();
const pages = await startHostilePages();
const extension = await launchExtension();
await seedPeople(extension, [{ values: person }]);
const figures: Figure[] = [];
for (const id of hostileIds.filter((each) => !quick || holdsOf(each).heavy)) {
  const times = await measure(extension, `${pages.origin}/${id}`);
  figures.push(medianAtMost(`${id}: key press to answer (median)`, times, 'ms', TARGET));
}
await extension.close();
await pages.close();
publish('hostile', figures);
