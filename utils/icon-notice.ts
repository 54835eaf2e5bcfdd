import { browser } from '#imports';

const COLOUR = '#b3261e';

/** Says something on the toolbar icon, whatever tab is in front: a mark, and words where the pointer rests on it. */
export async function showOnIcon(words: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: '!' }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setTitle({ title: words }),
  ]);
}

export async function clearIcon(): Promise<void> {
  const { action } = browser.runtime.getManifest();
  await Promise.all([
    browser.action.setBadgeText({ text: '' }),
    browser.action.setTitle({ title: action?.default_title ?? '' }),
  ]);
}
