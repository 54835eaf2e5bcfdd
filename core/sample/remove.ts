import type { Draft } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Sample } from '../model/sample.ts';
import type { Subject } from '../model/subject.ts';

/** What a removal of the sample would take, told before it is done. */
export interface SampleContent {
  subjects: readonly Current<Subject>[];
  /** Records of the sample, and those that the user has filled for its people since. */
  records: readonly Current<FormRecord>[];
  /** Those that the user has changed. */
  changed: readonly Current<Subject | FormRecord>[];
  /** Records of the people of the sample that came in later. */
  added: readonly Current<FormRecord>[];
}

/** What is there of the sample. Real people's records are never among it. */
export function sampleContent(
  { value: sample }: Current<Sample>,
  subjects: readonly Current<Subject>[],
  records: readonly Current<FormRecord>[],
): SampleContent {
  const people = new Set(sample.subjectIds);
  const listed = new Set(sample.recordIds);
  const own = subjects.filter(({ value }) => people.has(value.id));
  const filled = records.filter(({ value }) => people.has(value.subjectId));
  return {
    subjects: own,
    records: filled,
    changed: [...own, ...filled.filter(({ value }) => listed.has(value.id))].filter(
      // The first version is the sample's own.
      ({ versions }) => versions > 1,
    ),
    added: filled.filter(({ value }) => !listed.has(value.id)),
  };
}

/** The event that says that it is removed; the removals of its content go into the same batch. */
export function sampleRemoval(sample: Current<Sample>): Draft {
  const settles = sample.conflicts.map(({ hash }) => hash);
  return {
    entity: sample.entity,
    base: sample.head,
    ...(settles.length > 0 ? { settles } : {}),
    payload: { kind: 'sample.removed', sampleId: sample.value.id },
  };
}
