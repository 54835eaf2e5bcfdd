import { decodeStrictly } from '../encoding.ts';

export type GbEncoding = 'gbk' | 'gb18030';

/**
 * Two-byte codes that GB 18030 gave to signs, but that programs which read GBK take for others or refuse: ranges of lead
 * and trail bytes, found by comparing what the WHATWG decoder, Java 17's `GBK`, Windows' code page 936 and Python's `gbk` make
 * of all 23,940 codes. A sign with such a code counts as not encodable in GBK.
 */
const DISPUTED: readonly (readonly [number, number])[] = [
  [0xa2e3, 0xa2e3], // €
  [0xa3a0, 0xa3a0],
  [0xa6d9, 0xa6df],
  [0xa6ec, 0xa6ed],
  [0xa6f3, 0xa6f3],
  [0xa892, 0xa892],
  [0xa8bc, 0xa8bc],
  [0xa8bf, 0xa8bf],
  [0xa989, 0xa995],
  [0xfe50, 0xfea0],
];
/** Private-use signs look different on every machine: a portal cannot mean the same by them. */
const PRIVATE_USE = [0xe000, 0xf8ff] as const;

/** By UTF-16 unit; 0 where there is none. `four` holds the place among the four-byte codes plus one. */
interface Tables {
  two: Uint16Array;
  four: Uint16Array;
}

let built: Tables | undefined;

/** Both tables, read off the platform's own decoder at first use: no table of our own to carry or to get wrong. */
function tables(): Tables {
  built ??= { two: twoByteTable(), four: fourByteTable() };
  return built;
}

function twoByteTable(): Uint16Array {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail);
  }
  const text = decodeCodes(codes.flatMap((code) => [code >> 8, code & 0xff]));
  const table = new Uint16Array(0x10000);
  codes.forEach((code, n) => {
    const unit = text.charCodeAt(n);
    // The ideographic space has two codes; the first one is its own.
    if (table[unit] === 0) table[unit] = code;
  });
  return table;
}

/** Four-byte codes of the Basic Multilingual Plane, from 0x81308130 on. */
const FOUR_BYTE_COUNT = 39_420;
/** The place of U+10000 among the four-byte codes; all further planes follow in order (GB 18030, WHATWG Encoding 10.2.2). */
const FIRST_FURTHER_PLANE = 189_000;

function fourByteTable(): Uint16Array {
  const bytes = Array.from({ length: FOUR_BYTE_COUNT }, (_, place) => fourBytes(place)).flat();
  const text = decodeCodes(bytes);
  const table = new Uint16Array(0x10000);
  for (let place = 0; place < FOUR_BYTE_COUNT; place++) table[text.charCodeAt(place)] = place + 1;
  return table;
}

function decodeCodes(bytes: readonly number[]): string {
  const text = decodeStrictly(Uint8Array.from(bytes), 'gb18030');
  if (text === undefined) throw new Error('this platform decodes GB 18030 in another way than the standard');
  return text;
}

function fourBytes(place: number): [number, number, number, number] {
  return [
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}

/** Code of a sign as one number of one to four bytes; `undefined` where the encoding has none. */
export function gbCode(codePoint: number, encoding: GbEncoding): number | undefined {
  if (codePoint < 0x80) return codePoint;
  const { two, four } = tables();
  if (codePoint < 0x10000) {
    const code = two[codePoint] ?? 0;
    if (encoding === 'gbk') return code === 0 || isDisputed(code, codePoint) ? undefined : code;
    if (code !== 0) return code;
    const place = four[codePoint] ?? 0;
    return place === 0 ? undefined : joined(fourBytes(place - 1));
  }
  return encoding === 'gbk' ? undefined : joined(fourBytes(FIRST_FURTHER_PLANE + codePoint - 0x10000));
}

function joined([a, b, c, d]: [number, number, number, number]): number {
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

function isDisputed(code: number, codePoint: number): boolean {
  if (codePoint >= PRIVATE_USE[0] && codePoint <= PRIVATE_USE[1]) return true;
  return DISPUTED.some(([first, last]) => code >= first && code <= last);
}

/**
 * Text in GBK or GB 18030.
 * @throws RangeError for a character that the encoding does not have: look with {@link gbCode} before
 */
export function encodeGb(text: string, encoding: GbEncoding): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (const character of text) {
    const code = gbCode(character.codePointAt(0) ?? 0, encoding);
    if (code === undefined) throw new RangeError(`${encoding} has no ${character}`);
    if (code < 0x80) bytes[at++] = code;
    else {
      if (code > 0xffff) {
        bytes[at++] = code >>> 24;
        bytes[at++] = (code >>> 16) & 0xff;
      }
      bytes[at++] = (code >>> 8) & 0xff;
      bytes[at++] = code & 0xff;
    }
  }
  return bytes.slice(0, at);
}
