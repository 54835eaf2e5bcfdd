import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openPortal } from '../portals/open.ts';
import { type Portals, startPortals } from '../portals/server.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { type SeededPerson, seedPeople } from './seed.ts';

/** The popup as a person uses it on a page of the sample portals: one browser for a file, a new page for each test. */
export class PopupDesk {
  portals!: Portals;
  extension!: RunningExtension;
  portal!: Page;
  popup!: Page;

  async openOn(path: string): Promise<void> {
    await openPortal(this.portal, this.portals.origin + path);
    this.popup = await this.extension.popupFor(this.portal);
  }

  async choose(query: string, person: RegExp): Promise<void> {
    await this.search().fill(query);
    await this.listed(person).first().click();
    await this.canFill();
  }

  search(): Locator {
    return this.popup.getByRole('combobox', { name: '人员', exact: true });
  }

  /** People in the list; the selects of the popup have options of their own. */
  listed(name = /./): Locator {
    return this.popup.getByRole('listbox', { name: '人员列表' }).getByRole('option', { name });
  }

  fillButton(): Locator {
    return this.popup.getByRole('button', { name: /^填写 \d+ 项$/ });
  }

  async canFill(): Promise<void> {
    await expect.poll(() => this.fillButton().isEnabled()).toBe(true);
  }

  message(text: RegExp): Locator {
    return this.popup.getByRole('status').filter({ hasText: text });
  }

  async choosePack(): Promise<void> {
    await this.popup.getByRole('combobox', { name: '标准包' }).selectOption('three-compare-2016');
  }

  async fillAll(): Promise<void> {
    await this.fillButton().click();
    await this.message(/^已填 \d+ 项/).waitFor({ timeout: 60_000 });
  }
}

/** A desk for the tests of one file, with these people in the store. */
export function usePopup(roster: readonly SeededPerson[]): PopupDesk {
  const desk = new PopupDesk();
  beforeAll(async () => {
    desk.portals = await startPortals();
    desk.extension = await launchExtension();
    await seedPeople(desk.extension, roster);
  });
  afterAll(async () => {
    await desk.extension.close();
    await desk.portals.close();
  });
  beforeEach(async () => {
    desk.portals.reset();
    desk.portal = await desk.extension.context.newPage();
  });
  afterEach(async () => {
    await desk.popup.close();
    await desk.portal.close();
  });
  return desk;
}
