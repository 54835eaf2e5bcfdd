import { JournalDatabase } from '#utils/journal/database.ts';
import { isWell } from '#utils/journal/verify.ts';
import { makeCipher } from '#utils/vault/cipher.ts';
import type { AuditJob } from './well-in-worker.ts';

/** Looks at the whole store once; the page ends the worker afterwards. */
self.addEventListener('message', ({ data }: MessageEvent<AuditJob>) => {
  void answer(data);
});

async function answer({ name, key }: AuditJob): Promise<void> {
  const database = new JournalDatabase(name, async () => key && (await makeCipher(key.vaultId, key.dataKey)));
  const report = await isWell(database);
  database.close();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
  self.postMessage({ report });
}
