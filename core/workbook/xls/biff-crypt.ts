import { md5, sha1 } from '@noble/hashes/legacy.js';
import { RECORD, RecordReader } from './biff-records.ts';
import { joinBytes } from '../bytes.ts';
import { viewOf } from '../zip/zip.ts';

/** What programs encrypt a workbook with whose structure is protected, and try before they ask for a password ([MS-XLS] 2.2.10). */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

/** The key changes every so many bytes of the stream. */
const BLOCK = 1024;

/** Records that stay as they are; of BOUNDSHEET the place of the sheet does ([MS-XLS] 2.2.10). */
const PLAIN: ReadonlySet<number> = new Set([RECORD.bof, RECORD.filePass, 0xe1, 0x194, 0x195, 0x196, 0x138]);
/** What stands instead of FILEPASS afterwards: a record that nobody knows. */
const NOTHING = 0xeeee;

type KeyOf = (block: number) => Uint8Array;

/**
 * The stream of an encrypted workbook as it was before, where the password is right; `undefined` where it is not, or the method is
 * one we do not know (XOR). A stream without a FILEPASS record comes back itself.
 */
export function decryptBiff(stream: Uint8Array, password = DEFAULT_PASSWORD): Uint8Array | undefined {
  const place = filePassPlace(stream);
  if (place === undefined) return stream;
  const length = viewOf(stream).getUint16(place + 2, true);
  const keyOf = keysFor(stream.subarray(place + 4, place + 4 + length), password);
  if (!keyOf) return undefined;
  const plain = decipher(stream, keyOf);
  viewOf(plain).setUint16(place, NOTHING, true);
  return plain;
}

/** Offset of FILEPASS among the records before the first sheet. */
function filePassPlace(stream: Uint8Array): number | undefined {
  const reader = new RecordReader(stream);
  for (let record = reader.next(); record && record.type !== RECORD.eof; record = reader.next()) {
    if (record.type === RECORD.filePass) return record.at;
  }
  return undefined;
}

function keysFor(filePass: Uint8Array, password: string): KeyOf | undefined {
  const view = viewOf(filePass);
  if (filePass.length < 54 || view.getUint16(0, true) !== 1) return undefined;
  return view.getUint16(4, true) === 1 ? rc4Keys(filePass, password) : cryptoApiKeys(filePass, password);
}

/** Office 97 to 2000: MD5, 40 bits ([MS-OFFCRYPTO] 2.3.6.2). */
function rc4Keys(filePass: Uint8Array, password: string): KeyOf | undefined {
  const salt = filePass.subarray(6, 22);
  const start = md5(utf16(password)).subarray(0, 5);
  const mixed = md5(joinBytes(Array.from({ length: 16 }, () => [start, salt]).flat())).subarray(0, 5);
  const keyOf: KeyOf = (block) => md5(joinBytes([mixed, uint32(block)]));
  const checked = rc4(keyOf(0), filePass.subarray(22, 54));
  return isEqual(md5(checked.subarray(0, 16)), checked.subarray(16)) ? keyOf : undefined;
}

/** Office XP and 2003: SHA-1 and a key length of the file's ([MS-OFFCRYPTO] 2.3.5.2). */
function cryptoApiKeys(filePass: Uint8Array, password: string): KeyOf | undefined {
  const view = viewOf(filePass);
  const header = 14;
  const verifier = header + view.getUint32(10, true);
  if (verifier + 60 > filePass.length) return undefined;
  const size = (view.getUint32(header + 16, true) || 40) / 8;
  const salt = filePass.subarray(verifier + 4, verifier + 20);
  const base = sha1(joinBytes([salt, utf16(password)]));
  // A key of 40 bits is filled up with zeros.
  const keyOf: KeyOf = (block) => {
    const key = sha1(joinBytes([base, uint32(block)])).subarray(0, size);
    return size === 5 ? joinBytes([key, new Uint8Array(11)]) : key;
  };
  const proof = joinBytes([
    filePass.subarray(verifier + 20, verifier + 36),
    filePass.subarray(verifier + 40, verifier + 60),
  ]);
  const checked = rc4(keyOf(0), proof);
  return isEqual(sha1(checked.subarray(0, 16)), checked.subarray(16)) ? keyOf : undefined;
}

/** All bytes go through the cipher, as each has its place in it; headers and plain records are put back. */
function decipher(stream: Uint8Array, keyOf: KeyOf): Uint8Array {
  const plain = new Uint8Array(stream.length);
  for (let at = 0; at < stream.length; at += BLOCK) {
    plain.set(rc4(keyOf(at / BLOCK), stream.subarray(at, at + BLOCK)), at);
  }
  const view = viewOf(stream);
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    const kept = PLAIN.has(type) ? end : type === RECORD.boundSheet ? at + 8 : at + 4;
    plain.set(stream.subarray(at, kept), at);
    at = end;
  }
  return plain;
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, n) => n);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let n = 0, mixed = 0; n < 256; n++) {
    mixed = (mixed + (box[n] ?? 0) + (key[n % key.length] ?? 0)) & 0xff;
    swap(n, mixed);
  }
  const out = new Uint8Array(data.length);
  let [i, j] = [0, 0];
  for (let n = 0; n < data.length; n++) {
    i = (i + 1) & 0xff;
    j = (j + (box[i] ?? 0)) & 0xff;
    swap(i, j);
    out[n] = (data[n] ?? 0) ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 0xff] ?? 0);
  }
  return out;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]));
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}
