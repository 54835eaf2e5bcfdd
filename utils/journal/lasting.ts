import { z } from '#core/model/zod.ts';
import { type JournalEvent, PAYLOAD_KINDS } from '#core/model/event.ts';
import { eventHash } from '#core/model/journal.ts';
import { LASTING } from '#core/retention/restore.ts';
import type { JournalDatabase } from './database.ts';
import { rescue, rescueVault } from './rescue.ts';
import { openEvent } from './rows.ts';

/** Of an encrypted row as well this much stands in clear. */
const Kind = z.object({ payload: z.object({ kind: z.enum(PAYLOAD_KINDS) }) });

/**
 * What outlasts a store that is given up: exports, reveals and erasures, in their order. Of a store that is damaged or locked,
 * whatever of them can still be read and is unaltered.
 */
export async function readLasting(database: JournalDatabase): Promise<JournalEvent[]> {
  const rows = (await rescue(database)).filter((row) => {
    const head = Kind.safeParse(row);
    return head.success && LASTING.has(head.data.payload.kind);
  });
  if (rows.length === 0) return [];
  const cipher = (await rescueVault(database))?.cipher;
  const opened = await Promise.allSettled(rows.map((row) => openEvent(row, cipher)));
  return opened
    .flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
    .filter((event) => eventHash(event) === event.hash)
    .sort((a, b) => a.sequence - b.sequence);
}
