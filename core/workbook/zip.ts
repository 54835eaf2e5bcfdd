import { Inflate } from 'fflate';
import { JiannuoError } from '../errors.ts';
import { crc32 } from './crc32.ts';
import { decodeXml } from './encoding.ts';

/** One entry of the central directory, sizes and offsets in bytes of the archive. */
export interface ZipMember {
  /** As stored, with `\` turned to `/`. */
  name: string;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  localOffset: number;
  /** The entry's own bytes in the central directory. */
  directoryStart: number;
  directoryEnd: number;
}

export interface ZipLimits {
  members: number;
  /** Uncompressed bytes of one member, and of all that are read. */
  memberBytes: number;
  totalBytes: number;
  /** Highest believable size / compressed size of a member larger than `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

const MEBIBYTE = 1024 * 1024;

/** Generous for real workbooks (a full million rows), tight enough that an archive bomb is refused. */
export const DEFAULT_LIMITS: ZipLimits = {
  members: 10_000,
  memberBytes: 1024 * MEBIBYTE,
  totalBytes: 1536 * MEBIBYTE,
  ratio: 400,
  ratioFrom: 64 * MEBIBYTE,
};

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 0x1;
const INFLATE_STEP = 512 * 1024;

/**
 * A zip archive read by its central directory, as office programs do. Members are inflated on demand and their
 * CRC checked; nothing is extracted beyond the limits.
 * @throws JiannuoError `workbook.truncated`, `workbook.corrupt`, `workbook.tooLarge`, `workbook.encrypted`
 */
export class ZipArchive {
  readonly bytes: Uint8Array;
  readonly members: readonly ZipMember[];
  readonly directoryStart: number;
  readonly #limits: ZipLimits;
  readonly #byName: ReadonlyMap<string, ZipMember>;
  #inflated = 0;

  constructor(bytes: Uint8Array, limits: ZipLimits = DEFAULT_LIMITS) {
    // A Node Buffer's `slice` shares its memory: through a plain view, copies are copies.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
    const directory = findDirectory(bytes);
    if (directory.entries > limits.members) {
      throw new JiannuoError('workbook.tooLarge', { what: 'members', limit: limits.members });
    }
    this.directoryStart = directory.start;
    this.members = readDirectory(bytes, directory);
    const byName = new Map<string, ZipMember>();
    for (const member of this.members) {
      const key = member.name.toLowerCase();
      // Two members of one name: programs disagree on which counts, so neither can be trusted.
      if (byName.has(key)) throw new JiannuoError('workbook.corrupt', { part: member.name });
      byName.set(key, member);
    }
    this.#byName = byName;
  }

  /** Part names are compared without case, as the packaging standard says. */
  find(name: string): ZipMember | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Uncompressed bytes of a member. */
  read(name: string): Uint8Array {
    const member = this.find(name);
    if (!member) throw new JiannuoError('workbook.partMissing', { part: name });
    this.#checkLimits(member);
    const raw = this.bytes.subarray(dataStart(this.bytes, member)).subarray(0, member.compressedSize);
    if (raw.length < member.compressedSize) throw new JiannuoError('workbook.truncated');
    const data = inflateMember(member, raw);
    if (data.length !== member.size || crc32(data) !== member.crc) {
      throw new JiannuoError('workbook.corrupt', { part: name });
    }
    return data;
  }

  readText(name: string): string {
    return decodeXml(this.read(name));
  }

  #checkLimits({ name, size, compressedSize }: ZipMember): void {
    const { memberBytes, totalBytes, ratio, ratioFrom } = this.#limits;
    this.#inflated += size;
    if (size > memberBytes || this.#inflated > totalBytes) {
      throw new JiannuoError('workbook.tooLarge', { what: name, limit: memberBytes });
    }
    if (size > ratioFrom && size > compressedSize * ratio) {
      throw new JiannuoError('workbook.tooLarge', { what: name, limit: ratioFrom });
    }
  }
}

/** Where the member's data begins: behind its local header, whose extra field may differ from the directory's. */
function dataStart(bytes: Uint8Array, member: ZipMember): number {
  const view = viewOf(bytes);
  const at = member.localOffset;
  if (at + 30 > bytes.length) throw new JiannuoError('workbook.truncated');
  if (view.getUint32(at, true) !== LOCAL_HEADER) {
    throw new JiannuoError('workbook.corrupt', { part: member.name });
  }
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** Inflates in steps, so that data which lies about its size stops at the size it claims. */
function inflateMember(member: ZipMember, raw: Uint8Array): Uint8Array {
  if (member.method === 0) return raw;
  if (member.method !== 8) throw new JiannuoError('workbook.corrupt', { part: member.name });
  const data = new Uint8Array(member.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > member.size) {
      throw new JiannuoError('workbook.corrupt', { part: member.name });
    }
    data.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let from = 0; from < raw.length; from += INFLATE_STEP) {
      const to = from + INFLATE_STEP;
      inflate.push(raw.subarray(from, to), to >= raw.length);
    }
  } catch (error) {
    if (error instanceof JiannuoError) throw error;
    throw new JiannuoError('workbook.corrupt', { part: member.name }, { cause: error });
  }
  return data.subarray(0, length);
}

interface Directory {
  start: number;
  entries: number;
}

function findDirectory(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const directory = { entries: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
    const is64 = directory.entries === 0xffff || directory.start === 0xffffffff;
    const found = is64 ? findDirectory64(view, at, directory) : directory;
    if (found.start > bytes.length) throw new JiannuoError('workbook.truncated');
    return found;
  }
  throw new JiannuoError('workbook.truncated');
}

function findDirectory64(view: DataView, endAt: number, plain: Directory): Directory {
  if (endAt < 20) return plain;
  const at = Number(view.getBigUint64(endAt - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_OF_DIRECTORY_64) return plain;
  return {
    entries: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}

function readDirectory(bytes: Uint8Array, { start, entries }: Directory): ZipMember[] {
  const view = viewOf(bytes);
  const members: ZipMember[] = [];
  let at = start;
  for (let n = 0; n < entries; n++) {
    if (at + 46 > bytes.length) throw new JiannuoError('workbook.truncated');
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new JiannuoError('workbook.corrupt', { part: '' });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + 46 + nameLength;
    const end = nameEnd + extraLength + view.getUint16(at + 32, true);
    if (end > bytes.length) throw new JiannuoError('workbook.truncated');
    const name = decodeXml(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new JiannuoError('workbook.encrypted');
    const member: ZipMember = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      localOffset: view.getUint32(at + 42, true),
      directoryStart: at,
      directoryEnd: end,
    };
    applyZip64(member, view, nameEnd, nameEnd + extraLength);
    members.push(member);
    at = end;
  }
  return members;
}

/** Extra field 1 holds, in this order, those of size, compressed size and offset that did not fit 32 bits. */
function applyZip64(member: ZipMember, view: DataView, from: number, to: number): void {
  let at = from;
  while (at + 4 <= to) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      for (const key of ['size', 'compressedSize', 'localOffset'] as const) {
        if (member[key] !== 0xffffffff || field + 8 > to) continue;
        member[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + length;
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
