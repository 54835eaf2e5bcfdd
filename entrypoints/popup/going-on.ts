import { planFill } from '#core/matching/plan.ts';
import type { FillReport } from '#core/model/page.ts';
import { recordsOf } from '#core/model/records-of.ts';
import { type GoingOn, placeOf } from '#utils/going-on.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { continues } from './continues.ts';
import { basisOf, knownOf, type PopupState, valuesOf } from './state.ts';

/** The state that goes on with the person who was being filled in this tab; `undefined` where it is not to. */
export async function goOn(
  state: PopupState,
  going: GoingOn | undefined,
  journal: Pick<Journal, 'records' | 'taught'>,
): Promise<Partial<PopupState> | undefined> {
  const { page, subjects, forms, formId, query } = state;
  if (!going || page.state !== 'ready' || state.subject || query !== '') return undefined;
  if (placeOf(page.reading.url) !== going.place || (formId !== '' && formId !== going.formId))
    return undefined;
  const subject = subjects?.find(({ id }) => id === going.subjectId);
  // The pack that brought the form may have been deleted since.
  const form = forms.find(({ id }) => id === going.formId);
  if (!subject || !form) return undefined;
  const all = (await journal.records(subject.id)).map(({ value }) => value);
  const records = recordsOf(all, going.formId);
  const recordId = going.recordId ?? '';
  const basis = basisOf({ records, recordId });
  if (!basis) return undefined;
  const lessons = await journal.taught();
  const plan = planFill(page.reading.pages, form, valuesOf({ subject, basis }), knownOf({ lessons }));
  if (!continues(plan, going)) return undefined;
  const detection = formId === '' ? ('continued' as const) : state.detection;
  return { formId: form.id, detection, subject, records, recordId, basis, lessons, plan, going };
}

/** What is remembered once a fill has ended: what was verified, with that of the steps before. */
export function goingOnAfter(
  { page, subject, formId, going }: PopupState,
  recordId: string,
  { fields }: FillReport,
): GoingOn | undefined {
  if (page.state !== 'ready' || !subject) return undefined;
  const place = placeOf(page.reading.url);
  const verified = fields.flatMap(({ path, outcome }) => (outcome.state === 'verified' ? [path] : []));
  const same = going?.subjectId === subject.id && going.formId === formId && going.place === place;
  const filled = [...new Set([...(same ? going.filled : []), ...verified])];
  return { place, formId, subjectId: subject.id, recordId, filled };
}
