// `npm run screens`: pictures of the main screens, with sample data, in `docs/screens/`, and a README that names each.
import { mkdirSync, rmSync } from 'node:fs';
import { buildIfStale } from '#cli/browser/build.ts';
import { launchExtension } from '#cli/browser/extension.ts';
import buildTryIfStale from '#tests/harness/addon-build.ts';
import { seedJournal } from '#tests/harness/seed.ts';
import { startPortals } from '#tests/portals/server.ts';
import { addonScreens } from './screens/addon.ts';
import { Album, NOW } from './screens/album.ts';
import { campaign, campaignScreens, mergeScreen } from './screens/campaign.ts';
import { lockScreens, workbenchScreens } from './screens/workbench.ts';
import { popupScreens, portalScreens } from './screens/portal.ts';

buildIfStale();
await buildTryIfStale();
const album = new Album();
rmSync(album.folder, { recursive: true, force: true });
mkdirSync(album.folder, { recursive: true });
const portals = await startPortals();

/** One browser in one language with one set of data, closed again whatever comes. */
async function inBrowser(
  look: { locale: 'zh-CN' | 'en'; colorScheme: 'light' | 'dark' },
  show: (desk: Parameters<typeof workbenchScreens>[0]) => Promise<void>,
  seeded = false,
): Promise<void> {
  const extension = await launchExtension(look);
  try {
    if (seeded) await seedJournal(extension, campaign(), NOW.toISOString());
    const settings = {
      language: look.locale,
      who: look.locale === 'en' ? 'Reviewer A' : '审核员甲',
      packId: seeded ? 'three-compare-2016' : 'general',
    };
    await extension.inside(
      async (chosen: object) => chrome.storage.local.set({ settings: chosen }),
      settings,
    );
    await show({ extension, portals, album, locale: look.locale });
  } finally {
    await extension.close();
  }
}

try {
  await inBrowser({ locale: 'zh-CN', colorScheme: 'light' }, async (desk) => {
    await workbenchScreens(desk);
    await popupScreens(desk);
    await portalScreens(desk);
    await lockScreens(desk);
  });
  await inBrowser(
    { locale: 'zh-CN', colorScheme: 'light' },
    async (desk) => {
      await campaignScreens(desk);
      await mergeScreen(desk);
    },
    true,
  );
  await addonScreens(album);
  await inBrowser({ locale: 'en', colorScheme: 'dark' }, async (desk) => {
    await workbenchScreens(desk);
    await popupScreens(desk);
  });
  await inBrowser({ locale: 'en', colorScheme: 'dark' }, campaignScreens, true);
} finally {
  // Also where something stopped it: the list is of the pictures that are there.
  album.writeReadme();
  await portals.close();
}
