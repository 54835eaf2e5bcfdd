import { JiannuoError } from '../errors.ts';

/** What a portal takes in one file. */
export interface FileLimits {
  /** Records. */
  rows?: number | undefined;
  bytes?: number | undefined;
}

/** A file of a split export. */
export interface FilePart<F> {
  /** 0-based place of its first record among all. */
  first: number;
  /** Records in it. */
  rows: number;
  filled: F;
}

const KIBIBYTE = 1024;
/** Headroom when the next guess is made from the size of the last one. */
const CAREFUL = 0.95;

/**
 * Files of equally many records, the last one of what is left, none above the limits. Sizes are known only once a file is
 * made, so a split that turns out too large is made again with fewer records in each.
 * @param make the file of the records from `first` on, so many
 * @throws JiannuoError `export.partTooLarge` (sizes in KiB) where even a file of one record is above the limit; what `make` throws
 */
export function splitFiles<F extends { bytes: Uint8Array }>(
  count: number,
  { rows = count, bytes = Number.POSITIVE_INFINITY }: FileLimits,
  make: (first: number, rows: number) => F,
): FilePart<F>[] {
  let each = Math.max(1, Math.min(rows, count));
  for (;;) {
    const parts = partsOf(count, each, bytes, make);
    if (Array.isArray(parts)) return parts;
    if (each === 1) {
      throw new JiannuoError('export.partTooLarge', {
        size: Math.ceil(parts.size / KIBIBYTE),
        limit: Math.floor(bytes / KIBIBYTE),
      });
    }
    const fitting = Math.floor(each * (bytes / parts.size) * CAREFUL);
    each = Math.max(1, Math.min(each - 1, fitting));
  }
}

/** The files, or the size of the first that is too large. */
function partsOf<F extends { bytes: Uint8Array }>(
  count: number,
  each: number,
  limit: number,
  make: (first: number, rows: number) => F,
): FilePart<F>[] | { size: number } {
  const parts: FilePart<F>[] = [];
  for (let first = 0; first === 0 || first < count; first += each) {
    const rows = Math.min(each, count - first);
    const filled = make(first, rows);
    if (filled.bytes.length > limit) return { size: filled.bytes.length };
    parts.push({ first, rows, filled });
  }
  return parts;
}
