import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { type Members, type Mutator, pack, type Source, unpack } from './source.ts';

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A change of the archive's bytes, not of what its members hold. */
function onBytes(
  what: string,
  change: (bytes: Uint8Array, archive: ZipArchive, pick: (most: number) => number) => Uint8Array | undefined,
  kind: 'same' | 'refused' | 'neutral' = 'same',
): Mutator {
  return ({ bytes }, random) => {
    const copy = bytes.slice();
    const changed = change(copy, new ZipArchive(bytes), (most) => random.integer(0, most));
    return changed && { what: `zip: ${what}`, bytes: changed, expect: { kind } };
  };
}

/** A change of a field of some member's entry in the directory. */
const onEntry = (
  what: string,
  change: (view: DataView, entry: number, pick: (most: number) => number) => void,
): Mutator =>
  onBytes(what, (bytes, archive, pick) => {
    const member = archive.members[pick(archive.members.length - 1)];
    if (!member) return undefined;
    change(viewOf(bytes), member.directoryStart, pick);
    return bytes;
  });

function remade(what: string, level: 0 | 6, order: (names: string[]) => string[]): Mutator {
  return ({ bytes }) => {
    const members = unpack(bytes);
    const again = Object.fromEntries(
      order(Object.keys(members)).map((name) => [name, members[name] ?? new Uint8Array()]),
    );
    return { what: `zip: ${what}`, bytes: pack(again, level), expect: { kind: 'neutral' } };
  };
}

/** Two members take each other's place, names and all. */
const swapped: Mutator = ({ bytes }: Source, random) => {
  const members = unpack(bytes);
  const names = Object.keys(members).filter((name) => !name.endsWith('/'));
  const [one, two] = [random.pick(names), random.pick(names)];
  // Two sheets are as good in the other's place; rels and sheets of one kind say nothing wrong either.
  if (one === two || sortOf(one) === sortOf(two)) return undefined;
  const [first, second] = [members[one], members[two]];
  if (!first || !second) return undefined;
  const swap: Members = { ...members, [one]: second, [two]: first };
  return { what: 'zip: two members swapped', bytes: pack(swap), expect: { kind: 'same' } };
};

function sortOf(name: string): string {
  return name.replace(/\d+/g, '').replace(/[^/]*\.rels$/, '.rels');
}

export const zipMutators: readonly Mutator[] = [
  onBytes('cut off', (bytes, _, pick) => bytes.slice(0, pick(bytes.length - 1))),
  onBytes('one byte changed', (bytes, _, pick) => {
    const at = pick(bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(7));
    return bytes;
  }),
  onBytes('some bytes zeroed', (bytes, _, pick) => {
    const at = pick(bytes.length - 1);
    return bytes.fill(0, at, at + pick(64));
  }),
  onBytes('a piece removed', (bytes, _, pick) => {
    const at = pick(bytes.length - 2);
    const to = at + 1 + pick(100);
    const rest = new Uint8Array(bytes.length - (Math.min(to, bytes.length) - at));
    rest.set(bytes.subarray(0, at));
    rest.set(bytes.subarray(Math.min(to, bytes.length)), at);
    return rest;
  }),
  onBytes('bytes put in front', (bytes, _, pick) => {
    const more = new Uint8Array(bytes.length + 1 + pick(100));
    more.set(bytes, more.length - bytes.length);
    return more;
  }),
  onBytes('bytes put behind', (bytes, _, pick) => {
    const more = new Uint8Array(bytes.length + 1 + pick(100));
    more.set(bytes);
    return more;
  }),
  onEntry('checksum changed', (view, at, pick) => {
    view.setUint32(at + 16, view.getUint32(at + 16, true) ^ (1 << pick(30)), true);
  }),
  onEntry('size changed', (view, at, pick) => {
    view.setUint32(at + 24, view.getUint32(at + 24, true) ^ (1 << pick(30)), true);
  }),
  onEntry('compressed size changed', (view, at, pick) => {
    view.setUint32(at + 20, view.getUint32(at + 20, true) ^ (1 << pick(30)), true);
  }),
  onEntry('offset changed', (view, at, pick) => {
    view.setUint32(at + 42, view.getUint32(at + 42, true) ^ (1 << pick(20)), true);
  }),
  onEntry('method changed', (view, at, pick) => {
    view.setUint16(at + 10, pick(20), true);
  }),
  onEntry('sizes of zip64 without their field', (view, at, pick) => {
    view.setUint32(at + [20, 24, 42][pick(2)]!, 0xffffffff, true);
  }),
  onEntry('flags changed', (view, at, pick) => {
    view.setUint16(at + 8, view.getUint16(at + 8, true) ^ (1 << pick(15)), true);
  }),
  onEntry('lengths in the directory changed', (view, at, pick) => {
    view.setUint16(at + 28 + 2 * pick(2), pick(0xffff), true);
  }),
  onBytes(
    'two entries for one place',
    (bytes, { members }, pick) => {
      const [one, two] = [members[pick(members.length - 1)], members[pick(members.length - 1)]];
      if (!one || !two || one === two) return undefined;
      viewOf(bytes).setUint32(one.directoryStart + 42, two.localOffset, true);
      return bytes;
    },
    'refused',
  ),
  onBytes('count of entries changed', (bytes, { members }, pick) => {
    viewOf(bytes).setUint16(bytes.length - 12, pick(members.length * 2), true);
    return bytes;
  }),
  onBytes('local header changed', (bytes, { members }, pick) => {
    const member = members[pick(members.length - 1)];
    const at = (member?.localOffset ?? 0) + pick(29);
    bytes[at] = pick(255);
    return bytes;
  }),
  swapped,
  remade('stored without compression', 0, (names) => names),
  remade('members in another order', 6, (names) => names.toReversed()),
];
