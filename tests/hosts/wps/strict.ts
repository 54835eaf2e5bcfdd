/** What is counted of the calls into the fake, and what a test may do in between. */
export interface Meter {
  /** Calls that ask or change something: what goes through the program's bridge with data. */
  asked: number;
  /** All calls, those that only lead from one object to another among them. */
  all: number;
  /** How often each member was asked or set: `Range.NumberFormat`, `Range.NumberFormat=`. */
  members: Map<string, number>;
  /** Called before each; throws what the program would throw. */
  before?: ((member: string) => void) | undefined;
}

export function newMeter(): Meter {
  return { asked: 0, all: 0, members: new Map() };
}

/** Members that hand out another object of the model, and no data. */
const WALKING = new Set(
  (
    'ActiveWorkbook ActiveSheet Workbooks Worksheets WorksheetFunction Names CustomXMLParts Item Range Cells Rows Columns Areas Worksheet ' +
    'EntireRow EntireColumn Font Interior FormatConditions Validation AppliesTo MergeArea Parent Comments UsedRange'
  ).split(' '),
);

/**
 * An object of the model that has these members and no others: whatever else is asked for throws, as a member that a build does not have would. Members
 * with a getter alone cannot be set.
 */
export function strict<Members extends object>(kind: string, members: Members, meter: Meter): Members {
  const enter = (key: string | symbol, sign: string): string => {
    const name = `${kind}.${String(key)}`;
    if (typeof key === 'symbol' || !(key in members)) throw new Error(`not in the fake: ${name}`);
    meter.all += 1;
    if (!WALKING.has(key)) meter.asked += 1;
    meter.members.set(name + sign, (meter.members.get(name + sign) ?? 0) + 1);
    meter.before?.(name + sign);
    return name;
  };
  return new Proxy(members, {
    get(target, key) {
      enter(key, '');
      const value: unknown = Reflect.get(target, key);
      return value;
    },
    set(target, key, value) {
      const name = enter(key, '=');
      if (!Reflect.set(target, key, value)) throw new Error(`read-only: ${name}`);
      return true;
    },
  });
}

/** A collection counts from 1, and throws beyond its end ([vba] Subscript out of range). */
export function collection<Item, More extends object>(
  kind: string,
  list: () => readonly Item[],
  more: More,
  meter: Meter,
): { readonly Count: number; Item(index: number): Item } & More {
  const members = Object.defineProperties(
    {
      Item(index: number): Item {
        const item = typeof index === 'number' ? list()[index - 1] : undefined;
        if (item === undefined) throw new Error(`${kind}.Item(${String(index)}): 下标越界`);
        return item;
      },
    },
    {
      ...Object.getOwnPropertyDescriptors(more),
      Count: { get: () => list().length, enumerable: true, configurable: true },
    },
  ) as { readonly Count: number; Item(index: number): Item } & More;
  return strict(kind, members, meter);
}
