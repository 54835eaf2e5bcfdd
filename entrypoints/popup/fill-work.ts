import { formById } from '#catalog/forms.ts';
import type { FilledField, FillReport } from '#core/model/page.ts';
import { fillsOf, finishFill, noteUndone, startFill, takenBack } from '#utils/fill-journal.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import { assertStillSubject, fillFields, secondLook } from './filling.ts';
import { fillMessage, undoMessage } from './messages.ts';
import { NOTHING_YET, type PopupState, valuesOf } from './state.ts';

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
}

/** Fills what is ticked, reads everything back, and journals begin and end. */
export async function fillPage(desk: Desk): Promise<void> {
  const { plan, page, subject, formId, basis } = desk.state();
  const writes = plan?.writes.filter((write) => write.ticked) ?? [];
  if (page.state !== 'ready' || !subject || !basis || writes.length === 0) return;
  const address = pageAddress(page.reading.url);
  const total = new Set(writes.map(({ path }) => path)).size;
  const done = new Set<string>();
  const values = valuesOf(desk.state());
  const assertSubject = () => assertStillSubject(desk.client, formById(formId), values);
  desk.set({ work: { kind: 'filling', done: 0, total }, message: undefined, unfinished: false });
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
  desk.set({ filled: true });
  const onField = (field: FilledField): void => {
    const outcomes = new Map(desk.state().outcomes).set(field.ref, field.outcome);
    done.add(field.path);
    desk.set({ outcomes, work: { kind: 'filling', done: done.size, total } });
  };
  const { report, stopped } = await fillFields(desk.client, writes, onField, assertSubject);
  desk.set({ work: { kind: 'saving' } });
  const fields = stopped === undefined ? await lookAgain(desk, report) : report.fields;
  await finishFill(desk.journal, fill, address, { ...report, fields });
  desk.set({
    outcomes: new Map(fields.map((field) => [field.ref, field.outcome])),
    message: fillMessage(fields, stopped, report.held),
  });
}

async function lookAgain(desk: Desk, report: FillReport): Promise<FillReport['fields']> {
  // A page that went away meanwhile is told by the reading of it.
  await desk.attempt(() => desk.client.settle(report));
  const reading = await desk.readPage();
  if (!reading) return report.fields;
  return secondLook(report.fields, reading.pages, formById(desk.state().formId), valuesOf(desk.state()));
}

/** Puts back every fill of the page, and journals which fills were taken back. */
export async function undoPage(desk: Desk): Promise<void> {
  const { page } = desk.state();
  if (page.state !== 'ready') return;
  const address = pageAddress(page.reading.url);
  desk.set({ work: { kind: 'undoing' }, message: undefined });
  const { report, refused } = await desk.client.undo();
  await desk.attempt(() => desk.client.settle(report));
  if (report.fields.length > 0) {
    const { standing } = await fillsOf(desk.journal, address);
    await noteUndone(desk.journal, takenBack(standing, report), address, report);
  }
  desk.set({ ...NOTHING_YET, unfinished: false, message: undoMessage(report) });
  await desk.prepare();
  if (refused !== undefined) throw refused;
}
