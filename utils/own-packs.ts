import type { OwnPacks } from '#core/packs/shelf.ts';
import { openJournal } from './journal/open.ts';
import { isLoss } from './journal/witness.ts';

/** What the user has added to the packs of the program; nothing of a store that has lost something. */
export async function readOwnPacks(): Promise<OwnPacks> {
  const journal = openJournal();
  const { health } = await journal.inspect();
  if (isLoss(health)) return { authored: [], tunings: [] };
  const [packs, tunings] = await Promise.all([journal.packs(), journal.tunings()]);
  return { authored: packs.map(({ value }) => value), tunings: tunings.map(({ value }) => value) };
}
