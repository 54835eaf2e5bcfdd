import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { FillReport } from '#core/model/page.ts';
import type { Journal } from './journal/journal.ts';

type Writer = Pick<Journal, 'append'>;
type Reader = Pick<Journal, 'fillEvents'>;

/** A fill that the journal knows; `head` is the base of what follows. */
export interface KnownFill {
  fillId: string;
  recordId: string;
  head: string;
}

export interface FillStart {
  /** The record that is written into the page; a new, empty one is begun where the person has none. */
  recordId: string | undefined;
  subjectId: string;
  formTypeId: string;
  page: string;
}

/**
 * Journals that a fill begins, before anything is written into the page.
 * @param also what else begins with it, in the same batch
 */
export async function startFill(
  journal: Writer,
  start: FillStart,
  also: (fillId: string) => readonly Draft[] = () => [],
): Promise<KnownFill> {
  const fillId = crypto.randomUUID();
  const recordId = start.recordId ?? crypto.randomUUID();
  const { subjectId, formTypeId, page } = start;
  const record: Draft = {
    entity: `record:${recordId}`,
    base: null,
    payload: { kind: 'record.put', recordId, formTypeId, subjectId, values: {} },
  };
  const started: Draft = {
    entity: `fill:${fillId}`,
    base: null,
    payload: { kind: 'fill.started', fillId, recordId, page },
  };
  const events = await journal.append([
    ...(start.recordId === undefined ? [record] : []),
    ...also(fillId),
    started,
  ]);
  return { fillId, recordId, head: lastHash(events) };
}

/**
 * Journals what a fill did, field by field.
 * @param also what else ends with it, in the same batch
 */
export async function finishFill(
  journal: Writer,
  fill: KnownFill,
  page: string,
  report: FillReport,
  also: readonly Draft[] = [],
): Promise<KnownFill> {
  const { fillId, recordId, head } = fill;
  const events = await journal.append([
    ...also,
    {
      entity: `fill:${fillId}`,
      base: head,
      payload: { kind: 'fill.finished', fillId, recordId, page, report },
    },
  ]);
  return { ...fill, head: lastHash(events) };
}

/** Journals that the fills were undone. The page undoes all of them at once, so each gets the whole report. */
export async function noteUndone(
  journal: Writer,
  fills: readonly KnownFill[],
  page: string,
  report: FillReport,
): Promise<void> {
  const drafts = fills.map(({ fillId, head }): Draft => ({
    entity: `fill:${fillId}`,
    base: head,
    payload: { kind: 'fill.undone', fillId, page, report },
  }));
  await journal.append(drafts);
}

export interface PageFills {
  /** Fills of the page that were not undone, oldest first. */
  standing: StandingFill[];
  /** The latest one began and never ended: the popup or the browser went away in between. */
  unfinished: boolean;
}

export interface StandingFill extends KnownFill {
  /** References of the fields that it is known to have written; `undefined` where it never ended. */
  refs: ReadonlySet<string> | undefined;
  /** Rows that its presses added; no undoing takes them away. */
  rowsAdded: number;
}

/** Begin, end and undoing of the fills that may still stand in a page; earlier ones are long submitted. */
const RECENT = 90;

/** What the journal says about the latest fills of a page. */
export async function fillsOf(journal: Reader, page: string): Promise<PageFills> {
  const standing = new Map<string, StandingFill>();
  let latest = '';
  for (const { payload, hash } of await journal.fillEvents(page, RECENT)) {
    if (payload.kind === 'fill.undone') standing.delete(payload.fillId);
    if (payload.kind !== 'fill.started' && payload.kind !== 'fill.finished') continue;
    const { fillId, recordId } = payload;
    const ended = payload.kind === 'fill.finished';
    const refs = ended ? writtenRefs(payload.report) : undefined;
    const rowsAdded = ended ? addedRows(payload.report) : 0;
    standing.set(fillId, { fillId, recordId, head: hash, refs, rowsAdded });
    if (!ended) latest = fillId;
  }
  const last = standing.get(latest);
  return { standing: [...standing.values()], unfinished: last !== undefined && last.refs === undefined };
}

function addedRows({ acts = [] }: FillReport): number {
  return acts.reduce((sum, { kind, done }) => sum + (kind === 'addRow' ? done : 0), 0);
}

/** A field that was skipped still holds what it held before. */
function writtenRefs({ fields }: FillReport): Set<string> {
  return new Set(fields.filter(({ outcome }) => outcome.state !== 'skipped').map(({ ref }) => ref));
}

/**
 * The fills that an undoing took back: from the latest one on, until every field that was put back is spoken for. The
 * same address may have been filled for others before, and what was theirs stands.
 */
export function takenBack(standing: readonly StandingFill[], { fields }: FillReport): StandingFill[] {
  const open = new Set(fields.map((field) => field.ref));
  const taken: StandingFill[] = [];
  // Chrome 109 has no `toReversed`.
  const latestFirst = [...standing];
  latestFirst.reverse();
  for (const fill of latestFirst) {
    if (open.size === 0) break;
    const own = fill.refs === undefined || [...fill.refs].some((ref) => open.has(ref));
    if (own) taken.unshift(fill);
    for (const ref of fill.refs ?? []) open.delete(ref);
  }
  return taken;
}

function lastHash(events: readonly JournalEvent[]): string {
  return events.at(-1)?.hash ?? '';
}
