/** Each piece that is not all alike is asked again in so many. */
const PARTS = 16;

/** Rows or columns, closed. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Stretches in which everything is alike, found by asking for wide ones first and asking again in parts where Excel says that a stretch
 * is mixed: few exchanges, as all questions of one round go together.
 * @param ask answers for each stretch in one exchange; `undefined` where it is mixed
 */
export async function alikeStretches<T>(
  whole: Stretch,
  ask: (stretches: readonly Stretch[]) => Promise<readonly (T | undefined)[]>,
): Promise<(Stretch & { is: T })[]> {
  const found: (Stretch & { is: T })[] = [];
  let open: Stretch[] = [whole];
  while (open.length > 0) {
    const answers = await ask(open);
    const mixed: Stretch[] = [];
    for (const [n, stretch] of open.entries()) {
      const is = answers[n];
      if (is !== undefined) found.push({ ...stretch, is });
      else if (stretch.to > stretch.from) mixed.push(...partsOf(stretch));
    }
    open = mixed;
  }
  found.sort((a, b) => a.from - b.from);
  return found;
}

export function partsOf({ from, to }: Stretch): Stretch[] {
  const step = Math.ceil((to - from + 1) / PARTS);
  const parts: Stretch[] = [];
  for (let at = from; at <= to; at += step) parts.push({ from: at, to: Math.min(to, at + step - 1) });
  return parts;
}
