import { decodeBytes, decodeLatin1, decodeStrictly } from './encoding.ts';

/** Labels of the encoding standard by Windows code page, for texts before Unicode (BIFF2 to BIFF5). */
const ENCODINGS: Readonly<Record<number, string>> = {
  0x8000: 'macintosh',
  0x8001: 'windows-1252',
  367: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  54936: 'gb18030',
  65001: 'utf-8',
};

export type ByteDecoder = (bytes: Uint8Array) => string;

/**
 * How texts of one byte per unit are read. Where the file does not name its code page, programs take the one of the machine:
 * GBK on a Chinese one. Texts that cannot be GBK are then Western.
 */
export function byteDecoder(codePage: number | undefined): ByteDecoder {
  if (codePage === undefined) {
    return (bytes) => decodeStrictly(bytes, 'gb18030') ?? decodeBytes(bytes, 'windows-1252');
  }
  const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined;
  const encoding = windows ?? ENCODINGS[codePage] ?? 'windows-1252';
  return (bytes) => decodeBytes(bytes, encoding);
}

/** BIFF8 stores a text as the low bytes of its UTF-16 units, or as whole units. */
export function decodeUnits(bytes: Uint8Array, wide: boolean): string {
  return wide ? decodeBytes(bytes, 'utf-16le') : decodeLatin1(bytes);
}
