import { memoryHost, type MemoryHost, type MemoryOptions } from '#adapters/hosts/memory/index.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import '#locales/desk.ts';
import '#locales/make.ts';
import { authorJobs } from '../../addon/desk/author-jobs.ts';
import { checkJobs } from '../../addon/desk/check-jobs.ts';
import { fileJobs } from '../../addon/desk/file-jobs.ts';
import { lookJobs } from '../../addon/desk/look-jobs.ts';
import { uploadJobs } from '../../addon/desk/upload-jobs.ts';
import { Session } from '../../addon/pane/session.ts';
import { inProcess } from './in-process.ts';

/** A worker at hand; the first one does not check. */
type PaneWorker = ReturnType<typeof inProcess> & { checks: boolean };

/** A pane over bytes, without a page: its worker is at hand, and nothing is waited for. */
export async function openPane(
  bytes: Uint8Array<ArrayBuffer>,
  {
    name = '汇总表.xlsx',
    today = '2016-06-01',
    kept,
  }: MemoryOptions & { name?: string; today?: string } = {},
): Promise<Awaited<ReturnType<typeof paneOver>> & { host: MemoryHost }> {
  const host = await memoryHost(bytes, name, kept ? { kept } : {});
  return { ...(await paneOver(host, today)), host };
}

export async function paneOver(host: SheetHost, today = '2016-06-01') {
  const workers: PaneWorker[] = [];
  /** Pauses that were asked for, in milliseconds. */
  const waits: number[] = [];
  let broken: Error | undefined;
  const authorings: ReturnType<typeof inProcess>[] = [];
  const uploaders: ReturnType<typeof inProcess>[] = [];
  const session = new Session({
    host,
    checkWorker: (isChecking) => {
      if (isChecking && broken) throw broken;
      const worker = { ...inProcess(isChecking ? checkJobs() : lookJobs()), checks: isChecking };
      workers.push(worker);
      return worker;
    },
    fileWorker: () => inProcess(fileJobs()),
    authoringWorker: () => {
      const worker = inProcess(authorJobs());
      authorings.push(worker);
      return worker;
    },
    newId: () => '11111111-1111-4111-8111-111111111111',
    now: () => `${today}T08:00:00.000Z`,
    uploadWorker: () => {
      const worker = inProcess(uploadJobs());
      uploaders.push(worker);
      return worker;
    },
    today: () => today,
    pause: () => Promise.resolve(),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  await session.start();
  /** From now on no worker that checks can be made. */
  const breakChecks = (error: Error | undefined): void => {
    broken = error;
  };
  return { session, workers, authorings, uploaders, waits, breakChecks };
}
