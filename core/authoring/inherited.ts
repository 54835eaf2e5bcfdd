import { JiannuoError } from '../errors.ts';
import { plainText } from '../matching/label.ts';
import type { Pack } from '../model/pack.ts';
import { extendPack } from '../packs/extend.ts';
import type { Known } from './context.ts';
import type { TableRow } from './table.ts';

/** What a pack takes over, as far as its rows may mean it by its name. */
type Inherited = Pick<Pack, 'parameters' | 'checks'>;

/** The parameters and uses of a pack's bases. Bases that are not there, or lead back to the pack, bring none: that is told elsewhere. */
export function inheritedBy(pack: Pick<Pack, 'id' | 'extends'>, known: Known): Inherited {
  const others = known.packs.filter(({ id }) => id !== pack.id);
  const all = [...others, ...(known.program ?? known.packs)];
  const bases = pack.extends.flatMap((id) => all.find((base) => base.id === id) ?? []);
  const wholes = bases.flatMap((base) => wholeOf(base, all) ?? []);
  return {
    parameters: lastOfEach(wholes.flatMap(({ parameters }) => parameters)),
    checks: lastOfEach(wholes.flatMap(({ checks }) => checks)),
  };
}

function wholeOf(base: Pack, all: readonly Pack[]): Pack | undefined {
  try {
    return extendPack(base, all);
  } catch (error) {
    if (error instanceof JiannuoError) return undefined;
    throw error;
  }
}

function lastOfEach<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** Those of the same name as a row that gives no id. */
export function namedAlike<T extends { id: string }>(
  row: TableRow,
  name: string | undefined,
  items: readonly T[],
  nameOf: (item: T) => string | undefined,
): T[] {
  if (row.has('id') || name === undefined) return [];
  const wanted = plainText(name);
  return items.filter((item) => plainText(nameOf(item) ?? '') === wanted);
}

/**
 * Says what became of a row that bears the name of something inherited: it stands in the place of the one that it can mean, or
 * beside what it cannot be told from, with the ids to choose from.
 */
export function tellAlike(
  row: TableRow,
  key: string,
  { id, name, alike }: { id: string; name: string; alike: readonly { id: string }[] },
): void {
  if (alike.length === 0) return;
  const params = { name, ids: alike.map((each) => each.id).join('、') };
  if (alike.some((each) => each.id === id)) row.tell('note', 'authoring.inPlaceOf', key, { params });
  else row.tell('warning', 'authoring.besideInherited', key, { params });
}
