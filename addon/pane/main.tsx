import { detectHost } from '#catalog/hosts.ts';
import { t } from '#locales/index.ts';
import { startPane } from './start.tsx';
import { startWorker } from './workers.ts';

/** The page of the add-on: which program it stands beside, and the pane over it. */
async function begin(element: HTMLElement): Promise<void> {
  const host = await detectHost();
  if (host) startPane(host, element, startWorker);
  else element.textContent = t('pane.noProgram');
}

const root = document.getElementById('app');
if (root) void begin(root);
