import { plainText } from '../../matching/label.ts';
import { chooseAbout } from '../choose.ts';
import type { GivenDecision, ReviewState } from '../fold.ts';
import { cluesOfTarget } from '../target.ts';
import type { SheetRow } from './rows.ts';

/** What of a row tells which review it has. */
export interface KnownRow extends Pick<SheetRow, 'id' | 'name' | 'clues' | 'digest'> {
  form: { id: string } | undefined;
}

/** What was said of a row before: in this file, or in an earlier one of the same person. */
export interface Former {
  state: ReviewState;
  /** The decision that stands; `undefined` where it was taken back. */
  decision: GivenDecision | undefined;
  /** The row says something else than it said then. */
  changed: boolean;
}

/** What is known of rows from before. */
export interface Formers {
  /** By the id of the row: reviews that are of the very person. */
  found: Map<string, Former>;
  /**
   * Reviews of somebody of the name whose number is another one: a wrong number that was put right, or a namesake. That is for
   * a person to say (law 2).
   */
  likely: Map<string, Former>;
}

/**
 * The earlier reviews of rows. Nobody's review is taken for another's: of people whom nothing tells apart, a row goes by what
 * it says alone.
 * @param packId the pack that the rows are reviewed by
 * @param confirmed ids of rows of which the user said that it is the person of the likely review
 */
export function formerReviews(
  rows: readonly KnownRow[],
  reviews: Iterable<ReviewState>,
  packId: string,
  confirmed: ReadonlySet<string> = new Set(),
): Formers {
  const search = new Search(reviews, packId);
  for (const row of rows) {
    const same = search.open(row).findLast((state) => digestOf(state) === row.digest);
    if (same) search.take(row, same);
  }
  search.takeAlone(rows, (row, several) =>
    chooseAbout(
      several.map(({ review }) => ({ id: review.id, clues: cluesOfTarget(review.target) })),
      row.clues,
    ),
  );
  const likely = search.likely(rows);
  for (const row of rows) {
    const former = likely.get(row.id);
    if (!former || !confirmed.has(row.id)) continue;
    search.take(row, former.state);
    likely.delete(row.id);
  }
  return { found: search.found, likely };
}

/** Reviews that are no row's yet, by form and name. */
class Search {
  readonly found = new Map<string, Former>();
  readonly #byName = new Map<string, ReviewState[]>();
  readonly #taken = new Set<string>();

  constructor(reviews: Iterable<ReviewState>, packId: string) {
    for (const state of reviews) {
      const { target, packId: own } = state.review;
      if (own !== packId || target.page !== undefined) continue;
      const key = keyOf(target.formTypeId, target.subjectName);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), state]);
    }
  }

  open({ form, name }: KnownRow): ReviewState[] {
    const named = this.#byName.get(keyOf(form?.id ?? '', name)) ?? [];
    return named.filter(({ review }) => !this.#taken.has(review.id));
  }

  take(row: KnownRow, state: ReviewState): void {
    this.#taken.add(state.review.id);
    this.found.set(row.id, formerOf(row, state));
  }

  /** Of two rows that might both be meant, neither is. */
  takeAlone(
    rows: readonly KnownRow[],
    choose: (row: KnownRow, several: readonly ReviewState[]) => string | undefined,
  ): void {
    const wanted = new Map<string, KnownRow[]>();
    for (const row of this.#left(rows)) {
      const id = choose(row, this.open(row));
      if (id !== undefined) wanted.set(id, [...(wanted.get(id) ?? []), row]);
    }
    for (const [id, claimants] of wanted) {
      const [row] = claimants;
      const state = row && this.open(row).find(({ review }) => review.id === id);
      if (row && state && claimants.length === 1) this.take(row, state);
    }
  }

  /** The only row and the only review of a name, as long as the form waits to come again. */
  likely(rows: readonly KnownRow[]): Map<string, Former> {
    const left = this.#left(rows);
    const names = new Map<string, number>();
    for (const { form, name } of left) {
      const key = keyOf(form?.id ?? '', name);
      names.set(key, (names.get(key) ?? 0) + 1);
    }
    return new Map(
      left.flatMap((row): [string, Former][] => {
        const [state, ...others] = this.open(row);
        const isWaiting = state?.stage === 'returned' || state?.stage === 'incomplete';
        const isAlone = others.length === 0 && names.get(keyOf(row.form?.id ?? '', row.name)) === 1;
        return state && isWaiting && isAlone ? [[row.id, formerOf(row, state)]] : [];
      }),
    );
  }

  #left(rows: readonly KnownRow[]): KnownRow[] {
    return rows.filter(({ id, name }) => name !== '' && !this.found.has(id));
  }
}

function keyOf(formTypeId: string, name: string): string {
  return `${formTypeId} ${plainText(name)}`;
}

/** What the row said when it was decided about last. */
function digestOf({ decisions }: ReviewState): string | undefined {
  return decisions.findLast(({ sheet }) => sheet !== undefined)?.sheet?.digest;
}

function formerOf(row: KnownRow, state: ReviewState): Former {
  const last = state.standing.at(-1);
  const digest = digestOf(state);
  return {
    state,
    decision: last?.decision === 'reopened' ? undefined : last,
    changed: digest !== undefined && digest !== row.digest,
  };
}
