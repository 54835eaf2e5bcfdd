import { canonicalJson, sha256Hex } from '../model/journal.ts';
import type { Values } from '../model/values.ts';

/** SHA-256 (hex) of what a record says: a decision keeps it, and only another content is an edit of what was decided about. */
export function contentDigest(values: Values): string {
  return sha256Hex(canonicalJson(values));
}
