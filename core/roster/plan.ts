import type { Draft } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';
import { type Change, changesBetween } from './changes.ts';
import { groupRows, type RowGroup, spreadFields } from './group.ts';
import type { Roster, RosterProblem } from './read.ts';

/** `doubtful` items are imported only when the user ticks them; `refused` ones never. */
export type ItemStatus = 'new' | 'update' | 'unchanged' | 'doubtful' | 'refused';

/** One person of the sheet and what importing would do. */
export interface PlanItem {
  rows: number[];
  name: string;
  status: ItemStatus;
  problems: RosterProblem[];
  subject: Target<Subject> | undefined;
  record: Target<FormRecord> | undefined;
  personChanges: Change[];
  recordChanges: Change[];
}

/** The whole content after the import; `stored` is the version it is based on, absent for something new. */
export interface Target<T> {
  stored?: Current<T>;
  values: Values;
}

export interface ImportPlan {
  sheet: string;
  formTypeId: string | undefined;
  items: PlanItem[];
}

export interface Stored {
  subjects: readonly Current<Subject>[];
  records: readonly Current<FormRecord>[];
}

/**
 * What importing a sheet would do, person by person; nothing is written. A blank cell never erases what is stored, and
 * rows of a repeating field replace the stored ones as a whole.
 */
export function planImport(roster: Roster, formTypeId: string | undefined, stored: Stored): ImportPlan {
  const people = stored.subjects.map((subject) => subject.value);
  const lines = spreadFields(roster).length > 0;
  const items = groupRows(roster, people).map((group) => planItem(group, formTypeId, stored, lines));
  return { sheet: roster.sheet, formTypeId, items };
}

function planItem(group: RowGroup, formTypeId: string | undefined, stored: Stored, lines: boolean): PlanItem {
  const problems = [...group.problems, ...identityProblems(group, lines)];
  const found = storedPerson(group);
  const subject = found && stored.subjects.find((candidate) => candidate.value.id === found.id);
  const personValues = { ...subject?.value.values, ...group.person };
  const personChanges = changesBetween(subject?.value.values ?? {}, personValues);

  const records = stored.records.filter(
    (record) => record.value.formTypeId === formTypeId && record.value.subjectId === found?.id,
  );
  const hasForm = formTypeId !== undefined && Object.keys(group.form).length > 0;
  if (hasForm && records.length > 1) problems.push(ofGroup(group, 'severalRecords', 'refused'));
  const [record] = records;
  const recordValues = { ...record?.value.values, ...group.form };
  const recordChanges = hasForm ? changesBetween(record?.value.values ?? {}, recordValues) : [];

  return {
    rows: group.rows.map((row) => row.row),
    name: textOf(group.person, 'name') ?? '',
    status: statusOf(problems, subject !== undefined, personChanges.length + recordChanges.length),
    problems,
    subject: target(subject, personValues),
    record: hasForm ? target(record, recordValues) : undefined,
    personChanges,
    recordChanges,
  };
}

/** A person of whom the sheet gives only the name is taken for the only one stored when the user says so. */
function storedPerson({ identity }: RowGroup): Subject | undefined {
  if (identity.kind === 'same') return identity.subject;
  if (identity.kind === 'ambiguous' && identity.candidates.length === 1) return identity.candidates[0];
  return undefined;
}

function identityProblems(group: RowGroup, lines: boolean): RosterProblem[] {
  const { identity } = group;
  if (identity.kind === 'new') return lines ? [ofGroup(group, 'unknownPerson', 'doubtful')] : [];
  if (identity.kind === 'same') return [];
  const count = String(identity.candidates.length);
  return identity.candidates.length === 1
    ? [ofGroup(group, 'nameOnly', 'doubtful')]
    : [ofGroup(group, 'homonyms', 'refused', { count })];
}

function ofGroup(
  group: RowGroup,
  code: string,
  severity: RosterProblem['severity'],
  params: Record<string, string> = {},
): RosterProblem {
  return { row: group.rows[0]?.row ?? 0, code, severity, params };
}

function statusOf(problems: readonly RosterProblem[], known: boolean, changes: number): ItemStatus {
  if (problems.some((problem) => problem.severity === 'refused')) return 'refused';
  if (problems.some((problem) => problem.severity === 'doubtful')) return 'doubtful';
  if (!known) return 'new';
  return changes > 0 ? 'update' : 'unchanged';
}

function target<T>(stored: Current<T> | undefined, values: Values): Target<T> {
  return stored ? { stored, values } : { values };
}

export interface ImportSource {
  importId: string;
  file: string;
  /** Gives a new UUID; core has no source of chance. */
  newId: () => string;
}

/**
 * Events that import the chosen items, to be appended as one batch. Refused and unchanged items are left out whatever
 * is chosen.
 */
export function importDrafts(plan: ImportPlan, chosen: ReadonlySet<PlanItem>, source: ImportSource): Draft[] {
  const items = plan.items.filter(
    (item) => chosen.has(item) && item.status !== 'refused' && item.status !== 'unchanged',
  );
  const drafts = items.flatMap((item) => draftsOf(item, plan.formTypeId, source.newId));
  const { importId, file } = source;
  return [
    ...drafts,
    {
      entity: `import:${importId}`,
      base: null,
      payload: {
        kind: 'import.done',
        importId,
        file,
        sheet: plan.sheet,
        imported: items.length,
        refused: plan.items.filter((item) => item.status === 'refused').length,
      },
    },
  ];
}

function draftsOf(item: PlanItem, formTypeId: string | undefined, newId: () => string): Draft[] {
  const drafts: Draft[] = [];
  const subjectId = item.subject?.stored?.value.id ?? newId();
  if (item.subject && item.personChanges.length > 0) {
    const { stored, values } = item.subject;
    drafts.push({
      entity: `subject:${subjectId}`,
      base: stored?.head ?? null,
      payload: { kind: 'subject.put', subject: { id: subjectId, kind: 'person', values } },
    });
  }
  if (item.record && formTypeId !== undefined && item.recordChanges.length > 0) {
    const { stored, values } = item.record;
    const recordId = stored?.value.id ?? newId();
    drafts.push({
      entity: `record:${recordId}`,
      base: stored?.head ?? null,
      payload: { kind: 'record.put', recordId, formTypeId, subjectId, values },
    });
  }
  return drafts;
}
