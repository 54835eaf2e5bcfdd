import { JiannuoError } from '#core/errors.ts';

/** Whoever goes on typing is told so, rather than kept waiting. */
const TRIES = 2;

/**
 * Does what is of use only while no cell is changed; once more where one was.
 * @param changes how often cells were changed so far
 * @throws JiannuoError `addon.changedMeanwhile` where cells were changed that time too
 */
export async function whileStill<Answer>(
  changes: () => number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  for (let left = TRIES; left > 0; left -= 1) {
    const before = changes();
    const answer = await work();
    if (changes() === before) return answer;
  }
  throw new JiannuoError('addon.changedMeanwhile');
}
