import '#components/run/run.css';
import { render } from 'preact';
import { RunWindow } from '#components/run/RunWindow.tsx';
import { openLockPage } from '../../lock/open-lock-page.tsx';
import { t } from '#locales/index.ts';
import { RunSession } from './session.ts';

/** Draws the window of 批量填报 and keeps it working as long as it is open. */
export async function openRunWindow(root: HTMLElement, tabId: number, runId: string): Promise<void> {
  document.title = t('run.window');
  let locked = false;
  const session: RunSession = new RunSession(tabId, (view) => {
    if (locked) return;
    locked = view.phase === 'locked';
    if (locked) openLockPage(root);
    else render(<RunWindow view={view} actions={session} />, root);
  });
  await session.start(runId);
}
