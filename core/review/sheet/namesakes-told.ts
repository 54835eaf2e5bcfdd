import type { Finding } from '../../model/finding.ts';
import type { RosterProblem } from '../../roster/read.ts';

/** What reading a sheet says of two rows of one name. */
const CODE: RosterProblem['code'] = 'namesakeInSheet';

/**
 * Whether a check of all records together tells already what reading has to say of a record: that its name stands in another one as
 * well. The check tells it once of both.
 */
export function isToldByCheck(together: readonly Finding[]): (code: string, recordId: string) => boolean {
  const told = new Set(
    together
      .filter(({ checkId, outcome, path }) => checkId === 'unique' && outcome !== 'na' && path === 'name')
      .flatMap(({ evidence }) => evidence.flatMap(({ recordId }) => recordId ?? [])),
  );
  return (code, recordId) => code === CODE && told.has(recordId);
}
