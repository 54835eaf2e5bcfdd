import { CELL_RECORD, RECORD, RecordReader } from './biff-records.ts';
import { decodeBytes, decodeLatin1, decodeStrictly } from '../encoding.ts';

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

/** What writers state that know of no code page. */
const WESTERN: ReadonlySet<number> = new Set([1252, 0x8001]);

/**
 * How texts of one byte per unit are read. Where the file does not name its code page, programs take the one of the machine:
 * GBK on a Chinese one; texts that cannot be GBK are then Western. A Western page is not believed where the texts are Chinese
 * all the same (`looksGbk`): libraries for web servers wrote 1252 whatever they were given.
 */
export function byteDecoder(codePage: number | undefined, looksChinese: boolean): ByteDecoder {
  if (codePage === undefined || (looksChinese && WESTERN.has(codePage))) {
    return (bytes) => decodeStrictly(bytes, 'gb18030') ?? decodeBytes(bytes, 'windows-1252');
  }
  const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined;
  const encoding = windows ?? ENCODINGS[codePage] ?? 'windows-1252';
  return (bytes) => decodeBytes(bytes, encoding);
}

/** Two characters of GB 2312 side by side: four letters with accents in a row, which no Western text has. */
const CHINESE_BYTES = /[\xb0-\xf7][\xa1-\xfe][\xb0-\xf7][\xa1-\xfe]/;

/** Whether some text of a stream before BIFF8 is Chinese in GBK, whatever the code page says. */
export function looksGbk(stream: Uint8Array): boolean {
  const reader = new RecordReader(stream);
  for (let record = reader.next(); record; record = reader.next()) {
    const isText = record.type === CELL_RECORD.label || record.type === RECORD.richString;
    if (isText && CHINESE_BYTES.test(decodeLatin1(record.data.subarray(6)))) return true;
  }
  return false;
}

/** BIFF8 stores a text as the low bytes of its UTF-16 units, or as whole units. */
export function decodeUnits(bytes: Uint8Array, wide: boolean): string {
  return wide ? decodeBytes(bytes, 'utf-16le') : decodeLatin1(bytes);
}
