import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { Subject } from '../model/subject.ts';
import { parsePath, textOf, type Values } from '../model/values.ts';
import { type Change, changesBetween } from './changes.ts';
import { groupRows, type RowGroup, spreadFields } from './group.ts';
import type { CellDoubt, Roster, RosterProblem } from './read.ts';

/** `doubtful` items are imported only when the user ticks them; `refused` ones never. */
export type ItemStatus = 'new' | 'update' | 'unchanged' | 'doubtful' | 'refused';

/** One person of the sheet and what importing would do. */
export interface PlanItem {
  rows: number[];
  name: string;
  status: ItemStatus;
  problems: RosterProblem[];
  subject: Target<Subject>;
  record: Target<FormRecord> | undefined;
  personChanges: Change[];
  recordChanges: Change[];
  /** Cells of its rows whose values come from formulas, or have lost digits. */
  doubts: CellDoubt[];
  /** Where an earlier sheet of the same import has the person. */
  also?: EarlierRow;
}

/** A row of a sheet that is imported in the same batch. `row` is 1-based. */
export interface EarlierRow {
  sheet: string;
  row: number;
}

/** The whole content after the import; `stored` is the version it is based on, absent for something new. */
export interface Target<T> {
  /** Of what is stored; for what is new, a name that holds within one import, see `isPlanned`. */
  id: string;
  stored?: Current<T>;
  values: Values;
}

/** Whether an item may be imported at all, and would change anything. */
export function canImport({ status }: PlanItem): boolean {
  return status !== 'refused' && status !== 'unchanged';
}

export interface ImportPlan {
  sheet: string;
  formTypeId: string | undefined;
  items: PlanItem[];
}

export interface Stored {
  subjects: readonly Current<Subject>[];
  records: readonly Current<FormRecord>[];
  /** What earlier sheets of the same import say already, by the ids of people and records. */
  earlier?: ReadonlyMap<string, Earlier>;
}

/** Where an earlier sheet speaks of somebody first, and where each field that it sets or changes was last said. */
export interface Earlier extends EarlierRow {
  fields: ReadonlyMap<string, EarlierRow>;
}

/**
 * What importing a sheet would do, person by person; nothing is written. A blank cell never erases what is stored, and
 * rows of a repeating field replace the stored ones as a whole.
 */
export function planImport(roster: Roster, formTypeId: string | undefined, stored: Stored): ImportPlan {
  const people = stored.subjects.map((subject) => subject.value);
  const context: Context = {
    formTypeId,
    lines: spreadFields(roster).length > 0,
    subjects: new Map(stored.subjects.map((subject) => [subject.value.id, subject])),
    records: recordsBySubject(stored.records, formTypeId),
    earlier: stored.earlier ?? new Map(),
  };
  const items = groupRows(roster, people).map((group, index) =>
    planItem(group, `${PLANNED}${roster.sheet}:${index}`, context),
  );
  return { sheet: roster.sheet, formTypeId, items };
}

interface Context extends Required<Pick<Stored, 'earlier'>> {
  formTypeId: string | undefined;
  /** Rows of the sheet are lines of a repeating field. */
  lines: boolean;
  subjects: ReadonlyMap<string, Current<Subject>>;
  /** Records of the form, by subject. */
  records: ReadonlyMap<string, Current<FormRecord>[]>;
}

function recordsBySubject(records: readonly Current<FormRecord>[], formTypeId: string | undefined) {
  const found = new Map<string, Current<FormRecord>[]>();
  for (const record of records) {
    if (record.value.formTypeId !== formTypeId) continue;
    const { subjectId } = record.value;
    found.set(subjectId, [...(found.get(subjectId) ?? []), record]);
  }
  return found;
}

function planItem(group: RowGroup, newId: string, context: Context): PlanItem {
  const { formTypeId, lines, earlier } = context;
  const problems = [...group.problems, ...identityProblems(group, lines)];
  const found = storedPerson(group);
  const subject = found && context.subjects.get(found.id);
  const personValues = { ...subject?.value.values, ...group.person };
  const personChanges = changesBetween(subject?.value.values ?? {}, personValues);

  const records = (found && context.records.get(found.id)) ?? [];
  const hasForm = formTypeId !== undefined && Object.keys(group.form).length > 0;
  if (hasForm && records.length > 1) problems.push(ofGroup(group, 'severalRecords', 'refused'));
  const [record] = records;
  const recordValues = { ...record?.value.values, ...group.form };
  const recordChanges = hasForm ? changesBetween(record?.value.values ?? {}, recordValues) : [];
  const also = earlier.get(found?.id ?? '');
  problems.push(
    ...disagreements(group, personChanges, also),
    ...disagreements(group, recordChanges, earlier.get(record?.value.id ?? '')),
  );

  const status = statusOf(problems, subject !== undefined, personChanges.length + recordChanges.length);
  return {
    rows: group.rows.map((row) => row.row),
    name: textOf(group.person, 'name') ?? '',
    status,
    problems: status === 'refused' ? problems.filter(({ code }) => !TO_TICK.has(code)) : problems,
    subject: target(subject, newId, personValues),
    record: hasForm ? target(record, newId, recordValues) : undefined,
    personChanges,
    recordChanges,
    doubts: group.rows.flatMap((row) => row.doubts),
    ...(also ? { also: { sheet: also.sheet, row: also.row } } : {}),
  };
}

/** What is told to be ticked, which nobody who is refused can be. */
const TO_TICK: ReadonlySet<string> = new Set(['unknownPerson', 'nameOnly', 'sheetsDisagree']);

/** What an earlier sheet of the import says otherwise: which of the two is right is for the user to say. */
function disagreements(
  group: RowGroup,
  changes: readonly Change[],
  earlier: Earlier | undefined,
): RosterProblem[] {
  const replaced = changes.filter(({ from }) => from !== undefined).map(({ path }) => parsePath(path).field);
  return [...new Set(replaced)].flatMap((field) => {
    const said = earlier?.fields.get(field);
    if (!said) return [];
    const params = { field, sheet: said.sheet, row: String(said.row) };
    return [ofGroup(group, 'sheetsDisagree', 'doubtful', params)];
  });
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

function target<T extends { id: string }>(
  found: Current<T> | undefined,
  newId: string,
  values: Values,
): Target<T> {
  if (!found) return { id: newId, values };
  const { id } = found.value;
  return isPlanned(id) ? { id, values } : { id, stored: found, values };
}

/** What begins the ids of people and records that are not stored yet. */
const PLANNED = 'new:';

/** Whether an id is that of something which this import would add. */
export function isPlanned(id: string): boolean {
  return id.startsWith(PLANNED);
}
