import type { PaneTab } from './model.ts';

/** In the order of the work. */
export const TABS: readonly PaneTab[] = ['check', 'fix', 'upload', 'make', 'more'];

/** Where a key leads from a tab, by the habit of tab lists; `undefined` where it is none of theirs. */
export function tabAfter(tab: PaneTab, key: string): PaneTab | undefined {
  const at = TABS.indexOf(tab);
  switch (key) {
    case 'ArrowRight':
      return TABS[(at + 1) % TABS.length];
    case 'ArrowLeft':
      return TABS[(at + TABS.length - 1) % TABS.length];
    case 'Home':
      return TABS[0];
    case 'End':
      return TABS[TABS.length - 1];
    default:
      return undefined;
  }
}
