import { JiannuoError } from '#core/errors.ts';
import { type Checked, checkedPage, checkedRecord, findingsOf } from './checks.ts';
import type { Desk } from './fill-work.ts';
import { formOf, knownOf, packOf, pagesOf, valuesOf } from './state.ts';

/**
 * Checks what the page shows now.
 * @throws `page.gone` where it cannot be read
 */
export async function checkPage(desk: Desk): Promise<void> {
  desk.set({ work: { kind: 'checking' } });
  const reading = await desk.readPage();
  if (!reading) throw new JiannuoError('page.gone');
  // A store that has lost something is not asked: the page can be checked all the same.
  if (desk.state().store === 'ok') desk.set({ lessons: await desk.journal.taught() });
  const state = desk.state();
  await check(desk, checkedPage(reading.pages, formOf(state), knownOf(state)));
}

/** Checks the record of the chosen person and form. */
export async function checkRecord(desk: Desk): Promise<void> {
  desk.set({ work: { kind: 'checking' } });
  const state = desk.state();
  await check(desk, checkedRecord(valuesOf(state), pagesOf(state), formOf(state)));
}

async function check(desk: Desk, checked: Checked): Promise<void> {
  const pack = packOf(desk.state());
  if (pack) desk.set({ findings: await findingsOf(checked, formOf(desk.state()), pack) });
}
