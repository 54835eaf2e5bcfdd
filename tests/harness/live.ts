import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openPortal } from '../portals/open.ts';
import { type Portals, startPortals } from '../portals/server.ts';
import { choosePack } from './checklist.ts';
import { launchExtension, type RunningExtension } from './extension.ts';

/** A clerk's desk: a portal page in which what is typed is checked, one browser for a file and a new page for each test. */
export class LiveDesk {
  portals!: Portals;
  extension!: RunningExtension;
  portal!: Page;
  #tab = 0;

  async openOn(path: string): Promise<void> {
    await openPortal(this.portal, this.portals.origin + path);
    this.#tab = await this.extension.tabId(this.portal);
  }

  /** Presses 边填边查 in the popup, and waits until it says what came of it. */
  async press(button: string, message: RegExp): Promise<void> {
    const popup = await this.extension.popupFor(this.portal);
    const pack = popup.getByRole('combobox', { name: '标准包' });
    await expect.poll(() => pack.locator('option').count()).toBeGreaterThan(1);
    await popup.getByRole('button', { name: button, exact: true }).click();
    await popup.getByRole('status').filter({ hasText: message }).waitFor();
    await popup.close();
    await this.portal.bringToFront();
  }

  async turnOn(): Promise<void> {
    await this.press('边填边查', /^已开始边填边查/);
    await expect.poll(() => this.badge()).not.toBe('');
  }

  async turnOff(): Promise<void> {
    await this.press('停止边填边查', /^已停止边填边查/);
  }

  /** The sign of a field, by what it says of it. */
  sign(name: string | RegExp): Locator {
    return this.portal.locator('jiannuo-live').getByRole('button', { name });
  }

  /** What all signs say. */
  signs(): Promise<string[]> {
    const faces = this.portal.locator('.live__face');
    return faces.evaluateAll((all) => all.map((face) => face.getAttribute('aria-label') ?? ''));
  }

  /** Words that stand beside the sign while it is looked at. */
  card(): Locator {
    return this.portal.locator('.live__card');
  }

  badge(): Promise<string> {
    return this.extension.inside(async (tabId) => chrome.action.getBadgeText({ tabId }), this.#tab);
  }
}

/** @param packId the pack that the clerk works with */
export function useLive(packId: string): LiveDesk {
  const desk = new LiveDesk();
  beforeAll(async () => {
    desk.portals = await startPortals();
    desk.extension = await launchExtension();
  });
  afterAll(async () => {
    await desk.extension.close();
    await desk.portals.close();
  });
  beforeEach(async () => {
    desk.portals.reset();
    await choosePack(desk.extension, packId);
    desk.portal = await desk.extension.context.newPage();
  });
  afterEach(() => desk.portal.close());
  return desk;
}
