import { describe, expect, test } from 'vitest';
import { useStage } from '#tests/harness/stage.ts';

/*
 * What a page can do to have a verdict given that nobody meant: the ways of published work on clickjacking of elements that
 * extensions put into pages, each driven by the page's own script in a real browser, with the journal read after it, and
 * the honest press beside it. The others are in `overlay-meddling.test.ts`.
 */

const stage = useStage();

const COVERED = '清单被页面上的内容挡住了';

/** Paints a cover over a part of the panel. */
const cover = (rest: string): string =>
  `const cover = document.createElement('div'); cover.id = 'cover'; cover.textContent = '领取礼品';
   cover.style.cssText = 'position: fixed; inset: 0; margin: 0; border: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; background: white; z-index: 2147483647;';
   ${rest}`;

const opened = (change: string): string =>
  cover(`cover.popover = 'manual'; document.body.append(cover); ${change} cover.showPopover();`);

describe('1 made invisible', () => {
  test('by rules and animations for our element, which do not reach it', async () => {
    await stage.open();
    await stage.style(
      'jiannuo-checklist { opacity: 0 !important; --jn-text: transparent !important; --jn-raised: transparent !important }' +
        '@keyframes gone { to { opacity: 0 } } jiannuo-checklist { animation: gone 1ms forwards !important }',
    );
    await stage.onHost(`host.animate({ opacity: 0 }, { duration: 1, fill: 'forwards' })`);
    const colours = await stage.desk
      .checklist()
      .panel()
      .evaluate((panel) => [getComputedStyle(panel).color, getComputedStyle(panel).backgroundColor]);
    expect(colours.join(' ')).not.toMatch(/rgba\(0, 0, 0, 0\)|transparent/);
    await stage.drawn(true);
    await stage.countsNow();
  });

  test('by the attribute of our element, which is put back', async () => {
    const { x, y } = await stage.open();
    await stage.onHost(`host.style.setProperty('opacity', '0', 'important')`);
    await stage.click({ x, y });
    await stage.refusedAs('没有记下');
    expect(await stage.stored()).toBe(0);
    await stage.countsNow();
  });

  test('at every frame anew', async () => {
    const { x, y } = await stage.open();
    await stage.onHost(
      `globalThis.storm = setInterval(() => host.style.setProperty('opacity', '0', 'important'), 5)`,
    );
    await stage.pressOn({ x, y }, 12);
    expect(await stage.stored()).toBe(0);
    await stage.desk.portal.evaluate('clearInterval(globalThis.storm)');
    await stage.countsNow();
  });
});

describe('2 an effect on what is around it', () => {
  test.each(['opacity: 0', 'filter: opacity(0)', 'filter: grayscale(1)', 'mix-blend-mode: difference'])(
    '%s on the root is not ours',
    async (effect) => {
      await stage.open();
      await stage.style(`html, body { ${effect} !important }`);
      await stage.drawn(true);
      await stage.countsNow();
    },
  );

  test('a root that is not drawn at all', async () => {
    await stage.open();
    await stage.style('html { display: none !important }');
    await stage.drawn(false);
    await stage.press('1');
    expect(await stage.stored()).toBe(0);
  });
});

describe('3 painted over by an element of the page', () => {
  test.each([
    ['wholly', ''],
    [
      'in part',
      `cover.style.inset = '40% 0 0 auto'; cover.style.width = '30vw'; cover.style.height = '8vh';`,
    ],
    ['letting presses through', `cover.style.pointerEvents = 'none';`],
  ])('%s: the checklist lies over all that', async (_, change) => {
    await stage.open();
    await stage.onHost(cover(`${change} document.documentElement.append(cover)`));
    await stage.drawn(true);
    await stage.countsNow();
  });
});

describe('4 covered in the top layer', () => {
  test.each([
    ['wholly', ''],
    [
      'in part',
      `cover.style.inset = '45% 0 0 auto'; cover.style.width = '300px'; cover.style.height = '90px';`,
    ],
    ['letting presses through', `cover.style.pointerEvents = 'none';`],
  ])('by a popover, %s: the checklist comes to the front and counts anew', async (_, change) => {
    const { x, y } = await stage.open();
    await stage.onHost(opened(change));
    await stage.click({ x, y });
    await stage.press('1');
    expect(await stage.stored()).toBe(0);
    await stage.drawn(true);
    await stage.countsNow();
  });

  test('again and again', async () => {
    const { x, y } = await stage.open();
    await stage.onHost(
      opened(`cover.style.pointerEvents = 'none';
        globalThis.storm = setInterval(() => { cover.hidePopover(); cover.showPopover(); }, 8);`),
    );
    await stage.pressOn({ x, y }, 12);
    expect(await stage.stored()).toBe(0);
    await stage.desk.portal.evaluate('clearInterval(globalThis.storm)');
    await stage.countsNow();
  });

  test('by one that opens unheard', async () => {
    const { x, y } = await stage.open();
    await stage.onHost(`addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);
      ${opened(`cover.style.pointerEvents = 'none';`)}`);
    await stage.drawn(false);
    await stage.click({ x, y });
    await stage.refusedAs(COVERED);
    expect(await stage.stored()).toBe(0);
    // The refusal has brought the checklist to the front.
    await stage.drawn(true);
    await stage.countsNow();
  });

  test('by a modal dialog', async () => {
    const { x, y } = await stage.open();
    await stage.onHost(`const dialog = document.createElement('dialog'); dialog.textContent = '确定领取';
      dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none';
      document.body.append(dialog); dialog.showModal();`);
    await stage.click({ x, y });
    await stage.press('1');
    expect(await stage.stored()).toBe(0);
    await stage.desk.portal.evaluate(`document.querySelector('dialog[open]').close()`);
    await stage.countsNow();
  });

  test('by drawing behind it what looks like a part of it', async () => {
    await stage.open();
    await stage.style('jiannuo-checklist::backdrop, ::backdrop { background: red !important; }');
    const shown = await stage.desk.portal.evaluate(
      `getComputedStyle(document.querySelector('jiannuo-checklist'), '::backdrop').display`,
    );
    expect(shown).toBe('none');
    await stage.countsNow();
  });
});

describe('5 shrunk, clipped or moved away', () => {
  test.each([
    'transform: scale(0.01)',
    'transform: translateX(5000px)',
    'clip-path: inset(50%)',
    'mask: linear-gradient(transparent, transparent)',
    'position: absolute; left: -5000px',
    'perspective: 1px',
  ])('%s on the root and on our element does not reach it', async (effect) => {
    await stage.open();
    const important = effect.replaceAll(';', ' !important;');
    await stage.style(`html, jiannuo-checklist { ${important} !important }`);
    await stage.drawn(true);
    const box = await stage.desk.checklist().panel().boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    await stage.countsNow();
  });

  test('zoom on the root', async () => {
    await stage.open();
    await stage.style('html { zoom: 0.1 !important }');
    await stage.press('1');
    await stage.refusedAs(COVERED);
    expect(await stage.stored()).toBe(0);
    await stage.style('html { zoom: 1 !important }');
    await stage.countsNow();
  });
});
