import { JiannuoError } from '../errors.ts';

/** What the bytes are, whatever the file's name says. */
export type FileKind = 'zip' | 'legacy' | 'spreadsheetXml' | 'text';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells the kind of a file from its bytes.
 * @throws JiannuoError `workbook.empty`, `workbook.encrypted`, `workbook.html`, `workbook.notWorkbook`, `workbook.truncated`
 */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new JiannuoError('workbook.empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(bytes, [0x50, 0x4b])) throw new JiannuoError('workbook.truncated');
  if (startsWith(bytes, OLE)) return detectOle(bytes);
  // BIFF 2 to 4 files have no container: they open with a BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1)) return 'legacy';
  const head = asciiHead(bytes);
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|table|head|body|meta|style|div)/i.test(
      head,
    )
  ) {
    throw new JiannuoError('workbook.html');
  }
  if (head.startsWith('<')) {
    if (/office:spreadsheet|Excel\.Sheet|<(?:\w+:)?Workbook[\s>]/.test(head)) return 'spreadsheetXml';
    throw new JiannuoError(/<html|<table/i.test(head) ? 'workbook.html' : 'workbook.notWorkbook');
  }
  if (/^(?:%PDF|\{\\rtf|MIME-Version:)/.test(head) || isBinary(bytes)) {
    throw new JiannuoError('workbook.notWorkbook');
  }
  return 'text';
}

/** An OLE container holds either an old workbook or an encrypted new one. Stream names are UTF-16 in it. */
function detectOle(bytes: Uint8Array): FileKind {
  if (containsUtf16(bytes, 'EncryptedPackage')) throw new JiannuoError('workbook.encrypted');
  if (containsUtf16(bytes, 'WordDocument') && !containsUtf16(bytes, 'Workbook')) {
    throw new JiannuoError('workbook.notWorkbook');
  }
  return 'legacy';
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, n) => bytes[n] === byte);
}

function asciiHead(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const head = utf16 ? bytes.slice(2, 8192).filter((_, n) => n % 2 === 0) : bytes.subarray(0, 4096);
  const start = startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  return String.fromCharCode(...head.subarray(start)).trimStart();
}

/** Text has no NUL bytes, unless a byte order mark says that it is UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !utf16 && bytes.subarray(0, 4096).includes(0);
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].flatMap((char) => [char.charCodeAt(0), 0]);
  const first = codes[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, n) => bytes[at + n] === code)) return true;
  }
  return false;
}
