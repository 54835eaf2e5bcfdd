import { browser } from '#imports';
import { z } from '#core/model/zod.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type Bytes, type Cipher, makeCipher } from './cipher.ts';

/**
 * The unlocked key, in `storage.session`: in the browser's memory, never on disk, gone when it ends, and out of reach of scripts in
 * pages. Popup, workbench and background share it.
 */
const KEY = 'vault-key';
const ACTIVE = 'vault-active';

const Kept = z.object({
  vaultId: z.uuid(),
  key: z.base64(),
  /** Locks after so long without use, in ms; 0 for never. */
  idle: z.int().check(z.nonnegative()),
});
type Kept = z.infer<typeof Kept>;

let cached: { text: string; cipher: Promise<Cipher> } | undefined;
/** As `cached`, and still there when the key was given up. */
let last: Promise<Cipher> | undefined;

/** What the store is read and written with; `undefined` while it is locked. Idle for too long, it is locked by the asking. */
export async function readCipher(): Promise<Cipher | undefined> {
  const kept = await readKept();
  if (!kept) {
    cached = undefined;
    return undefined;
  }
  const text = `${kept.vaultId} ${kept.key}`;
  if (cached?.text !== text) {
    cached = { text, cipher: makeCipher(kept.vaultId, fromBase64(kept.key)) };
    last = cached.cipher;
  }
  return cached.cipher;
}

/** The cipher that this page used last, also right after the key was given up: what is unsaved in the page is sealed with it. */
export async function lastCipher(): Promise<Cipher | undefined> {
  return last;
}

/** Gives up what this page remembers of the key: for pages that do not begin anew when it is locked. */
export function dropCipher(): void {
  cached = undefined;
  last = undefined;
}

/** The data key itself, to be wrapped anew. */
export async function readDataKey(): Promise<Bytes | undefined> {
  const kept = await readKept();
  return kept && fromBase64(kept.key);
}

export async function keepKey(vaultId: string, dataKey: Bytes, idle: number): Promise<void> {
  await browser.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  const kept: Kept = { vaultId, key: toBase64(dataKey), idle };
  await browser.storage.session.set({ [KEY]: kept, [ACTIVE]: Date.now() });
}

export async function forgetKey(): Promise<void> {
  await browser.storage.session.remove([KEY, ACTIVE]);
}

/** Notes that the user does something. */
export async function noteActivity(): Promise<void> {
  if (await readKept()) await browser.storage.session.set({ [ACTIVE]: Date.now() });
}

export async function setIdle(idle: number): Promise<void> {
  const kept = await readKept();
  if (kept) await browser.storage.session.set({ [KEY]: { ...kept, idle } });
}

/** ms until it locks by itself; `undefined` where it is locked, not encrypted, or never locks. */
export async function untilLock(): Promise<number | undefined> {
  const stored = await browser.storage.session.get([KEY, ACTIVE]);
  const kept = Kept.safeParse(stored[KEY]).data;
  return kept && kept.idle > 0 ? leftOf(kept, stored[ACTIVE]) : undefined;
}

/** Calls the listener when the key is given up, by whatever window and for whatever reason. Returns the way to stop. */
export function onKeyGone(listener: () => void): () => void {
  return onKeyChange((isOpen) => isOpen || listener());
}

/** Calls the listener when the store was unlocked in whatever window. Returns the way to stop. */
export function onUnlock(listener: () => void): () => void {
  return onKeyChange((isOpen) => isOpen && listener());
}

function onKeyChange(listener: (isOpen: boolean) => unknown): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'session' && change) listener(change.newValue !== undefined);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

async function readKept(): Promise<Kept | undefined> {
  const stored = await browser.storage.session.get([KEY, ACTIVE]);
  const kept = Kept.safeParse(stored[KEY]).data;
  if (!kept) return undefined;
  if (kept.idle === 0 || leftOf(kept, stored[ACTIVE]) > 0) return kept;
  await forgetKey();
  return undefined;
}

function leftOf(kept: Kept, active: unknown): number {
  const since = typeof active === 'number' ? active : 0;
  return since + kept.idle - Date.now();
}
