import { BREAK } from './fold.ts';

/** Shorter clauses (认真负责) are anybody's. */
const SHORTEST = 5;

/** Equal for two folded texts of the same clauses, in whatever order. */
export function arrangementOf(codes: Uint16Array): number {
  const count = clausesOf(codes, all, 1);
  let sum = count;
  for (let at = 0; at < count; at += 1) sum = (sum + (all[at] as number)) >>> 0;
  return sum;
}
const all = new Uint32Array(256);

/**
 * Hashes of the clauses of a folded text that are long enough to tell something.
 * @param into filled from the start
 * @returns how many there are, at most as many as fit
 */
function clausesOf(codes: Uint16Array, into: Uint32Array, shortest = SHORTEST): number {
  let count = 0;
  let hash = 0;
  let length = 0;
  for (let at = 0; at <= codes.length && count < into.length; at += 1) {
    const code = codes[at] ?? BREAK;
    if (code !== BREAK) {
      hash = Math.imul(hash ^ code, 0x9e3779b1);
      hash ^= hash >>> 15;
      length += 1;
      continue;
    }
    if (length >= shortest) {
      hash = Math.imul(hash, 0x85ebca6b);
      into[count] = (hash ^ (hash >>> 13)) >>> 0;
      count += 1;
    }
    hash = 0;
    length = 0;
  }
  return count;
}

/**
 * Hashes of what may tell where a text comes from: its clauses, and every two that stand side by side.
 * @param into filled from the start; as for {@link clausesOf}
 */
export function tracesOf(codes: Uint16Array, into: Uint32Array): number {
  const count = clausesOf(codes, into.subarray(0, into.length / 2));
  for (let at = 0; at + 1 < count; at += 1) {
    const [one, other] = [into[at] as number, into[at + 1] as number];
    // The same for both orders.
    const both = Math.imul((one + other) ^ 0x5bd1e995, 0x85ebca6b);
    into[count + at] = (both ^ (both >>> 15)) >>> 0;
  }
  return Math.max(0, count * 2 - 1);
}
