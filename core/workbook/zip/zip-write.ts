import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { encodeUtf8 } from '../encoding.ts';
import { type ZipArchive, type ZipMember, viewOf } from './zip.ts';
import { joinBytes } from '../bytes.ts';

/** 1 January 1980, the zip format's earliest day: the same input gives the same bytes on any day. */
const FIXED_DATE = 0x21;
const UTF8_NAME = 0x800;
const HAS_DESCRIPTOR = 0x8;
const ZIP64_EXTRA = 1;
/** From here on a replaced member is packed faster: nearly half the time for a file that is a seventh larger. */
const LARGE = 1024 * 1024;

/** A member of a new archive, already packed; `chunks` are its deflated bytes in order. */
export interface PackedMember {
  name: string;
  chunks: readonly Uint8Array[];
  crc: number;
  /** Of the unpacked bytes. */
  size: number;
}

/** Level 1 to 9 as in zlib. */
export function packMember(name: string, data: Uint8Array, level: 1 | 3 | 6 = 6): PackedMember {
  return { name, chunks: [deflateSync(data, { level })], crc: crc32(data), size: data.length };
}

/** Sizes and places in a zip without its 64-bit extension, which not every importer knows. */
const MAX_SIZE = 0xffffffff;

/**
 * A new archive in pieces. Every header tells the true sizes, so that it can be read from its beginning too.
 * @throws RangeError beyond 4 GiB
 */
export function zipOf(members: readonly PackedMember[]): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const member of members) {
    const { local, entry, length } = recordOf(member, offset);
    pieces.push(local, ...member.chunks);
    entries.push(entry);
    offset += length;
  }
  return [...pieces, ...entries, endOfDirectory(entries, offset)] as Uint8Array<ArrayBuffer>[];
}

/** Local header and directory entry of a new member that stands at `offset`; `length` is that of header and data. */
function recordOf(
  { name, chunks, crc, size }: PackedMember,
  offset: number,
): { local: Uint8Array; entry: Uint8Array; length: number } {
  const compressed = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (Math.max(size, offset + compressed) > MAX_SIZE) throw new RangeError('an archive of more than 4 GiB');
  const nameBytes = encodeUtf8(name);
  const local = new Uint8Array(30 + nameBytes.length);
  const view = viewOf(local);
  view.setUint32(0, 0x04034b50, true);
  const fields = { flags: UTF8_NAME, method: 8, crc, compressed, size };
  view.setUint16(4, 20, true);
  writeFields(view, 6, fields, FIXED_DATE << 16);
  view.setUint16(26, nameBytes.length, true);
  local.set(nameBytes, 30);

  const entry = new Uint8Array(46 + nameBytes.length);
  const entryView = viewOf(entry);
  entryView.setUint32(0, 0x02014b50, true);
  entryView.setUint16(4, 20, true);
  entryView.setUint16(6, 20, true);
  writeFields(entryView, 8, fields, FIXED_DATE << 16);
  entryView.setUint16(28, nameBytes.length, true);
  entryView.setUint32(42, offset, true);
  entry.set(nameBytes, 46);
  return { local, entry, length: local.length + compressed };
}

/** What becomes of the members of an archive beside those that are replaced. */
export interface MemberChanges {
  /** New ones, which stand behind the others. */
  added?: ReadonlyMap<string, Uint8Array>;
  removed?: ReadonlySet<string>;
}

/**
 * The archive with some members' contents replaced. Every other member keeps its bytes, local header, times,
 * extra fields and data descriptor included, and its place; replaced members keep name, time and attributes.
 */
export function replaceMembers(
  archive: ZipArchive,
  replacements: ReadonlyMap<string, Uint8Array>,
  { added = new Map(), removed = new Set() }: MemberChanges = {},
): Uint8Array<ArrayBuffer> {
  const wanted = new Map([...replacements].map(([name, data]) => [name.toLowerCase(), data]));
  const ends = recordEnds(archive);
  const chunks: Uint8Array[] = [];
  const newOffsets = new Map<ZipMember, number>();
  const patches = new Map<ZipMember, Fields>();
  const inOrder = [...archive.members].sort((a, b) => a.localOffset - b.localOffset);
  const gone = new Set([...removed].map((name) => name.toLowerCase()));
  let offset = inOrder[0]?.localOffset ?? 0;
  chunks.push(archive.bytes.subarray(0, offset));
  for (const member of inOrder) {
    if (gone.has(member.name.toLowerCase())) continue;
    newOffsets.set(member, offset);
    const data = wanted.get(member.name.toLowerCase());
    const record = archive.bytes.subarray(member.localOffset, ends.get(member));
    const written = data ? rewriteRecord(record, member, data, patches) : [record];
    for (const chunk of written) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  }
  const entries = archive.members
    .filter((member) => newOffsets.has(member))
    .map((member) => rewriteEntry(archive, member, newOffsets.get(member) ?? 0, patches.get(member)));
  for (const [name, data] of added) {
    const member = packMember(name, data);
    const { local, entry, length } = recordOf(member, offset);
    chunks.push(local, ...member.chunks);
    entries.push(entry);
    offset += length;
  }
  return joinBytes([...chunks, ...entries, endOfDirectory(entries, offset, commentOf(archive))]);
}

interface Fields {
  flags: number;
  method: number;
  crc: number;
  compressed: number;
  size: number;
}

/** Flags to uncompressed size stand in the same order in both headers; `time` is kept where not given. */
function writeFields(view: DataView, at: number, fields: Fields, time?: number): void {
  view.setUint16(at, fields.flags, true);
  view.setUint16(at + 2, fields.method, true);
  if (time !== undefined) view.setUint32(at + 4, time, true);
  view.setUint32(at + 8, fields.crc, true);
  view.setUint32(at + 12, fields.compressed, true);
  view.setUint32(at + 16, fields.size, true);
}

function rewriteRecord(
  record: Uint8Array,
  member: ZipMember,
  data: Uint8Array,
  patches: Map<ZipMember, Fields>,
): Uint8Array[] {
  const packed = member.method === 0 ? data : deflateSync(data, { level: data.length > LARGE ? 3 : 6 });
  const view = viewOf(record);
  const nameLength = view.getUint16(26, true);
  const extra = withoutZip64(record.subarray(30 + nameLength, 30 + nameLength + view.getUint16(28, true)));
  const header = joinBytes([record.subarray(0, 30 + nameLength), extra]);
  const headerView = viewOf(header);
  const fields = {
    flags: view.getUint16(6, true) & ~HAS_DESCRIPTOR,
    method: member.method,
    crc: crc32(data),
    compressed: packed.length,
    size: data.length,
  };
  writeFields(headerView, 6, fields);
  headerView.setUint16(28, extra.length, true);
  patches.set(member, fields);
  return [header, packed];
}

function rewriteEntry(
  archive: ZipArchive,
  member: ZipMember,
  offset: number,
  patch: Fields | undefined,
): Uint8Array {
  const old = archive.bytes.slice(member.directoryStart, member.directoryEnd);
  const view = viewOf(old);
  view.setUint32(42, offset, true);
  if (!patch) return old;
  writeFields(view, 8, { ...patch, flags: view.getUint16(8, true) & ~HAS_DESCRIPTOR });
  const extraStart = 46 + view.getUint16(28, true);
  const extraEnd = extraStart + view.getUint16(30, true);
  const extra = withoutZip64(old.subarray(extraStart, extraEnd));
  view.setUint16(30, extra.length, true);
  return joinBytes([old.subarray(0, extraStart), extra, old.subarray(extraEnd)]);
}

/** A record runs to the next one, so that a data descriptor behind the data goes with it. */
function recordEnds(archive: ZipArchive): Map<ZipMember, number> {
  const inOrder = [...archive.members].sort((a, b) => a.localOffset - b.localOffset);
  return new Map(inOrder.map((member, n) => [member, inOrder[n + 1]?.localOffset ?? archive.directoryStart]));
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joinBytes(kept);
}

function commentOf(archive: ZipArchive): Uint8Array {
  const { bytes } = archive;
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return bytes.subarray(at + 22);
  }
  return new Uint8Array();
}

function endOfDirectory(
  entries: readonly Uint8Array[],
  offset: number,
  comment: Uint8Array = new Uint8Array(),
): Uint8Array {
  const end = new Uint8Array(22 + comment.length);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(
    12,
    entries.reduce((sum, entry) => sum + entry.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  end.set(comment, 22);
  return end;
}
