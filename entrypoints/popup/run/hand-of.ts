import type { FormType } from '#core/model/form-type.ts';
import { recordsOf } from '#core/model/records-of.ts';
import type { RunPerson } from '#core/run/fold.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { subjectItems } from '#utils/search.ts';
import { knownOf } from '../state.ts';
import type { AtHand } from './state.ts';

/** A person of a run with all that filling needs, as the journal has it now; or why they cannot be filled. */
export async function handOf(
  journal: Pick<Journal, 'subjects' | 'records' | 'taught'>,
  formType: FormType,
  person: RunPerson,
): Promise<AtHand | { reason: 'personGone' | 'severalRecords' }> {
  const subjects = (await journal.subjects()).map(({ value }) => value);
  const subject = subjects.find(({ id }) => id === person.entry.subjectId);
  const item = subject && subjectItems(subjects).find(({ id }) => id === subject.id);
  if (!subject || !item) return { reason: 'personGone' };
  const all = (await journal.records(subject.id)).map(({ value }) => value);
  const records = recordsOf(all, formType.id);
  if (records.length > 1) return { reason: 'severalRecords' };
  const [record] = records;
  const values = { ...subject.values, ...record?.values };
  const taught = knownOf({ lessons: await journal.taught() });
  return { person, subject, item, record, formType, values, taught };
}
