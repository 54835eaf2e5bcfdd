import { render } from 'preact';
import { keepFocus } from '#components/base/keep-focus.ts';
import { chooseLocale, setLocale, t } from '#locales/index.ts';
import '#locales/workbench.ts';
import type { JournalState } from '#utils/journal/inspection.ts';
import type { Lists } from '#utils/journal/lists.ts';
import { isLoss } from '#utils/journal/witness.ts';
import type { Settings } from '#utils/settings.ts';
import { applyTheme } from '#utils/theme.ts';
import { App } from './App.tsx';
import { keptDrafts, NO_DRAFTS } from './lock-away.ts';
import { LockRoute } from './LockRoute.tsx';

/** What was read before anything is drawn. */
interface AtStart {
  settings: Settings;
  state: JournalState;
  first: Lists | undefined;
}

/** Draws the workbench, or asks for the passphrase. */
export async function show(root: HTMLElement, { settings, state, first }: AtStart): Promise<void> {
  keepFocus();
  const locale = chooseLocale(settings.language, navigator.languages);
  setLocale(locale);
  document.documentElement.lang = locale;
  document.title = t('workbench.title');
  applyTheme(settings.theme);
  const lost = isLoss(state.health);
  if (state.locked && !lost) return render(<LockRoute />, root);
  const kept = lost ? NO_DRAFTS : await keptDrafts();
  render(<App settings={settings} state={state} first={first} kept={kept} />, root);
}
