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
import { errorText } from '#locales/errors.ts';
import { openJournal } from '#utils/journal/open.ts';
import { readSettings } from '#utils/settings.ts';
import { readFirst } from './first-rows.ts';
import { isList, parseRoute } from './route.ts';

/** The journal is read while what draws it is loaded: neither waits for the other. */
async function start(root: HTMLElement): Promise<void> {
  const inspected = openJournal().inspect();
  const reading = isList(parseRoute(location.hash)) ? readFirst(inspected) : undefined;
  const [settings, state, first, { show }] = await Promise.all([
    readSettings(),
    inspected,
    reading,
    import('./show.tsx'),
  ]);
  await show(root, { settings, state, first });
}

const root = document.getElementById('app');
if (root) {
  start(root).catch((error: unknown) => {
    root.textContent = errorText(error);
  });
}
