/** What the keys of a table do; rows are counted from 0. */
export interface TableMoves {
  count: number;
  /** The row that the keyboard is at. */
  at: number;
  /** Rows in sight, for PgUp and PgDn. */
  perPage: () => number;
  goTo: (index: number) => void;
  open: ((index: number) => void) | undefined;
  /** `undefined` where rows cannot be picked. */
  pick: { toggle: (index: number) => void; to: (index: number) => void; all: () => void } | undefined;
}

/**
 * ↑ ↓ PgUp PgDn Home End go to a row, with Shift they pick on the way; Space picks, Enter opens, Ctrl+A picks all that
 * are listed. Keys typed into a field of a cell are the field's.
 */
export function onTableKey(event: KeyboardEvent, moves: TableMoves): void {
  if (event.altKey || isTypedInto(event.target) || moves.count === 0) return;
  const { pick } = moves;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a' || !pick) return;
    event.preventDefault();
    pick.all();
    return;
  }
  const to = destination(event.key, moves);
  if (to !== undefined) {
    event.preventDefault();
    if (event.shiftKey) pick?.to(to);
    moves.goTo(to);
    return;
  }
  // Enter and Space on a link or a box inside the row are that one's.
  if (!(event.target instanceof HTMLTableRowElement)) return;
  if (event.key === ' ' && pick) {
    event.preventDefault();
    if (event.shiftKey) pick.to(moves.at);
    else pick.toggle(moves.at);
  }
  if (event.key === 'Enter' && moves.open) {
    event.preventDefault();
    moves.open(moves.at);
  }
}

function destination(key: string, { at, count, perPage }: TableMoves): number | undefined {
  const bounded = (index: number): number => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
      return bounded(at + 1);
    case 'ArrowUp':
      return bounded(at - 1);
    case 'PageDown':
      return bounded(at + perPage());
    case 'PageUp':
      return bounded(at - perPage());
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('textarea, select, input:not([type="checkbox"])') || target.isContentEditable;
}
