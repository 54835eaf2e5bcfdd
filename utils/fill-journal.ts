import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { FillReport } from '#core/model/page.ts';
import type { Journal } from './journal/journal.ts';

type Writer = Pick<Journal, 'append'>;
type Reader = Pick<Journal, 'eventsOfKind' | 'history'>;

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

/** Journals that a fill begins, before anything is written into the page. */
export async function startFill(journal: Writer, start: FillStart): Promise<KnownFill> {
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
  const events = await journal.append(start.recordId === undefined ? [record, started] : [started]);
  return { fillId, recordId, head: lastHash(events) };
}

/** Journals what a fill did, field by field. */
export async function finishFill(
  journal: Writer,
  fill: KnownFill,
  page: string,
  report: FillReport,
): Promise<KnownFill> {
  const { fillId, recordId, head } = fill;
  const events = await journal.append([
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
  standing: KnownFill[];
  /** The latest one began and never ended: the popup or the browser went away in between. */
  unfinished: boolean;
}

/** What the journal says about earlier fills of a page. */
export async function fillsOf(journal: Reader, page: string): Promise<PageFills> {
  const started = await journal.eventsOfKind('fill.started');
  const standing: KnownFill[] = [];
  let unfinished = false;
  for (const { payload } of started) {
    if (payload.kind !== 'fill.started' || payload.page !== page) continue;
    const history = await journal.history(`fill:${payload.fillId}`);
    const last = history.at(-1);
    unfinished = last?.payload.kind === 'fill.started';
    if (!last || last.payload.kind === 'fill.undone') continue;
    standing.push({ fillId: payload.fillId, recordId: payload.recordId, head: last.hash });
  }
  return { standing, unfinished };
}

function lastHash(events: readonly JournalEvent[]): string {
  return events.at(-1)?.hash ?? '';
}
