import { JiannuoError } from '../../errors.ts';
import { decodeXml } from '../encoding.ts';

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

export interface ZipDirectory {
  start: number;
  entries: number;
  /** Where the record that ends the archive begins: nothing of a member may reach behind it. */
  end: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 0x1;

export function findDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const directory = {
      entries: view.getUint16(at + 10, true),
      start: view.getUint32(at + 16, true),
      end: at,
    };
    const is64 = directory.entries === 0xffff || directory.start === 0xffffffff;
    const found = is64 ? findDirectory64(view, at, directory) : directory;
    if (found.start > at) throw new JiannuoError('workbook.truncated');
    return found;
  }
  throw new JiannuoError('workbook.truncated');
}

function findDirectory64(view: DataView, endAt: number, plain: ZipDirectory): ZipDirectory {
  if (endAt < 20) return plain;
  const at = Number(view.getBigUint64(endAt - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_OF_DIRECTORY_64) return plain;
  return {
    entries: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
    end: at,
  };
}

export function readDirectory(bytes: Uint8Array, { start, entries, end: limit }: ZipDirectory): ZipMember[] {
  const view = viewOf(bytes);
  const members: ZipMember[] = [];
  let at = start;
  for (let n = 0; n < entries; n++) {
    if (at + 46 > limit) throw new JiannuoError('workbook.truncated');
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new JiannuoError('workbook.corrupt', { part: 'zip' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + 46 + nameLength;
    const end = nameEnd + extraLength + view.getUint16(at + 32, true);
    if (end > limit) throw new JiannuoError('workbook.truncated');
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
  // An entry that the count leaves out would be a part that is missing without a word.
  if (at + 4 <= limit && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    throw new JiannuoError('workbook.corrupt', { part: 'zip' });
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

/** Where the member's data begins: behind its local header, whose extra field may differ from the directory's. */
export function dataStart(bytes: Uint8Array, member: ZipMember): number {
  const view = viewOf(bytes);
  const at = member.localOffset;
  if (at + 30 > bytes.length) throw new JiannuoError('workbook.truncated');
  if (view.getUint32(at, true) !== LOCAL_HEADER) {
    throw new JiannuoError('workbook.corrupt', { part: member.name });
  }
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** Whether the local header names the same file: some programs go by the one, some by the other. */
export function namesAgree(bytes: Uint8Array, member: ZipMember): boolean {
  const view = viewOf(bytes);
  const local = member.localOffset;
  const length = view.getUint16(local + 26, true);
  const directory = member.directoryStart;
  if (length !== view.getUint16(directory + 28, true)) return false;
  for (let n = 0; n < length; n++) if (bytes[local + 30 + n] !== bytes[directory + 46 + n]) return false;
  return true;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
