import { plainText } from '../../matching/label.ts';
import { relationOf } from '../../matching/same-person.ts';
import { chooseAbout } from '../choose.ts';
import type { GivenDecision, ReviewState } from '../fold.ts';
import { cluesOfTarget } from '../target.ts';
import type { SheetRow } from './rows.ts';

/** What was said of a row before: in this file, or in an earlier one of the same person. */
export interface Former {
  state: ReviewState;
  /** The decision that stands; `undefined` where it was taken back. */
  decision: GivenDecision | undefined;
  /** The row says something else than it said then. */
  changed: boolean;
}

/**
 * The earlier reviews of rows, by their ids. Nobody's review is taken for another's: of people whom nothing tells apart, a row
 * goes by what it says alone.
 * @param packId the pack that the rows are reviewed by
 */
export function formerReviews(
  rows: readonly SheetRow[],
  reviews: Iterable<ReviewState>,
  packId: string,
): Map<string, Former> {
  const byName = new Map<string, ReviewState[]>();
  for (const state of reviews) {
    const { target, packId: own } = state.review;
    if (own !== packId || target.page !== undefined) continue;
    const key = keyOf(target.formTypeId, target.subjectName);
    byName.set(key, [...(byName.get(key) ?? []), state]);
  }
  const found = new Map<string, Former>();
  const taken = new Set<string>();
  const open = (row: SheetRow): ReviewState[] =>
    (byName.get(keyOf(row.form?.id ?? '', row.name)) ?? []).filter(({ review }) => !taken.has(review.id));
  const take = (row: SheetRow, state: ReviewState): void => {
    taken.add(state.review.id);
    found.set(row.id, formerOf(row, state));
  };
  for (const row of rows) {
    const same = open(row).findLast(
      (state) =>
        digestOf(state) === row.digest &&
        relationOf(cluesOfTarget(state.review.target), row.clues) !== 'other',
    );
    if (same) take(row, same);
  }
  const left = rows.filter(({ id, name }) => name !== '' && !found.has(id));
  const wanted = new Map<string, SheetRow[]>();
  for (const row of left) {
    const several = open(row).map(({ review }) => ({ id: review.id, clues: cluesOfTarget(review.target) }));
    const id = chooseAbout(several, row.clues);
    if (id !== undefined) wanted.set(id, [...(wanted.get(id) ?? []), row]);
  }
  for (const [id, claimants] of wanted) {
    const [row] = claimants;
    const state = row && open(row).find(({ review }) => review.id === id);
    // Of two rows that might both be meant, neither is.
    if (row && state && claimants.length === 1) take(row, state);
  }
  return found;
}

function keyOf(formTypeId: string, name: string): string {
  return `${formTypeId} ${plainText(name)}`;
}

/** What the row said when it was decided about last. */
function digestOf({ decisions }: ReviewState): string | undefined {
  return decisions.findLast(({ sheet }) => sheet !== undefined)?.sheet?.digest;
}

function formerOf(row: SheetRow, state: ReviewState): Former {
  const last = state.standing.at(-1);
  const digest = digestOf(state);
  return {
    state,
    decision: last?.decision === 'reopened' ? undefined : last,
    changed: digest !== undefined && digest !== row.digest,
  };
}
