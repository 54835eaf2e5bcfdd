import { JiannuoError } from '../errors.ts';
import type { Pack } from '../model/pack.ts';

/** Parts that are joined by id: what a pack builds on first, then its own; of two with one id its own, in the first's place. */
const PARTS = [
  'parameters',
  'sets',
  'stages',
  'routes',
  'provisions',
  'notes',
  'checks',
  'forms',
  'wordLists',
  'grades',
  'comments',
  'exports',
] as const satisfies readonly (keyof Pack)[];

/**
 * A pack with everything of the packs that it extends. Throws `packs.unknownBase` for a base that is not there and
 * `packs.circular` for one that leads back to the pack itself.
 */
export function extendPack(pack: Pack, known: readonly Pack[]): Pack {
  return extend(pack, known, []);
}

function extend(pack: Pack, known: readonly Pack[], trail: readonly string[]): Pack {
  if (pack.extends.length === 0) return pack;
  if (trail.includes(pack.id)) {
    throw new JiannuoError('packs.circular', { pack: pack.id, through: [...trail, pack.id].join(' → ') });
  }
  const bases = pack.extends.map((id) => {
    const base = known.find((candidate) => candidate.id === id);
    if (!base) throw new JiannuoError('packs.unknownBase', { pack: pack.id, base: id });
    return extend(base, known, [...trail, pack.id]);
  });
  const joined = PARTS.map((part) => [part, joinById([...bases, pack].map((each) => each[part]))] as const);
  return { ...pack, ...Object.fromEntries(joined) };
}

function joinById(lists: readonly (readonly { id: string }[])[]): { id: string }[] {
  const joined = new Map<string, { id: string }>();
  for (const item of lists.flat()) joined.set(item.id, item);
  return [...joined.values()];
}
