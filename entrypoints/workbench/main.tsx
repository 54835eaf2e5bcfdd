import '#components/base/tokens.css';
import '#components/base/base.css';
import '#components/base/virtual-table.css';
import '#components/overlay/overlay.css';
import '#components/workbench/workbench.css';
import '#components/reviews/reviews.css';
import '#components/paper/paper.css';
import '#components/workbench/lists.css';
import '#components/stats/stats.css';
import '#components/calendar/calendar.css';
import { render } from 'preact';
import { keepFocus } from '#components/base/keep-focus.ts';
import { errorText } from '#locales/errors.ts';
import { chooseLocale, setLocale, t } from '#locales/index.ts';
import '#locales/workbench.ts';
import { readSettings } from '#utils/settings.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { applyTheme } from '#utils/theme.ts';
import { App } from './App.tsx';
import { keptDrafts, NO_DRAFTS } from './lock-away.ts';
import { LockRoute } from './LockRoute.tsx';
import { isList, parseRoute } from './route.ts';
import { readFirst } from './store.ts';

async function start(root: HTMLElement): Promise<void> {
  const inspected = openJournal().inspect();
  // A list's first rows are read meanwhile, and not after it.
  const reading = isList(parseRoute(location.hash)) ? readFirst(inspected) : undefined;
  const [settings, state, first] = await Promise.all([readSettings(), inspected, reading]);
  const locale = chooseLocale(settings.language, navigator.languages);
  setLocale(locale);
  document.documentElement.lang = locale;
  document.title = t('workbench.title');
  applyTheme(settings.theme);
  const lost = isLoss(state.health);
  if (state.locked && !lost) render(<LockRoute />, root);
  else {
    const kept = lost ? NO_DRAFTS : await keptDrafts();
    render(<App settings={settings} state={state} first={first} kept={kept} />, root);
  }
}

const root = document.getElementById('app');
if (root) {
  keepFocus();
  start(root).catch((error: unknown) => {
    root.textContent = errorText(error);
  });
}
