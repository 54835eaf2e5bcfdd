import type { FileChooser, Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** More presses than any of our screens has stops: whoever needs them has gone round. */
const MOST_STOPS = 250;

/** What the page says of the focus, seen through open shadow roots. */
interface Focus {
  /** The element's own tag, cut short; `''` where nothing has the focus. */
  what: string;
  /** Whether it belongs to us: a page of the extension, or what we put into a portal's page. */
  ours: boolean;
  /** Drawn in the window, and told apart from what has no focus. */
  visible: boolean;
}

/**
 * Whoever works without a mouse: goes by Tab to what is to be used, and uses it by the keys that it has. Fails where the way
 * there does not exist, where the focus cannot be seen on its way, and where what was pressed takes the focus with it.
 */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Goes to the control by Tab, forwards or backwards, whichever leads there. */
  async to(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    const key = (await isBefore(target)) ? 'Shift+Tab' : 'Tab';
    const way: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await hasFocus(target)) return;
      await this.press(key);
      const focus = await this.#focus();
      way.push(focus.what);
      if (focus.ours && !focus.visible) throw new Error(`the focus cannot be seen on ${focus.what}`);
    }
    throw new Error(`Tab does not lead to ${String(target)}; on the way: ${way.slice(0, 40).join(' → ')}`);
  }

  /** Goes there and presses it. What is done next must not begin at the top of the page again. */
  async use(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.press(key);
    await this.keepsFocus();
  }

  /** A box that is ticked by the space bar. */
  async tick(box: Locator): Promise<void> {
    await this.to(box);
    await this.press('Space');
    await expect.poll(() => box.isChecked()).toBe(true);
  }

  /** Types in a field in place of what it holds. */
  async write(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** A day, `YYYY-MM-DD`, typed part by part; the order of the parts is that of the browser's own language. */
  async date(field: Locator, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    await this.to(field);
    for (const parts of [
      [month, date, year],
      [year, month, date],
    ]) {
      for (const _ of parts) await this.press('ArrowLeft');
      for (const part of parts) {
        await this.page.keyboard.type(part);
        // A year of four digits may go on; the other parts are full.
        if (part === year) await this.press('ArrowRight');
      }
      if ((await field.inputValue()) === day) return;
    }
    throw new Error(`${day} could not be typed; the field says ${await field.inputValue()}`);
  }

  /** One of several buttons of which one is on: Tab leads to the group, arrows lead on in it. */
  async radio(option: Locator): Promise<void> {
    const name = await option.getAttribute('name');
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    const checked = group.and(this.page.locator(':checked'));
    await this.to((await checked.count()) > 0 ? checked : group.first());
    for (let steps = await group.count(); steps > 0 && !(await option.isChecked()); steps -= 1) {
      await this.press('ArrowDown');
    }
    await expect.poll(() => option.isChecked()).toBe(true);
  }

  /** Chooses from a list by the arrow keys. */
  async choose(select: Locator, label: string | RegExp): Promise<void> {
    await this.to(select);
    const option = select.locator('option:not([hidden])', { hasText: label }).first();
    await option.waitFor({ state: 'attached' });
    const steps = await option.evaluate((element: HTMLOptionElement) => {
      const list = [...(element.closest('select')?.options ?? [])].filter((each) => !each.disabled);
      const at = list.findIndex((each) => each.selected);
      return list.indexOf(element) - at;
    });
    for (let step = 0; step < Math.abs(steps); step += 1) {
      await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    await expect.poll(() => option.evaluate((element: HTMLOptionElement) => element.selected)).toBe(true);
  }

  /** Presses the button that asks for a file; the window of the browser in which it is chosen is not ours. */
  async file(words: string, file: { name: string; bytes: Uint8Array } | string): Promise<void> {
    // The field behind the button has the same name, and no place among the stops.
    await this.to(this.page.locator('button', { hasText: words }));
    const asked: Promise<FileChooser> = this.page.waitForEvent('filechooser');
    // The browser is told to hand the chooser over; a key in the same moment could still open its own.
    await this.page.evaluate('document.readyState');
    await this.press('Space');
    const given =
      typeof file === 'string' ? file : { name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) };
    await (await asked).setFiles(given);
  }

  /** Soon after something was done, something has the focus: the next Tab goes on from there. */
  async keepsFocus(): Promise<void> {
    await expect
      .poll(async () => (await this.#focus()).what, {
        message: 'the focus was lost to the page',
        timeout: 10_000,
      })
      .not.toBe('');
  }

  #focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      let at = document.activeElement;
      let ours = location.protocol === 'chrome-extension:';
      while (at?.shadowRoot?.activeElement) {
        ours ||= at.localName.startsWith('jiannuo-');
        at = at.shadowRoot.activeElement;
      }
      if (!at || at === document.body || at === document.documentElement) {
        return { what: '', ours, visible: true };
      }
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const inWindow =
        box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
      const marked =
        (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
      // The browser marks the part of a day that is at hand by itself.
      const parts = at.matches('input[type=date]');
      const words = at.getAttribute('aria-label') ?? at.textContent ?? '';
      const what = `<${at.localName} ${at.className}> ${words.trim().slice(0, 24)}`;
      // No stop of Tab: a message that took the focus over from the button that it answers.
      const isMessage = at.matches('[tabindex="-1"]');
      return { what, ours, visible: isMessage || (inWindow && (marked || parts)) };
    });
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches(':focus'));
}

/** Whether the control stands before what has the focus now. */
function isBefore(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const at = root.activeElement;
    if (!at || at === document.body) return false;
    return (at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
}
