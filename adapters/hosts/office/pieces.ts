import type { Context } from './program.ts';
import { isTooLarge } from './refusals.ts';

/** So many queued at once are some hundred kilobytes, far from the 5 MB that Excel on the web takes in one request. */
const PER_SYNC = 500;

/**
 * Queues something for each item and syncs, in pieces; a piece that is refused for its size is given as two halves, as nothing of it was
 * done.
 */
export async function inPieces<T>(
  context: Context,
  items: readonly T[],
  queue: (item: T) => void,
  weight: (item: T) => number = () => 1,
): Promise<void> {
  for (const piece of piecesOf(items, weight)) await syncPiece(context, piece, queue);
}

async function syncPiece<T>(context: Context, items: readonly T[], queue: (item: T) => void): Promise<void> {
  for (const item of items) queue(item);
  try {
    await context.sync();
  } catch (error) {
    if (items.length < 2 || !isTooLarge(error)) throw error;
    const half = items.length >> 1;
    await syncPiece(context, items.slice(0, half), queue);
    await syncPiece(context, items.slice(half), queue);
  }
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
