import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { people } from '../fixtures/people.ts';
import { openPortal } from '../portals/open.ts';
import { type Portals, startPortals } from '../portals/server.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { seedPacks, seedPeople } from './seed.ts';

/** The checklist in a portal page, as a reviewer sees it. */
export interface ChecklistOnPage {
  panel(): Locator;
  /** The criterion at hand. */
  card(): Locator;
  name(): Locator;
  comment(): Locator;
  button(name: string): Locator;
  /** Opens it as the shortcut does and waits until the page was read. */
  open(): Promise<void>;
  /** Presses a verdict key until the checklist has been in sight long enough to take it. */
  judge(key: string): Promise<void>;
  /** Presses a key on the list until it says these words. */
  pressUntil(key: string, words: string): Promise<void>;
}

/** With the criterion's name where the checklist has gone on to the next one. */
const isSaved = /^已保存(?:$|：“)/;

export function checklistOn(extension: RunningExtension, portal: Page): ChecklistOnPage {
  const panel = (): Locator => portal.getByRole('region', { name: '审核清单' });
  return {
    panel,
    card: () => panel().getByRole('article'),
    name: () => panel().getByRole('textbox', { name: '被审核人' }),
    comment: () => panel().getByRole('textbox', { name: '意见（C）' }),
    button: (name) => panel().getByRole('button', { name }).first(),
    open: async () => {
      await extension.inside(
        async (tabId: number) => {
          await chrome.scripting.executeScript({
            target: { tabId },
            files: ['content-scripts/overlay.js'],
            injectImmediately: true,
          });
        },
        await extension.tabId(portal),
      );
      await portal.bringToFront();
      await panel().getByRole('combobox', { name: '表单' }).waitFor();
    },
    judge: async (key) => {
      await expect
        .poll(async () => {
          const status = (await panel().locator('.overlay__status').textContent()) ?? '';
          if (!isSaved.test(status) && status !== '正在保存…') await portal.keyboard.press(key);
          return status;
        })
        .toMatch(isSaved);
    },
    pressUntil: async (key, words) => {
      await expect
        .poll(async () => {
          // What is typed in a field is no key of the list.
          await panel().focus();
          await portal.keyboard.press(key);
          return panel().getByText(words).count();
        })
        .toBe(1);
    },
  };
}

/**
 * The pack that the reviewer worked with before; `undefined`: none was ever chosen. The checklist stays at the criterion that was
 * judged, unless `more` of the settings says otherwise.
 */
export async function choosePack(
  extension: RunningExtension,
  packId: string | undefined,
  more: Record<string, unknown> = { goOn: false },
): Promise<void> {
  await extension.inside(
    async (given: string) => chrome.storage.local.set({ settings: JSON.parse(given) as object }),
    JSON.stringify({ ...(packId === undefined ? {} : { packId }), ...more }),
  );
}

/** A reviewer's desk: the checklist on pages of the sample portals, one browser for a file and a new page for each test. */
export class ChecklistDesk {
  portals!: Portals;
  extension!: RunningExtension;
  portal!: Page;

  checklist(): ChecklistOnPage {
    return checklistOn(this.extension, this.portal);
  }

  async openOn(path: string): Promise<void> {
    await openPortal(this.portal, this.portals.origin + path);
    await this.openAgain();
  }

  async openAgain(): Promise<void> {
    await this.checklist().open();
    await this.checklist().card().waitFor({ timeout: 30_000 });
  }

  /** Until it is gone, asking for the checklist would only show the one that is just closing. */
  async gone(): Promise<void> {
    await expect.poll(() => this.portal.locator('jiannuo-checklist').count()).toBe(0);
  }

  async close(): Promise<void> {
    await this.checklist().panel().getByRole('button', { name: '关闭（Esc）' }).click();
    await this.gone();
  }

  /** The verdict on the criterion at hand, in words. */
  async verdict(): Promise<string> {
    const mine = this.checklist().panel().locator('.overlay__item[aria-current="true"] .overlay__mine');
    return (await mine.allTextContents()).join('');
  }
}

/** With the people of the fixtures; a campaign's pack is chosen. */
export function useChecklist(): ChecklistDesk {
  return useDesk(
    (extension) =>
      seedPeople(
        extension,
        people().map((person) => ({ values: { ...person } })),
      ),
    'three-compare-2016',
  );
}

/** With packs of the user's own in an otherwise empty store; the first of them is chosen. */
export function useChecklistWith(packs: readonly [AuthoredPack, ...AuthoredPack[]]): ChecklistDesk {
  return useDesk((extension) => seedPacks(extension, packs), packs[0].pack.id);
}

function useDesk(seed: (extension: RunningExtension) => Promise<unknown>, packId: string): ChecklistDesk {
  const desk = new ChecklistDesk();
  beforeAll(async () => {
    desk.portals = await startPortals();
    desk.extension = await launchExtension();
    await seed(desk.extension);
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
