import { JiannuoError } from '../errors.ts';

/** What a file may cost before it is refused. All of it is checked before, or while, anything is unpacked. */
export interface ReadLimits {
  /** Of the file itself. */
  fileBytes: number;
  members: number;
  /** Uncompressed bytes of one member, and of all that are read. */
  memberBytes: number;
  totalBytes: number;
  /** Uncompressed bytes of a part that is read as a whole: all but sheets and shared strings. */
  wholeBytes: number;
  /** Bytes of the texts of all sheets together, the shared strings aside; of those; of the formulas. */
  textBytes: number;
  /** Highest believable size / compressed size of a member larger than `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
  /** A member larger than this that is packed too tightly (`zip/density.ts`) is told, though it is read. */
  suspiciousFrom: number;
  /** Cells and rows of all sheets together. */
  cells: number;
  /** Cells of all sheets together where each is an object in memory: in all kinds of files but .xlsx. */
  gridCells: number;
  /** Entries of the shared strings. */
  strings: number;
  /** Merged ranges of all sheets together. */
  merges: number;
  sheets: number;
}

const MEBIBYTE = 1024 * 1024;

/** Generous for real workbooks (a full million rows), tight enough that an archive bomb is refused. */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 256 * MEBIBYTE,
  members: 10_000,
  memberBytes: 1024 * MEBIBYTE,
  totalBytes: 1536 * MEBIBYTE,
  wholeBytes: 256 * MEBIBYTE,
  textBytes: 256 * MEBIBYTE,
  ratio: 400,
  ratioFrom: 64 * MEBIBYTE,
  suspiciousFrom: 8 * MEBIBYTE,
  cells: 25_000_000,
  gridCells: 4_000_000,
  strings: 10_000_000,
  merges: 250_000,
  sheets: 1000,
};

/** Elements inside each other in XML: parts of workbooks nest some ten levels deep. */
export const XML_DEPTH = 256;

/** Letters of a number format's code; programs take some 200. */
export const FORMAT_LENGTH = 1024;

/** Of one element, comment or tag of a part that is read piece by piece. The longest text of a cell takes 200 kB. */
export const ELEMENT_BYTES = 8 * MEBIBYTE;

/** The refusal of what passes a limit of bytes. */
export function tooLarge(what: string, bytes: number): JiannuoError {
  return new JiannuoError('workbook.tooLarge', { what, limit: `${Math.ceil(bytes / MEBIBYTE)} MB` });
}
