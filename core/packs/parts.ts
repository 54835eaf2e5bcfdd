import type { PackInput } from '../model/pack.ts';

type SetInput = PackInput['sets'][number];
type CriterionInput = SetInput['criteria'][number];
type CitationInput = SetInput['citation'];

/** A criterion as a pack's files write it: `id` is the last part only, the citation may be the set's. */
export interface Item extends Omit<CriterionInput, 'id' | 'citation'> {
  id: string;
  section?: string;
}

/** A criterion set as a pack's files write it: `id` without the pack's. */
export interface ItemSet {
  id: string;
  name: string;
  appliesTo: SetInput['appliesTo'];
  section: string;
  items: readonly Item[];
}

/** Cites places of one document, read on one day. */
export function citing(document: string, readOn: string): (section: string) => CitationInput {
  return (section) => ({ document, section, readOn });
}

/** Gives the sets of a pack their full ids (`pack/set/item`) and citations. */
export function criterionSets(
  packId: string,
  cite: (section: string) => CitationInput,
  sets: readonly ItemSet[],
): SetInput[] {
  return sets.map(({ id, name, appliesTo, section, items }) => ({
    id: `${packId}/${id}`,
    name,
    appliesTo,
    citation: cite(section),
    criteria: items.map(({ section: own, ...item }) =>
      Object.assign(item, { id: `${packId}/${id}/${item.id}`, citation: cite(own ?? section) }),
    ),
  }));
}
