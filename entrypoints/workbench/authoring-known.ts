import { authorableChecks } from '#catalog/authoring.ts';
import { forms } from '#catalog/forms.ts';
import { writtenPacks } from '#catalog/packs.ts';
import type { Known } from '#core/authoring/context.ts';
import type { Store } from './store.ts';

/** What a pack's workbook may speak of: the program's forms, checks and packs, and the user's packs as they are written. */
export function authoringKnown({ ownPacks }: Pick<Store, 'ownPacks'>): Known {
  const own = ownPacks.map(({ value }) => value.pack);
  const others = writtenPacks.filter(({ id }) => own.every((pack) => pack.id !== id));
  return { forms, checks: authorableChecks, packs: [...others, ...own], program: writtenPacks };
}
