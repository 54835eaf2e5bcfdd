import { JiannuoError } from '#core/errors.ts';
import { DATABASE_NAME, openJournal } from '#utils/journal/open.ts';
import type { Bytes } from '#utils/vault/cipher.ts';
import { readDataKey } from '#utils/vault/session.ts';
import { askWorker } from './ask-worker.ts';

export interface AuditJob {
  /** Of the database. */
  name: string;
  /** What opens it; a worker cannot ask for it. */
  key: { vaultId: string; dataKey: Bytes } | undefined;
}

/** Whether the journal is well, found out in a worker: thousands of events take seconds, and the page stays free. */
export async function isWellInWorker(): Promise<boolean> {
  const header = await openJournal().database.vault();
  const dataKey = header && (await readDataKey());
  const key = header && dataKey ? { vaultId: header.vaultId, dataKey } : undefined;
  const worker = new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' });
  try {
    const watch = { onProgress: () => undefined, signal: new AbortController().signal };
    return await askWorker<AuditJob, boolean>(worker, { name: DATABASE_NAME, key }, watch);
  } catch (error) {
    // A worker that breaks has said nothing: the page looks itself.
    if (error instanceof JiannuoError) return false;
    throw error;
  }
}
