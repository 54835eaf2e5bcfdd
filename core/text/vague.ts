import { actionsIn, slogansIn } from './action.ts';
import { dutiesIn } from './daily-duty.ts';
import { deadlinesIn } from './deadline.ts';
import { saysNothing } from './placeholder.ts';
import { quantitiesIn } from './quantity.ts';

/** Whether a text only means well: good words, and no quantity, time, act or refusal that one could see. */
export function isVagueOnly(text: string): boolean {
  if (saysNothing(text)) return false;
  const concrete =
    quantitiesIn(text).length > 0 ||
    deadlinesIn(text).some(({ kind }) => kind !== 'open') ||
    actionsIn(text).length > 0 ||
    dutiesIn(text).length > 0;
  return !concrete && slogansIn(text).length > 0;
}
