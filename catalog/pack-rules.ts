import { Pack, type RulesInput } from '#core/model/pack.ts';
import { type OwnPacks, type Shelf, shelve } from '#core/packs/shelf.ts';
import { type Collected, collect } from './collect.ts';
import { forms } from './forms.ts';

/**
 * Every criteria pack without its provisions and notes, which only people read and which are half of what a pack weighs: for what
 * checks and is loaded with every sheet. What explains, copies or hands on packs uses `packs.ts`.
 */
export const packRules: readonly Pack[] = collect(
  import.meta.glob<Collected<RulesInput>>('../core/packs/*/rules.ts', { eager: true, import: 'default' }),
).map((rules) => Pack.parse({ ...rules, provisions: [], notes: [] }));

/** As `shelfOf`, of packs without provisions and notes; those of the user are whole. */
export function rulesShelf(own: OwnPacks): Shelf {
  return shelve(packRules, own, forms);
}
