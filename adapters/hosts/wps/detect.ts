import type { DetectedHost } from '../detected.ts';
import type { WpsApplication, WpsEvents, WpsFiles, WpsFolders, WpsProgram } from './api.ts';
import { wpsHost } from './host.ts';

/** What WPS puts into the page of an add-on: `wps` always, the `Application` of the running program in later builds. */
export interface WpsPage {
  wps?: unknown;
  Application?: unknown;
}

interface Parts {
  ApiEvent?: WpsEvents;
  FileSystem?: WpsFiles;
  Env?: WpsFolders;
  Workbooks?: unknown;
  EtApplication?: () => unknown;
}

/** The program, where the page runs inside of WPS 表格; `undefined` anywhere else, in 文字 and 演示 too. */
export function detectWps(page: WpsPage): WpsProgram | undefined {
  const wps = partsOf(page.wps);
  const own = partsOf(page.Application);
  const app = isSheets(own) ? own : partsOf(wps?.EtApplication?.());
  if (!isSheets(app)) return undefined;
  const events = app.ApiEvent ?? wps?.ApiEvent;
  const files = app.FileSystem ?? wps?.FileSystem;
  const folders = app.Env ?? wps?.Env;
  if (!events || !files || !folders) return undefined;
  return { app, events, files, folders };
}

function partsOf(value: unknown): Parts | undefined {
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? value : undefined;
}

function isSheets(app: Parts | undefined): app is Parts & WpsApplication {
  return app?.Workbooks !== undefined && app.Workbooks !== null;
}

/** A turn for the page between two stretches of work in the program. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

const wps: DetectedHost = {
  id: 'wps',
  detect: async () => {
    const program = detectWps(globalThis as WpsPage);
    return program && wpsHost(program, { breathe, storage: localStorage });
  },
};
export default wps;
