import { describe, expect, test } from 'vitest';
import { REVIEW_PACK, reviewPack } from '#tests/fixtures/review-pack.ts';
import { choosePack, useChecklistWith } from '#tests/harness/checklist.ts';
import { openPortal } from '#tests/portals/open.ts';

const desk = useChecklistWith([reviewPack]);
const checklist = () => desk.checklist();

/** The browser's own zoom, as by Ctrl and plus. */
async function zoom(factor: number): Promise<void> {
  const id = await desk.extension.tabId(desk.portal);
  await desk.extension.inside(async ([tab, to]: [number, number]) => chrome.tabs.setZoom(tab, to), [
    id,
    factor,
  ] as [number, number]);
}

/** Of the panel's buttons and fields: those that are cut off or that something else lies over, once brought into sight. */
const unreachable = (): Promise<string[]> =>
  desk.portal.evaluate(() => {
    const root = document.querySelector('jiannuo-checklist')?.shadowRoot;
    const section = root?.querySelector('section');
    if (!root || !section) return ['no panel'];
    const panel = section.getBoundingClientRect();
    return [...section.querySelectorAll('button, input, select, textarea')].flatMap((each) => {
      each.scrollIntoView({ block: 'nearest' });
      const box = each.getBoundingClientRect();
      const inside = box.left >= panel.left - 1 && box.right <= panel.right + 1 && box.right > box.left;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const top = root.elementFromPoint(x, y);
      const words = each.scrollWidth > each.clientWidth + 1 && each.matches('button');
      const name = each.getAttribute('aria-label') ?? each.textContent ?? '';
      return inside && !words && (top === each || each.contains(top)) ? [] : [name];
    });
  });

/** How far the panel lies over what is shown, in CSS pixels. */
const overlap = (): Promise<number> =>
  desk.portal.evaluate(() => {
    const section = document.querySelector('jiannuo-checklist')?.shadowRoot?.querySelector('section');
    const [range] = [...(CSS.highlights.get('jiannuo-show') ?? [])];
    if (!section || !(range instanceof Range)) return Number.POSITIVE_INFINITY;
    const [panel, shown] = [section.getBoundingClientRect(), range.getBoundingClientRect()];
    if (shown.right <= 0 || shown.left >= innerWidth) return Number.POSITIVE_INFINITY;
    return Math.min(panel.right, shown.right) - Math.max(panel.left, shown.left);
  });

describe.each([
  ['100 %', 1, 1280],
  ['125 %', 1.25, 1280],
  ['150 %', 1.5, 1536],
  ['a narrow window', 1, 1024],
] as const)('%s', (_, factor, width) => {
  test('every button can be reached, and the panel lies over nothing that it shows, on either side', async () => {
    await desk.portal.setViewportSize({ width, height: 800 });
    await desk.portal.goto(`${desk.portals.origin}/ruoyi`);
    await desk.portal.getByText('王样一').filter({ visible: true }).first().waitFor();
    await zoom(factor);
    await expect
      .poll(() => desk.portal.evaluate(() => innerWidth))
      .toBeLessThanOrEqual(Math.ceil(width / factor));
    await checklist().open();
    await checklist().card().waitFor();
    for (const side of ['左', '右'] as const) {
      expect(await unreachable()).toEqual([]);
      await checklist()
        .panel()
        .getByRole('button', { name: /“?所在党支部”?已填写/ })
        .click();
      await expect.poll(overlap).toBeLessThanOrEqual(0);
      await checklist().button('下一条（J）').click();
      await checklist().button('上一条（K）').click();
      await checklist().button(`停靠到${side}边`).click();
    }
    await zoom(1);
  });
});

test('it closes without a trace, whatever was opened, shown and done in it', async () => {
  await desk.portal.goto(`${desk.portals.origin}/people/element`);
  await desk.portal.getByText('王样一').filter({ visible: true }).first().waitFor();
  const before = await desk.portal.content();
  await checklist().open();
  await checklist().card().waitFor();
  for (const key of ['e', 'e', 'n', 'e', '?', 'j', 'b', 'Escape', 'd', '2', 'Escape', '/', 'Escape'])
    await desk.portal.keyboard.press(key);
  await checklist().panel().focus();
  await checklist().button('停靠到左边').click();
  await checklist().button('关闭（Esc）').click();
  await expect.poll(() => desk.portal.locator('jiannuo-checklist').count()).toBe(0);
  await expect.poll(() => desk.portal.content()).toBe(before);
  const marks = 'CSS.highlights.size + document.adoptedStyleSheets.length';
  await expect.poll(() => desk.portal.evaluate(marks)).toBe(0);
});

/** Of the panel's buttons, rows and words that stay in one line: those whose words do not fit in. */
const cutOff = (): Promise<string[]> =>
  desk.portal.evaluate(() => {
    const section = document.querySelector('jiannuo-checklist')?.shadowRoot?.querySelector('section');
    if (!section) return ['no panel'];
    return [...section.querySelectorAll('button, h2, .jn-badge, .overlay__head, .overlay__body')]
      .filter((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0)
      .map((each) => (each.matches('button, h2, .jn-badge') ? (each.textContent ?? '') : each.className));
  });

test('in English at 150 % no words are cut off, whatever is open', async () => {
  await choosePack(desk.extension, REVIEW_PACK, { goOn: false, language: 'en' });
  await desk.portal.setViewportSize({ width: 1536, height: 800 });
  await openPortal(desk.portal, `${desk.portals.origin}/people/element`);
  await zoom(1.5);
  const panel = desk.portal.getByRole('region', { name: 'Review checklist' });
  const popup = await desk.extension.popupFor(desk.portal);
  await popup.getByRole('button', { name: 'Review checklist' }).click();
  await desk.portal.bringToFront();
  await panel.getByRole('article').waitFor();
  await popup.close();
  const found: string[] = [];
  for (const keys of [['?', '/'], ['j', 'b'], ['Escape', 'a'], ['Escape', 'd', '2'], ['b']]) {
    await panel.focus();
    for (const key of keys) await desk.portal.keyboard.press(key);
    found.push(...(await cutOff()));
  }
  expect(found).toEqual([]);
  await zoom(1);
});
