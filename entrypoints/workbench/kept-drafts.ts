import { z } from '#core/model/zod.ts';
import { Values } from '#core/model/values.ts';
import { fromBase64, toBase64 } from '#utils/vault/base64.ts';
import type { Cipher } from '#utils/vault/cipher.ts';
import type { Edit } from './drafts.ts';

const PLACE = { draft: 'workbench' };
const Kept = z.object({
  edits: z.array(z.tuple([z.string(), z.object({ base: z.nullable(z.string()), values: Values })])),
  texts: z.array(z.tuple([z.string(), z.string()])),
});

/** What was typed in a window and is not saved: edits of people and records, and other texts by their places. */
export interface Drafts {
  edits: readonly [string, Edit][];
  texts: readonly [string, string][];
}

/** The drafts as a text that only the vault's key opens. */
export async function sealDrafts({ edits, texts }: Drafts, cipher: Cipher): Promise<string> {
  return `${cipher.vaultId} ${toBase64(await cipher.seal(PLACE, { edits, texts }))}`;
}

/** `undefined` where they are another vault's, or cannot be opened: nothing of them is worth keeping the window closed for. */
export async function openDrafts(text: string, cipher: Cipher | undefined): Promise<Drafts | undefined> {
  const [vaultId, sealed] = text.split(' ');
  if (!cipher || sealed === undefined || cipher.vaultId !== vaultId) return undefined;
  try {
    return Kept.parse(await cipher.open(PLACE, fromBase64(sealed)));
  } catch {
    return undefined;
  }
}
