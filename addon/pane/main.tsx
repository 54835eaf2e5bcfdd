import { detectWps, type WpsPage } from '#adapters/hosts/wps/detect.ts';
import { wpsHost } from '#adapters/hosts/wps/host.ts';
import { startPane } from './start.tsx';
import { startWorker } from './workers.ts';

/** Stand-in until the page that knows every program lands: WPS alone. */
const program = detectWps(self as unknown as WpsPage);
const root = document.getElementById('app');
if (root && program) startPane(wpsHost(program, { breathe }), root, startWorker);
else if (root) root.textContent = '践诺';

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
