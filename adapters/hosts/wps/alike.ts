import type { MergedRange } from '#core/model/workbook.ts';
import type { Pace } from './pace.ts';
import { sizeOf } from './places.ts';

/** Ranges that differ inside are asked cell by cell from here on: halving on would ask more often than that. */
const FEW = 8;

/**
 * Finds what each cell of a range says, where the program answers for a range only if all of its cells say the same. Halves what differs: by columns
 * first, since the cells of a column are mostly alike.
 * @param ask the answer of a range; `undefined` where its cells differ. Of one cell it has to answer.
 */
export async function eachAlike<Answer>(
  range: MergedRange,
  ask: (range: MergedRange) => Answer | undefined,
  tell: (range: MergedRange, answer: Answer) => void,
  pace: Pace,
): Promise<void> {
  const open = [range];
  for (let part = open.pop(); part; part = open.pop()) {
    const answer = ask(part);
    if (answer !== undefined) tell(part, answer);
    else open.push(...partsOf(part));
    await pace.rest();
  }
}

/** In the order in which they are to be taken from the end. */
function partsOf(range: MergedRange): MergedRange[] {
  const { rows, columns } = sizeOf(range);
  const { top, left, bottom, right } = range;
  if (columns > 1) {
    const middle = left + Math.floor(columns / 2);
    return [
      { ...range, left: middle },
      { ...range, right: middle - 1 },
    ];
  }
  if (rows <= FEW) {
    return Array.from({ length: rows > 1 ? rows : 0 }, (_, n) => ({
      top: bottom - n,
      left,
      bottom: bottom - n,
      right,
    }));
  }
  const middle = top + Math.floor(rows / 2);
  return [
    { ...range, top: middle },
    { ...range, bottom: middle - 1 },
  ];
}
