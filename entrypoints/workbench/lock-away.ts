import { lastCipher, readCipher } from '#utils/vault/session.ts';
import type { Edit } from './drafts.ts';
import { openDrafts, sealDrafts } from './kept-drafts.ts';
import { giveUpPage } from './leaving.ts';
import { unsaved } from './unsaved.ts';

/** In `sessionStorage`: it lives as long as this tab, and survives the page that begins anew. */
const KEY = 'vault-drafts';
/** There were some, and no key to seal them with. */
const LOST = 'lost';

/** Keeps what is unsaved, encrypted, for whoever unlocks; what is drawn and remembered goes with the page. */
export async function lockAway(edits: readonly [string, Edit][]): Promise<void> {
  giveUpPage();
  const drafts = { edits, texts: unsaved.all() };
  if (drafts.edits.length + drafts.texts.length === 0) return;
  const cipher = await lastCipher();
  sessionStorage.setItem(KEY, cipher ? await sealDrafts(drafts, cipher) : LOST);
}

export function hasDrafts(): boolean {
  return (sessionStorage.getItem(KEY) ?? LOST) !== LOST;
}

export interface KeptDrafts {
  edits: readonly [string, Edit][];
  /** There was something that cannot be opened any more. */
  isLost: boolean;
}

export const NO_DRAFTS: KeptDrafts = { edits: [], isLost: false };

/** What was kept when this window was locked; other texts than edits are among the unsaved ones again. */
export async function keptDrafts(): Promise<KeptDrafts> {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return NO_DRAFTS;
  const drafts = await openDrafts(text, await readCipher());
  sessionStorage.removeItem(KEY);
  for (const [place, typed] of drafts?.texts ?? []) unsaved.set(place, typed);
  return { edits: drafts?.edits ?? [], isLost: !drafts };
}
