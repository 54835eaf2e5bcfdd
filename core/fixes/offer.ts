import { apostrophe } from './apostrophe.ts';
import { blanks } from './blanks.ts';
import { capitalX } from './capital-x.ts';
import { dateFormat } from './date-format.ts';
import type { Fix, FixPlace } from './fix.ts';
import { fullStop } from './full-stop.ts';
import { halfWidth } from './half-width.ts';
import { unit } from './unit.ts';

/** Each goes on from what the one before has made of the text. */
const fixes: readonly Fix[] = [apostrophe, halfWidth, blanks, capitalX, fullStop, unit, dateFormat];

/** What could be written instead, and by which fixes, the first first. */
export interface Offer {
  fixes: Fix['id'][];
  now: string;
  next: string;
}

/** The repairs of a text as one offer, for the user to take or leave; `undefined` where there is nothing to repair. */
export function offerFix(now: string, place: FixPlace): Offer | undefined {
  let next = now;
  const used: Fix['id'][] = [];
  for (const { id, repair } of fixes) {
    const repaired = repair(next, place);
    if (repaired !== next) used.push(id);
    next = repaired;
  }
  return used.length > 0 && next !== '' && next !== now ? { fixes: used, now, next } : undefined;
}
