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
import { errorText } from '#locales/errors.ts';
import { chooseLocale, setLocale, t } from '#locales/index.ts';
import '#locales/workbench.ts';
import { readSettings } from '#utils/settings.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { applyTheme } from '#utils/theme.ts';
import { App } from './App.tsx';
import { keptDrafts } from './lock-away.ts';
import { LockRoute } from './LockRoute.tsx';

async function start(root: HTMLElement): Promise<void> {
  const [settings, state] = await Promise.all([readSettings(), openJournal().inspect()]);
  const locale = chooseLocale(settings.language, navigator.languages);
  setLocale(locale);
  document.documentElement.lang = locale;
  document.title = t('workbench.title');
  applyTheme(settings.theme);
  if (state.locked && !isLoss(state.health)) render(<LockRoute />, root);
  else render(<App settings={settings} state={state} drafts={await keptDrafts()} />, root);
}

const root = document.getElementById('app');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = errorText(error);
  });
}
