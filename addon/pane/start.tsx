import '#components/addon/styles.ts';
import '#locales/addon.ts';
import { render } from 'preact';
import type { SheetHost } from '#core/host/sheet-host.ts';
import type { WorkerPort } from './ask.ts';
import { App } from './App.tsx';
import { Session } from './session.ts';

/** Makes a worker of the add-on; where it comes from is the page's to know. */
export type StartWorker = (part: 'worker' | 'upload' | 'authoring') => WorkerPort | Promise<WorkerPort>;

/** Begins the pane in an element of the page, over a spreadsheet program. */
export function startPane(host: SheetHost, element: HTMLElement, startWorker: StartWorker): Session {
  const session = new Session({
    host,
    checkWorker: () => startWorker('worker'),
    uploadWorker: () => startWorker('upload'),
    today,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  render(<App session={session} />, element);
  void session.start();
  return session;
}

/** The day on this computer, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
