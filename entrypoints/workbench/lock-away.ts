import { z } from '#core/model/zod.ts';
import { Values } from '#core/model/values.ts';
import { fromBase64, toBase64 } from '#utils/vault/base64.ts';
import { lastCipher, readCipher } from '#utils/vault/session.ts';
import type { Edit } from './drafts.ts';

/** In `sessionStorage`: it lives as long as this tab, and survives the page that begins anew. */
const KEY = 'vault-drafts';
const PLACE = { draft: 'workbench' };
const Kept = z.array(z.tuple([z.string(), z.object({ base: z.nullable(z.string()), values: Values })]));

/** The browser asks before a window with unsaved edits or unfinished work is closed. */
export function keepPage(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Keeps unsaved edits, encrypted, for whoever unlocks; what is drawn and remembered goes with the page. */
export async function lockAway(edits: readonly [string, Edit][]): Promise<void> {
  removeEventListener('beforeunload', keepPage);
  const cipher = edits.length > 0 ? await lastCipher() : undefined;
  if (!cipher) return;
  sessionStorage.setItem(KEY, `${cipher.vaultId} ${toBase64(await cipher.seal(PLACE, edits))}`);
}

export function hasDrafts(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

/** The edits that were kept when this window was locked; none where they are another vault's. */
export async function keptDrafts(): Promise<[string, Edit][]> {
  const [vaultId, sealed] = sessionStorage.getItem(KEY)?.split(' ') ?? [];
  const cipher = await readCipher();
  if (sealed === undefined || cipher?.vaultId !== vaultId || !cipher) return [];
  const edits = Kept.parse(await cipher.open(PLACE, fromBase64(sealed)));
  sessionStorage.removeItem(KEY);
  return edits;
}
