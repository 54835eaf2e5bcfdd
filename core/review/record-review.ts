import { sha256Hex } from '../model/journal.ts';

/**
 * The id of the review of a stored record under a pack. It follows from the two, so that windows and reviewers who begin at the
 * same time write into one review, where what they say of the same point is found side by side. A UUID of version 8 (RFC 9562).
 */
export function recordReviewId(recordId: string, packId: string): string {
  return idFrom(`review of ${recordId} by ${packId}`);
}

/**
 * The same for a row of a workbook, known by what it says: programs that know nothing of each other begin one review.
 * @param digest SHA-256 (hex) of the row's content
 * @param twin 0, and counted up where rows say the very same
 */
export function rowReviewId(digest: string, packId: string, twin: number): string {
  return idFrom(`review of row ${digest} ${twin} by ${packId}`);
}

function idFrom(text: string): string {
  const hex = sha256Hex(text);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
