import '#components/addon/styles.ts';
import '#locales/addon-first.ts';
import { render } from 'preact';
import type { SheetHost } from '#core/host/sheet-host.ts';
import type { WorkerPort } from './ask.ts';
import { App } from './App.tsx';
import { Session } from './session.ts';

/** Makes a worker of the add-on; where it comes from is the page's to know. */
export type StartWorker = (
  part: 'worker' | 'check' | 'files' | 'upload' | 'authoring',
) => WorkerPort | Promise<WorkerPort>;

/** Begins the pane in an element of the page, over a spreadsheet program. */
export function startPane(host: SheetHost, element: HTMLElement, startWorker: StartWorker): Session {
  const session = new Session({
    host,
    checkWorker: (isChecking) => startWorker(isChecking ? 'check' : 'worker'),
    fileWorker: () => startWorker('files'),
    authoringWorker: () => startWorker('authoring'),
    newId,
    now: () => new Date().toISOString(),
    uploadWorker: () => startWorker('upload'),
    today,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  render(<App session={session} />, element);
  void session.start();
  return session;
}

/** A UUID of chance alone. Of engines of which panes are made not all have `crypto.randomUUID`, and none from a folder. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, variant 1 (RFC 9562).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The day on this computer, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
