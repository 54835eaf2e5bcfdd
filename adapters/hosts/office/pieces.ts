import type { Context } from './program.ts';
import { isTooLarge } from './refusals.ts';

/** So many queued at once are some hundred kilobytes, far from the 5 MB that Excel on the web takes in one request. */
const PER_SYNC = 500;

/** How items are put together. */
export interface Sizes<T> {
  /** In what a usual item weighs. */
  weight?: (item: T) => number;
  /** An item that is refused by itself as smaller ones; absent where it cannot be smaller. */
  split?: (item: T) => readonly T[];
}

/**
 * Queues something for each item and syncs, in pieces; a piece that is refused for its size is given as two halves, as nothing of it was
 * done.
 */
export async function inPieces<T>(
  context: Context,
  items: readonly T[],
  queue: (item: T) => void,
  { weight = () => 1, split = () => [] }: Sizes<T> = {},
): Promise<void> {
  const sync = async (piece: readonly T[]): Promise<void> => {
    for (const item of piece) queue(item);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      const [only] = piece;
      const smaller = piece.length === 1 && only !== undefined ? split(only) : piece;
      if (smaller.length < 2) throw error;
      const half = smaller.length >> 1;
      await sync(smaller.slice(0, half));
      await sync(smaller.slice(half));
    }
  };
  for (const piece of piecesOf(items, weight)) await sync(piece);
}

function piecesOf<T>(items: readonly T[], weight: (item: T) => number): T[][] {
  const pieces: T[][] = [];
  let room = 0;
  for (const item of items) {
    const own = weight(item);
    const last = pieces.at(-1);
    if (last && own <= room) {
      last.push(item);
      room -= own;
    } else {
      pieces.push([item]);
      room = PER_SYNC - own;
    }
  }
  return pieces;
}
