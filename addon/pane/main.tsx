import { detectOffice } from '#adapters/hosts/office/detect.ts';
import { detectWps, type WpsPage } from '#adapters/hosts/wps/detect.ts';
import { wpsHost } from '#adapters/hosts/wps/host.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import { t } from '#locales/index.ts';
import { startPane } from './start.tsx';
import { startWorker } from './workers.ts';

/** The page of the add-on: which program it stands beside, and the pane over it. */
async function begin(element: HTMLElement): Promise<void> {
  const host = await detected();
  if (host) startPane(host, element, startWorker);
  else element.textContent = t('pane.noProgram');
}

async function detected(): Promise<SheetHost | undefined> {
  const program = detectWps(self as unknown as WpsPage);
  return program ? wpsHost(program, { breathe, storage: localStorage }) : await detectOffice();
}

/** A turn for the page between two stretches of work in the program. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

const root = document.getElementById('app');
if (root) void begin(root);
