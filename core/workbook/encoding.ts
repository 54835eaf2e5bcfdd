import { JiannuoError } from '../errors.ts';

// Both classes exist in every browser and in Node; core has no DOM library, so the part we use is declared here.
declare const TextDecoder: new (
  label?: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

const utf8Encoder = new TextEncoder();

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return utf8Encoder.encode(text);
}

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of a piece of UTF-8. Short pieces, which nearly all cells are, are put together here: a decoder's call costs more. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 48) return utf8Decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to;) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      at += 1;
    } else if (first < 0xe0) {
      text += String.fromCharCode(((first & 0x1f) << 6) | tail(bytes, at + 1));
      at += 2;
    } else if (first < 0xf0) {
      text += String.fromCharCode(((first & 0x0f) << 12) | (tail(bytes, at + 1) << 6) | tail(bytes, at + 2));
      at += 3;
    } else return text + utf8Decoder.decode(bytes.subarray(at, to));
  }
  return text;
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a piece of UTF-8, `undefined` where the bytes are none. */
export function strictUtf8(bytes: Uint8Array, from: number, to: number): string | undefined {
  try {
    return strictDecoder.decode(bytes.subarray(from, to));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function tail(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) & 0x3f;
}

/** Text of an XML part: UTF-16 where a byte order mark says so, else UTF-8. A leading BOM is dropped. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Text as bytes in the encoding of the part that it replaces, with a byte order mark where that has one. The inverse of `decodePart`. */
export function encodeXml(text: string, replaced: Uint8Array): Uint8Array<ArrayBuffer> {
  const label = utf16Label(replaced);
  const isMarked = label === undefined ? hasUtf8Mark(replaced) : (replaced[0] ?? 0) >= 0xfe;
  const whole = isMarked ? `\ufeff${text}` : text;
  return label === undefined ? encodeUtf8(whole) : encodeUtf16(whole, label === 'utf-16le');
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Half of a surrogate pair, which UTF-8 does not have. */
export const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text in an encoding of the encoding standard; what is no character of it becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Text whose units are the bytes themselves (ISO 8859-1; the label `latin1` means windows-1252 in browsers). */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

/** Text in the given encoding, or `undefined` where some byte is not of that encoding, or there is no such encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * UTF-16 by its byte order mark, or where every zero byte of the beginning stands in the same half of a unit: text in UTF-16 has
 * some, if only in its line ends, and other text has none.
 */
export function sniffUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || (even > 0 && odd > 0) || bytes.length % 2 === 1) return undefined;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = decodeStrictly(head, encoding) ?? '\0';
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : encoding;
}

/**
 * Text of a file made for people: UTF-16 or UTF-8 by its byte order mark, else UTF-8 when every byte fits it, else
 * GB18030 (a superset of GBK, what Chinese Windows programs save). Where the mark says UTF-8, one broken character does not
 * turn all others into GBK.
 * @throws JiannuoError `workbook.encodingUnknown`
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = sniffUtf16(bytes);
  const text = utf16
    ? new TextDecoder(utf16).decode(bytes)
    : (decodeStrictly(bytes, 'utf-8') ?? (hasUtf8Mark(bytes) ? undefined : decodeStrictly(bytes, 'gb18030')));
  if (text === undefined) throw new JiannuoError('workbook.encodingUnknown');
  return text;
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

const DECLARED = /^\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/**
 * Text of an XML part of a package: UTF-8 or UTF-16, as the standard says (ISO 29500-2).
 * @throws JiannuoError `workbook.encoding` for another encoding and for bytes that are not of the encoding
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  const label = utf16Label(bytes) ?? 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    const declared = DECLARED.exec(text.slice(0, 256))?.[1] ?? 'utf-8';
    if (/^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/i.test(declared)) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new JiannuoError('workbook.encoding', { part });
}

/** The encoding of bytes that begin like UTF-16, with or without a byte order mark. */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined;
}

/** Text of a page that names its encoding, which is believed where the bytes agree: many say UTF-8 and are GBK. */
export function decodeDeclared(bytes: Uint8Array, declared: string | undefined): string {
  if (sniffUtf16(bytes)) return decodeText(bytes);
  const label = declared && !/^utf-?16|^unicode/i.test(declared) ? declared : 'utf-8';
  return decodeStrictly(bytes, label) ?? decodeText(bytes);
}

/** The encoding that an XML declaration names. */
export function declaredXmlEncoding(bytes: Uint8Array): string | undefined {
  return /^\W*\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/.exec(decodeLatin1(bytes.subarray(0, 256)))?.[1];
}
