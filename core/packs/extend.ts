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
 * A pack with everything of the packs that it extends. One that extends its own id builds on the other pack of that id. Throws
 * `packs.unknownBase` for a base that is not there and `packs.circular` for one that leads back to the pack itself.
 * @param known of two packs with one id the first stands
 */
export function extendPack(pack: Pack, known: readonly Pack[]): Pack {
  return new Extension(known).of(pack, []);
}

class Extension {
  readonly #known: readonly Pack[];
  /** A pack may be the base of many. */
  readonly #done = new Map<Pack, Pack>();

  constructor(known: readonly Pack[]) {
    this.#known = known;
  }

  of(pack: Pack, trail: readonly Pack[]): Pack {
    if (pack.extends.length === 0) return pack;
    const done = this.#done.get(pack);
    if (done) return done;
    if (trail.includes(pack)) {
      const through = [...trail, pack].map(({ id }) => id).join(' → ');
      throw new JiannuoError('packs.circular', { pack: pack.id, through });
    }
    const bases = [...new Set(pack.extends)].map((id) => {
      const base = this.#known.find((candidate) => candidate.id === id && candidate !== pack);
      if (!base) throw new JiannuoError('packs.unknownBase', { pack: pack.id, base: id });
      return this.of(base, [...trail, pack]);
    });
    const all = [...bases, pack];
    const joined = PARTS.map((part) => [part, joinById(all.map((each) => each[part]))] as const);
    const whole = { ...pack, ...Object.fromEntries(joined) };
    this.#done.set(pack, whole);
    return whole;
  }
}

function joinById(lists: readonly (readonly { id: string }[])[]): { id: string }[] {
  const joined = new Map<string, { id: string }>();
  for (const item of lists.flat()) joined.set(item.id, item);
  return [...joined.values()];
}
