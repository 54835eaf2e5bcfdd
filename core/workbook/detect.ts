import { JiannuoError } from '../errors.ts';
import { decodeLatin1, sniffUtf16 } from './encoding.ts';
import { isOle, OleFile } from './xls/ole.ts';

/** What the bytes are, whatever the file's name says. */
export type FileKind = 'zip' | 'legacy' | 'spreadsheetXml' | 'flatOpenDocument' | 'html' | 'mhtml' | 'text';

/** Files of other programs by their first bytes. */
const SIGNATURES: readonly (readonly [head: string, code: string])[] = [
  ['%PDF', 'workbook.isPdf'],
  ['{\\rtf', 'workbook.isWord'],
  ['\u0089PNG', 'workbook.isImage'],
  ['\u00ff\u00d8\u00ff', 'workbook.isImage'],
  ['GIF8', 'workbook.isImage'],
  ['BM', 'workbook.isImage'],
  ['II*\u0000', 'workbook.isImage'],
  ['MM\u0000*', 'workbook.isImage'],
  ['RIFF', 'workbook.isImage'],
  ['Rar!', 'workbook.isArchive'],
  ['7z\u00bc\u00af', 'workbook.isArchive'],
  ['\u001f\u008b', 'workbook.isArchive'],
];

/** A SYLK file, which Excel opens: its first record names the program, and records are a letter or two, `;` and fields. */
const SYLK = /^ID;P[^\r\n]*\r?\n(?:[BCEFPO]|ID|NN|NU);/;

/** What else programs keep in OLE containers, by the streams in their root. */
const OLE_STREAMS: readonly (readonly [stream: string, code: string])[] = [
  ['encryptedpackage', 'workbook.encrypted'],
  ['worddocument', 'workbook.isWord'],
  ['powerpoint document', 'workbook.isSlides'],
];

/**
 * Tells the kind of a file from its bytes.
 * @throws JiannuoError `workbook.empty`, `workbook.encrypted`, `workbook.truncated`, `workbook.notWorkbook`, or `workbook.is…`
 *   with what the file is instead
 */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new JiannuoError('workbook.empty');
  if (bytes.every((byte) => byte === 0)) throw new JiannuoError('workbook.truncated');
  const head = decodeLatin1(bytes.subarray(0, 4096));
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  if (head.startsWith('PK\u0005\u0006')) throw new JiannuoError('workbook.isArchive');
  if (isOle(bytes)) return detectOle(bytes);
  // BIFF files without a container open with a BOF record, which is short.
  if (isBof(bytes)) return 'legacy';
  // What is left of an archive has bytes that no text has.
  if (head.startsWith('PK') && (head.length < 4 || isBinary(head)))
    throw new JiannuoError('workbook.truncated');
  const utf16 = sniffUtf16(bytes) !== undefined;
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  // Two letters may also begin a text, which has no control characters.
  if (signature && (signature[0].length > 2 || isBinary(head) || signature[0] > '\u007f')) {
    throw new JiannuoError(signature[1]);
  }
  if (!utf16 && isBinary(head)) {
    throw new JiannuoError(head.slice(4, 8) === 'ftyp' ? 'workbook.isImage' : 'workbook.notWorkbook');
  }
  if (SYLK.test(head)) throw new JiannuoError('workbook.notWorkbook');
  return detectMarkup(utf16 ? head.replaceAll('\0', '') : head);
}

function isBof([type, version, length = 0, high]: Uint8Array): boolean {
  return type === 9 && [0, 2, 4, 8].includes(version ?? -1) && length >= 4 && length <= 16 && high === 0;
}

/** An OLE container holds either an old workbook or an encrypted new one, or another program's document. */
function detectOle(bytes: Uint8Array): FileKind {
  const names = namesIn(bytes);
  // What a damaged container held, its reader will say.
  if (!names || names.includes('workbook') || names.includes('book')) return 'legacy';
  const other = OLE_STREAMS.find(([stream]) => names.includes(stream));
  throw new JiannuoError(other?.[1] ?? 'workbook.notWorkbook');
}

function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return new OleFile(bytes).names;
  } catch (error) {
    if (error instanceof JiannuoError) return undefined;
    throw error;
  }
}

/** Document types other than HTML's belong to the XML behind them, whose reader refuses them. */
const BEFORE_ROOT = /^(?:\s|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s+(?!html)[^[>]*(?:\[[^\]]*\]\s*)?>)*/i;

function detectMarkup(text: string): FileKind {
  const head = text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
  if (
    /^(?:MIME-Version|Content-Type|From|X-Sender|Subject|Date):/i.test(head) &&
    /multipart\/related|text\/html/i.test(head)
  ) {
    return 'mhtml';
  }
  // Servers put their warnings before the page.
  if (!head.startsWith('<')) return /<table[\s>]/i.test(head) && /<t[dr][\s>]/i.test(head) ? 'html' : 'text';
  const root = head.replace(BEFORE_ROOT, '');
  if (/^<(?:\w+:)?Workbook[\s>]/.test(root)) return 'spreadsheetXml';
  if (/^<office:document[\s>]/.test(root)) return 'flatOpenDocument';
  if (/^<(?:pkg:package|w:wordDocument)[\s>]/.test(root)) throw new JiannuoError('workbook.isWord');
  if (
    /^<(?:!doctype html|html|table|head|body|meta|style|div|p|center|font|frameset|form|span|script|title|link|tr|h\d)\b/i.test(
      root,
    )
  ) {
    return 'html';
  }
  return /<(?:html|table)[\s>]/i.test(root) ? 'html' : 'text';
}

/** Text has no control characters but white space; form feed and the end mark of old systems pass. */
function isBinary(head: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008\u000e-\u0019\u001c-\u001f]/.test(head);
}
