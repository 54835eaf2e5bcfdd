import { sha256Hex } from '../model/journal.ts';

/**
 * The id of the review of a stored record under a pack. It follows from the two, so that windows and reviewers who begin at the
 * same time write into one review, where what they say of the same point is found side by side. A UUID of version 8 (RFC 9562).
 */
export function recordReviewId(recordId: string, packId: string): string {
  const hex = sha256Hex(`review of ${recordId} by ${packId}`);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
