import type { Pack } from '../model/pack.ts';
import { deadlinesIn } from '../text/deadline.ts';
import { deadlineDays } from '../text/deadline-days.ts';
import type { StageDays } from '../text/in-stage.ts';
import { comparisonKey } from '../text/normalise.ts';

/**
 * The days of a stage that is given by its days, by the id or name of one of the packs' stages, or in words
 * (2016-05-01/2016-11-30, 5月1日至11月30日). `undefined` where none is given or the source dates none, `null` where
 * nothing can be made of it or two packs know different stages by the name.
 */
export function stageDays(
  given: string | { from?: string | undefined; to?: string | undefined } | undefined,
  packs: readonly Pack[],
  year: number | undefined,
): StageDays | undefined | null {
  if (given === undefined || given === '') return undefined;
  if (typeof given !== 'string') return orUndefined({ from: given.from, to: given.to });
  const key = comparisonKey(given);
  const stages = packs
    .flatMap((pack) => pack.stages)
    .filter(({ id, name }) => id === given || comparisonKey(name) === key);
  const [first] = stages;
  if (first) {
    const isOne = stages.every(({ from, to }) => from === first.from && to === first.to);
    return isOne ? orUndefined({ from: first.from, to: first.to }) : null;
  }
  return inWords(given, year);
}

function inWords(given: string, year: number | undefined): StageDays | null {
  const [deadline] = deadlinesIn(given);
  if (deadline?.kind !== 'point' || (year === undefined && deadline.to.year === undefined)) return null;
  const days = deadlineDays(deadline, { year: year ?? 0 });
  return days ? { from: days.from, to: days.latest } : null;
}

/** A source may name a stage and date neither end. */
function orUndefined(days: StageDays): StageDays | undefined {
  return days.from === undefined && days.to === undefined ? undefined : days;
}
