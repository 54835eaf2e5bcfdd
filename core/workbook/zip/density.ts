import { ZipArchive } from './zip.ts';

/** A part of a workbook that portals may take for an archive bomb. */
export interface DensePart {
  name: string;
  /** Uncompressed bytes per compressed one. */
  times: number;
}

/**
 * Bounds of Apache POI, on which most portals stand: it refuses a part larger than this that is packed to less than a hundredth
 * (`ZipSecureFile#MIN_INFLATE_RATIO`, `ZipArchiveThresholdInputStream#checkThreshold` with `GRACE_ENTRY_SIZE`).
 */
const GRACE_BYTES = 100 * 1024;
const MOST_TIMES = 100;

/** Parts that a portal may refuse for being packed too tightly: an empty, formatted sheet of a million rows is one. */
export function denseParts(bytes: Uint8Array): DensePart[] {
  return denseMembers(new ZipArchive(bytes), GRACE_BYTES);
}

/** Members of more than so many bytes that are packed more tightly than tables mostly are. */
export function denseMembers({ members }: ZipArchive, from: number): DensePart[] {
  return members
    .filter(({ size, compressedSize }) => size > from && compressedSize * MOST_TIMES < size)
    .map(({ name, size, compressedSize }) => ({
      name,
      times: Math.floor(size / Math.max(1, compressedSize)),
    }));
}
