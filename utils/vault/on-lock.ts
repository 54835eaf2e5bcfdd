import { openJournal } from '../journal/open.ts';
import { onKeyGone } from './session.ts';

/**
 * Calls the listener when the data was locked, by whatever window. Returns the way to stop. Where encryption was turned off, or
 * could not be turned on, the key is given up too, and nothing is locked.
 */
export function onLock(listener: () => void): () => void {
  return onKeyGone(() => void isEncrypted().then((encrypted) => encrypted && listener()));
}

/** A store that cannot be read counts as encrypted: what is shown of it goes. */
async function isEncrypted(): Promise<boolean> {
  try {
    return (await openJournal().database.vault()) !== undefined;
  } catch {
    return true;
  }
}
