import { completeForm } from '#core/forms/complete.ts';
import type { FillPlan, PlannedWrite } from '#core/model/page.ts';
import { fillsOf, finishFill, noteUndone, startFill, takenBack } from '#utils/fill-journal.ts';
import { forgetGoingOn, writeGoingOn } from '#utils/going-on-store.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import { assertStillSubject } from './filling.ts';
import { goingOnAfter } from './going-on.ts';
import { fillMessage, undoMessage } from './messages.ts';
import { isOtherPage, type Rounds, runRounds } from './rounds.ts';
import { formOf, knownOf, NOTHING_YET, type PopupState, valuesOf } from './state.ts';
import { withWrites } from './with-writes.ts';

/** What the parts of the popup's work share: the page, the journal, and the state that is shown. */
export interface Desk {
  client: PageClient;
  journal: Journal;
  state(): PopupState;
  set(change: Partial<PopupState>): void;
  /** Runs work to its end and says what went wrong, if anything did. */
  attempt(work: () => Promise<unknown>): Promise<void>;
  /** Reads the page anew; `undefined` where it cannot be, which is then shown. */
  readPage(): Promise<PageReading | undefined>;
  /** Reads page and record anew, and plans. */
  prepare(): Promise<void>;
  /** Goes by the packs as they are now; answers whether the form at hand is another by that, and is prepared anew. */
  followPacks(): Promise<boolean>;
}

/** Fills what is ticked and what comes by it, reads everything back, and journals begin and end. */
export async function fillPage(desk: Desk): Promise<void> {
  const { plan, page, subject, formId, basis } = desk.state();
  if (page.state !== 'ready' || !subject || !basis || !plan || !hasTicks(plan)) return;
  const address = pageAddress(page.reading.url);
  const values = valuesOf(desk.state());
  const taught = knownOf(desk.state());
  const formType = formOf(desk.state());
  const assertSubject = () => assertStillSubject(desk.client, formType, values, taught);
  const progress = progressOf(desk, plan.writes);
  desk.set({ message: undefined, unfinished: false });
  if (await desk.followPacks()) return;
  try {
    await assertSubject();
  } catch (error) {
    // The preview is of a page that is gone: it is made anew, and says why nothing is filled.
    await desk.prepare();
    throw error;
  }
  const fill = await startFill(desk.journal, {
    recordId: basis.record?.id,
    subjectId: subject.id,
    formTypeId: formId,
    page: address,
  });
  desk.set({ filled: true, undoable: true });
  const between: PageReading[] = [];
  const { report, stopped } = await runRounds({
    client: desk.client,
    formType,
    values,
    taught,
    plan,
    pages: page.reading.pages,
    // A page that went away meanwhile is told by the reading of it.
    settle: (sofar) => desk.attempt(() => desk.client.settle(sofar)),
    readPage: async () => {
      const reading = await desk.readPage();
      if (reading) between.push(reading);
      return reading;
    },
    assertSubject,
    ...progress,
  });
  desk.set({ work: { kind: 'saving' } });
  await finishFill(desk.journal, fill, address, report);
  const going = goingOnAfter(desk.state(), fill.recordId, report);
  if (going) await writeGoingOn(desk.client.tabId, going);
  const now = desk.state().page;
  desk.set({
    run: {
      before: page.reading,
      after: now.state === 'ready' ? now.reading : undefined,
      between,
      plan: desk.state().plan,
      report,
      stopped,
    },
    going,
    outcomes: new Map(report.fields.map((field) => [field.ref, field.outcome])),
    message: fillMessage(report, stopped),
  });
  if (now.state !== 'ready' || !isOtherPage(page.reading.pages, now.reading.pages)) return;
  // What was told of the fields that are gone says nothing of those that came.
  desk.set({ outcomes: new Map(), acts: new Map(), filled: false, plan: undefined });
  await desk.prepare();
}

function hasTicks({ writes, acts = [] }: FillPlan): boolean {
  return [...writes, ...acts].some(({ ticked }) => ticked);
}

/** Shows how far a fill has come: each field and act as it ends, and rows for fields that come meanwhile. */
function progressOf(
  desk: Desk,
  writes: readonly PlannedWrite[],
): Pick<Rounds, 'onField' | 'onAct' | 'onWrites'> {
  const all = new Set(writes.filter(({ ticked }) => ticked).map(({ path }) => path));
  const done = new Set<string>();
  const show = (change: Partial<PopupState> = {}): void =>
    desk.set({ ...change, work: { kind: 'filling', done: done.size, total: all.size } });
  show();
  return {
    onField: (field) => {
      done.add(field.path);
      show({ outcomes: new Map(desk.state().outcomes).set(field.ref, field.outcome) });
    },
    onAct: (act) => show({ acts: new Map(desk.state().acts).set(act.ref, act) }),
    onWrites: (more) => {
      for (const { path } of more) all.add(path);
      const { plan } = desk.state();
      show(plan ? { plan: withWrites(plan, more) } : {});
    },
  };
}

/** Puts back every fill of the page, and journals which fills were taken back. */
export async function undoPage(desk: Desk): Promise<void> {
  const { page } = desk.state();
  if (page.state !== 'ready') return;
  const address = pageAddress(page.reading.url);
  desk.set({ work: { kind: 'undoing' }, message: undefined });
  const { report, refused } = await desk.client.undo();
  const { plan, run } = desk.state();
  const undone = { before: page.reading, plan, ...run, undo: report };
  await desk.attempt(() => desk.client.settle(report));
  await forgetGoingOn(desk.client.tabId);
  const formType = desk.state().formId === '' ? undefined : completeForm(formOf(desk.state()));
  let rows = 0;
  if (report.fields.length > 0) {
    const { standing } = await fillsOf(desk.journal, address);
    const taken = takenBack(standing, report);
    rows = taken.reduce((sum, { rowsAdded }) => sum + rowsAdded, 0);
    await noteUndone(desk.journal, taken, address, report);
  }
  desk.set({
    ...NOTHING_YET,
    run: undone,
    going: undefined,
    unfinished: false,
    undoable: refused !== undefined,
    message: undoMessage(report, rows, formType),
  });
  await desk.prepare();
  if (refused !== undefined) throw refused;
}
