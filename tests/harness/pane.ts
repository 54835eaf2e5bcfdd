import { memoryHost, type MemoryHost, type MemoryOptions } from '#adapters/hosts/memory/index.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import { checkJobs } from '../../addon/desk/check-jobs.ts';
import { uploadJobs } from '../../addon/desk/upload-jobs.ts';
import { Session } from '../../addon/pane/session.ts';
import { inProcess } from './in-process.ts';

type Workers = ReturnType<typeof inProcess>[];

/** A pane over bytes, without a page: its worker is at hand, and nothing is waited for. */
export async function openPane(
  bytes: Uint8Array<ArrayBuffer>,
  {
    name = '汇总表.xlsx',
    today = '2016-06-01',
    kept,
  }: MemoryOptions & { name?: string; today?: string } = {},
): Promise<{ session: Session; host: MemoryHost; workers: Workers; uploaders: Workers }> {
  const host = await memoryHost(bytes, name, kept ? { kept } : {});
  return { ...(await paneOver(host, today)), host };
}

export async function paneOver(host: SheetHost, today = '2016-06-01') {
  const workers: Workers = [];
  const uploaders: Workers = [];
  const session = new Session({
    host,
    checkWorker: () => {
      const worker = inProcess(checkJobs());
      workers.push(worker);
      return worker;
    },
    uploadWorker: () => {
      const worker = inProcess(uploadJobs());
      uploaders.push(worker);
      return worker;
    },
    today: () => today,
    pause: () => Promise.resolve(),
    wait: () => Promise.resolve(),
  });
  await session.start();
  return { session, workers, uploaders };
}
