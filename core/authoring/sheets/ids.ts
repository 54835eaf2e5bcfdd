import type { z } from '../../model/zod.ts';
import { camelId, dashedId, freeId } from '../slug.ts';
import type { TableRow } from '../table.ts';

interface Making {
  /** What the id is made from where the cell is blank. */
  name: string;
  /** Beginning of ids of names that have no letters. */
  fallback: string;
  style?: 'camel';
  /** The id that it has elsewhere already, which is better than one that is made up. */
  wanted?: string | undefined;
  schema?: z.ZodMiniType<string>;
  /** How a short id becomes a full one. */
  full?: (id: string) => string;
}

/** Words that every object of the program knows, whatever a pack says of them: `constructor`, `__proto__`. */
function isReserved(id: string): boolean {
  return id in Object.prototype;
}

/** Ids of the rows of one list. Written ids are known before the first is made up, so that none is taken twice. */
export class Ids {
  readonly #key: string;
  readonly #taken = new Map<string, number>();
  readonly #written: Set<string>;

  constructor(rows: readonly TableRow[], key = 'id') {
    this.#key = key;
    this.#written = new Set(rows.flatMap((row) => row.text(key) ?? []));
  }

  /** The id of a row: as written, or made from its name. Tells of one that stands twice, has the wrong signs, or is reserved. */
  take(row: TableRow, { name, fallback, style, wanted, schema, full = (id) => id }: Making): string {
    const written = row.text(this.#key)?.normalize('NFKC');
    const make = style === 'camel' ? camelId : dashedId;
    const isTaken = (id: string): boolean =>
      isReserved(id) || this.#written.has(id) || this.#taken.has(full(id));
    const free = (id: string): string => freeId(id, isTaken, style === 'camel' ? '' : '-');
    if (written === undefined) {
      const id = full(free(wanted ?? make(name, fallback)));
      this.#taken.set(id, row.number);
      return id;
    }
    const id = full(written);
    const first = this.#taken.get(id);
    if (first !== undefined)
      row.tell('error', 'authoring.duplicateId', this.#key, { params: { id: written, first } });
    if (isReserved(id))
      row.tell('error', 'authoring.reservedId', this.#key, { suggestion: free(make(name, fallback)) });
    else if (schema && !schema.safeParse(id).success) {
      row.tell('error', 'authoring.badId', this.#key, { suggestion: free(make(written, fallback)) });
    }
    this.#taken.set(id, row.number);
    return id;
  }
}
