import { describe, expect, test } from 'vitest';
import { useStage } from '#tests/harness/stage.ts';

/* What a page can do beside covering: meddling with our element, with time, with frames and with keys; and ordinary pages. */

const stage = useStage();

const TOO_SOON = '清单刚刚显示或刚刚换到这里';
const MADE_UP = '这一下不是人按的';
const HELD = '这个键从刚才起一直按着';

describe('6 moved or rewritten by the page’s script', () => {
  test.each([
    [
      'moved into a hidden box',
      `document.body.appendChild(Object.assign(document.createElement('div'), { hidden: true })).append(host)`,
    ],
    ['taken out', 'host.remove()'],
    ['style rewritten', `host.setAttribute('style', 'position: fixed; left: -9999px')`],
    ['style taken away', `host.removeAttribute('style')`],
    ['closed', 'host.hidePopover()'],
    ['no popover any more', `host.removeAttribute('popover')`],
    ['made inert', `host.inert = true`],
    ['hidden', `host.hidden = true`],
    ['given a class', `host.className = 'gone'`],
  ])('%s: it is put back, and counts anew', async (_, run) => {
    const { x, y } = await stage.open();
    await stage.onHost(run);
    await stage.click({ x, y });
    await stage.press('1');
    expect(await stage.stored()).toBe(0);
    await expect
      .poll(() =>
        stage.desk.portal.evaluate(`{
          const host = document.querySelector('jiannuo-checklist');
          const names = host === null ? [] : host.getAttributeNames().toSorted();
          [host?.parentElement?.localName, host?.matches(':popover-open'), ...names].join(' ')
        }`),
      )
      .toBe('html true popover style');
    await stage.drawn(true);
    await stage.countsNow();
  });

  test('a page that insists is not hung, and gets nothing', async () => {
    await stage.open();
    await stage.onHost(`new MutationObserver(() => host.remove()).observe(document.documentElement, { childList: true });
      host.remove();`);
    expect(await stage.desk.portal.evaluate('1 + 1')).toBe(2);
    await stage.press('1');
    expect(await stage.stored()).toBe(0);
  });
});

test('7 made-up events', async () => {
  const { x, y } = await stage.open();
  await stage.desk.portal.evaluate(
    ([left, top]) => {
      const root = document.querySelector('jiannuo-checklist')?.shadowRoot;
      const button = root?.querySelector<HTMLButtonElement>('.overlay__verdicts button');
      const at = { bubbles: true, composed: true, clientX: left ?? 0, clientY: top ?? 0 };
      const key = { key: '1', bubbles: true, composed: true };
      root?.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', key));
      for (const type of ['pointerdown', 'pointerup', 'click']) {
        button?.dispatchEvent(new PointerEvent(type, { ...at, detail: 1 }));
      }
      button?.click();
      button?.focus();
      button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    },
    [x, y],
  );
  await stage.refusedAs(MADE_UP);
  expect(await stage.stored()).toBe(0);
  await stage.countsNow();
  await stage.desk.portal.evaluate(() => {
    const root = document.querySelector('jiannuo-checklist')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll<HTMLButtonElement>('.overlay__card button') ?? [])];
    buttons.find((button) => button.textContent?.includes('撤回'))?.click();
  });
  await stage.refusedAs(MADE_UP);
  expect(await stage.stored()).toBe(1);
});

describe('8 in sight for a moment only', () => {
  test('under a pointer that already presses, and pressed twice', async () => {
    const { x, y } = await stage.openJustNow();
    await stage.onHost('host.remove()');
    await stage.desk.portal.waitForSelector('jiannuo-checklist', { state: 'attached' });
    await stage.desk.portal.mouse.dblclick(x, y);
    await stage.refusedAs(TOO_SOON);
    expect(await stage.stored()).toBe(0);
    await stage.countsNow();
  });

  test('hidden and shown in turns', async () => {
    const { x, y } = await stage.open();
    await stage.desk.portal.evaluate(() => {
      const rule = document.head.appendChild(document.createElement('style'));
      rule.textContent = 'html { display: none !important }';
      Object.assign(globalThis, {
        storm: setInterval(() => {
          rule.textContent = rule.textContent === '' ? 'html { display: none !important }' : '';
        }, 120),
      });
    });
    await stage.pressOn({ x, y }, 15);
    expect(await stage.stored()).toBe(0);
    await stage.desk.portal.evaluate(
      `clearInterval(globalThis.storm); document.querySelector('head style:last-of-type').textContent = ''`,
    );
    await stage.drawn(true);
    await stage.countsNow();
  });

  test('right after the tab came back to the front', async () => {
    await stage.open();
    const other = await stage.desk.extension.context.newPage();
    await other.bringToFront();
    await stage.desk.portal.bringToFront();
    await stage.desk.portal.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await stage.press('1');
    await stage.refusedAs(TOO_SOON);
    expect(await stage.stored()).toBe(0);
    await other.close();
    await stage.countsNow();
  });
});

describe('9 frames and keys', () => {
  test('there is no checklist in a frame, whatever the page around it is', async () => {
    await stage.open();
    const tabId = await stage.desk.extension.tabId(stage.desk.portal);
    await stage.onHost(`const frame = document.createElement('iframe'); frame.src = '/jsp/detail?id=3';
      frame.style.opacity = '0.01'; document.body.append(frame);`);
    await expect.poll(() => stage.desk.portal.frames().length).toBe(2);
    const frame = stage.desk.portal.frames()[1];
    await frame?.waitForLoadState();
    await stage.desk.extension.inside(
      async (tab) =>
        chrome.scripting.executeScript({
          target: { tabId: tab, allFrames: true },
          files: ['/content-scripts/overlay.js'],
        }),
      tabId,
    );
    expect(await frame?.locator('jiannuo-checklist').count()).toBe(0);
    expect(await stage.stored()).toBe(0);
    await stage.countsNow();
  });

  test('a key held since before, and keys typed for the page', async () => {
    await stage.open('/jsp/form?id=2');
    const field = stage.desk.portal.locator('textarea').first();
    await field.focus();
    await stage.desk.portal.keyboard.down('1');
    // The panel gets the keys while the hand is still typing.
    await stage.desk.checklist().panel().focus();
    await stage.desk.portal.keyboard.down('1');
    await stage.refusedAs(HELD);
    await stage.desk.portal.keyboard.up('1');
    await field.focus();
    await stage.desk.checklist().panel().focus();
    await stage.press('1');
    await stage.refusedAs(TOO_SOON);
    expect(await stage.stored()).toBe(0);
    await stage.countsNow();
  });

  test('the page cannot put the focus into the panel', async () => {
    await stage.open('/jsp/form?id=2');
    await stage.desk.portal.locator('textarea').first().focus();
    await stage.onHost(`host.tabIndex = 0; host.focus();`);
    await stage.press('1');
    expect(await stage.stored()).toBe(0);
    await stage.countsNow();
  });
});

describe('ordinary pages are not refused', () => {
  test.each([0.5, 1.25, 1.5, 2])('at a zoom of %s', async (zoom) => {
    await stage.desk.portal.goto(`${stage.desk.portals.origin}/jsp/detail?id=2`);
    const tabId = await stage.desk.extension.tabId(stage.desk.portal);
    const set = (factor: number) =>
      stage.desk.extension.inside(async ({ tab, to }) => chrome.tabs.setZoom(tab, to), {
        tab: tabId,
        to: factor,
      });
    await set(zoom);
    try {
      await stage.open();
      await stage.countsNow();
    } finally {
      await set(1);
    }
  });

  test('with a sticky head of the highest order, a dialog with its mask, and a hint that comes and goes', async () => {
    await stage.open('/ruoyi/form?id=4');
    await stage.onHost(`const head = document.createElement('header');
      head.style.cssText = 'position: sticky; top: 0; z-index: 2147483647; height: 60px; background: teal';
      document.body.prepend(head);
      const hint = document.createElement('div'); hint.popover = 'manual'; hint.textContent = '提示';
      document.body.append(hint);
      hint.style.cssText = 'inset: 10px auto auto 10px; margin: 0';
      globalThis.hints = setInterval(() => hint.togglePopover(), 200);`);
    await stage.countsNow();
    await stage.desk.portal.evaluate('clearInterval(globalThis.hints)');
  });

  test('with a root that is zoomed or grey by the portal', async () => {
    await stage.open();
    await stage.style(
      'html { zoom: 1.1; filter: grayscale(1) } body { transform: scale(0.95); opacity: 0.98 }',
    );
    await stage.countsNow();
  });

  test('going back and forth between tabs', async () => {
    await stage.open();
    const other = await stage.desk.extension.context.newPage();
    for (let each = 0; each < 3; each += 1) {
      await other.bringToFront();
      await stage.desk.portal.bringToFront();
    }
    await other.close();
    await stage.countsNow();
  });
});
