import type { CheckWords } from '../../checks/words.ts';
import { type Checked, shownFinding } from '../../engine/shown.ts';
import { checksForm } from '../../engine/unchecked.ts';
import { fieldAt } from '../../matching/fields.ts';
import type { BatchReport, Finding, Outcome } from '../../model/finding.ts';
import { maskNumbers, shownText } from '../../model/mask.ts';
import type { Pack } from '../../model/pack.ts';
import { type FieldPath, parsePath, textOf } from '../../model/values.ts';
import { criterionOutcomes } from '../../statistics/machine.ts';
import type { RosterProblem } from '../../roster/read.ts';
import { SheetColumns } from './columns.ts';
import { isToldByCheck } from './namesakes-told.ts';
import type { SheetRow } from './rows.ts';

/** What the checks say of a row as a whole; `unchecked` where nothing was looked at: that is neither praise nor blame (law 5). */
export type Machine = 'fail' | 'review' | 'pass' | 'unchecked';

/** Something that a person must look at, with the cell that it speaks of. */
export interface PlacedFinding {
  outcome: 'fail' | 'review';
  /** In words, numbers of persons masked. */
  text: string;
  sheet: string;
  /** The cell of its field; where it has none, the one that speaks for the record. */
  cell: string;
  /** Label of its field; `''` where it speaks of the record as a whole. */
  field: string;
  /** What stands there now, as it may leave. */
  value: string;
  criterionIds: readonly string[];
  /** The use of a check in the pack that says it; `''` where it was seen while the row was read. */
  useId: string;
}

export interface JudgedRow {
  row: SheetRow;
  machine: Machine;
  /** Findings by what they came to; what could not be told is among `review`. */
  counts: Record<'pass' | 'fail' | 'review', number>;
  findings: PlacedFinding[];
  /** Labels of fields that the checks ask for and the sheet has no column for. */
  lacking: readonly string[];
  /** What the checks say of each criterion that they speak of. */
  outcomes: Readonly<Record<string, Outcome>>;
}

export interface JudgedSheet {
  rows: JudgedRow[];
  /** What is said of all rows together and of none in particular. */
  together: { outcome: 'fail' | 'review'; text: string }[];
}

export interface JudgeInput {
  rows: readonly SheetRow[];
  report: BatchReport;
  pack: Pack;
  words: readonly CheckWords[];
  locale: 'zh-CN' | 'en';
  /** Words of what reading a row had to say. */
  problemText: (problem: RosterProblem, row: SheetRow) => string;
  /**
   * Words of a field that the checks ask for and a sheet has no column for.
   * @param table header row of the table that is meant, where the sheet has several
   */
  lackingText: (sheet: string, field: string, table: number | undefined) => string;
}

/** Findings, row by row, with their cells. */
export function judgeSheet({
  rows,
  report,
  pack,
  words,
  locale,
  problemText,
  lackingText,
}: JudgeInput): JudgedSheet {
  const checked = new Map<string, Checked>();
  for (const { id, form, values } of rows) if (form) checked.set(id, { form, values });
  const single = new Map(report.records.map(({ recordId, findings }) => [recordId, findings]));
  const shared = sharedOut(report.together);
  const isTold = isToldByCheck(report.together);
  const textOfFinding = (finding: Finding, recordId: string | undefined): string => {
    const recordOf = (id = recordId) => (id === undefined ? undefined : checked.get(id));
    return shownFinding(finding, recordOf, words, locale).text;
  };
  const columns = new SheetColumns(rows);
  const firstTables = new Map<string, number>();
  for (const { sheet, table } of rows) if (!firstTables.has(sheet)) firstTables.set(sheet, table);
  const lackingIn = new Map<string, string>();
  const judged = rows.map((row): JudgedRow => {
    const all = [...(single.get(row.id) ?? []), ...(shared.rows.get(row.id) ?? [])];
    const lost = all.map((finding) => columns.lacking(row, finding));
    const lacking = [...new Set(lost.filter((label) => label !== undefined))];
    const { sheet, table } = row;
    const isOne = firstTables.get(sheet) === table;
    for (const label of lacking) {
      lackingIn.set(`${sheet} ${table} ${label}`, lackingText(sheet, label, isOne ? undefined : table));
    }
    const findings = all.filter((_, at) => lost[at] === undefined);
    // What cannot be told from the sheet is no failure of the row, and no pass either.
    const counts = { pass: 0, fail: 0, review: lacking.length };
    for (const { outcome } of findings) {
      const side = sideOf(outcome);
      if (side) counts[side] += 1;
    }
    const placed = findings.flatMap((finding) => {
      const outcome = sideOf(finding.outcome);
      return outcome === 'fail' || outcome === 'review'
        ? [placedFinding(finding, outcome, row, textOfFinding(finding, row.id))]
        : [];
    });
    // A number that is none is told by its check, where the pack has one.
    const failed = new Set(placed.flatMap(({ outcome, cell }) => (outcome === 'fail' ? [cell] : [])));
    const read = row.problems
      .filter(({ code }) => !isTold(code, row.id))
      .map((problem) => readFinding(problem, row, problemText(problem, row)))
      .filter(({ field, cell }) => field === '' || !failed.has(cell));
    for (const { outcome } of read) counts[outcome] += 1;
    return {
      row,
      machine: machineOf(counts, isChecked(row, pack)),
      counts,
      findings: distinct([...read, ...placed]),
      lacking,
      outcomes: Object.fromEntries(criterionOutcomes(all.map((each, at) => untold(each, lost[at])))),
    };
  });
  const together = shared.all.flatMap((finding) => {
    const outcome = sideOf(finding.outcome);
    return outcome === 'fail' || outcome === 'review'
      ? [{ outcome, text: textOfFinding(finding, undefined) }]
      : [];
  });
  const sheets = [...lackingIn.values()].map((text) => ({ outcome: 'review' as const, text }));
  return { rows: judged, together: [...sheets, ...together] };
}

function untold(finding: Finding, lacking: string | undefined): Finding {
  return lacking === undefined ? finding : { ...finding, outcome: 'review' };
}

/** A broken check is no bad data, and nothing that passes either. */
function sideOf(outcome: Outcome): 'pass' | 'fail' | 'review' | undefined {
  if (outcome === 'na') return undefined;
  return outcome === 'error' ? 'review' : outcome;
}

/** Whether a pack has anything to look at a row by. Where it has not, what reading the row had to say is a finding, and no verdict of the checks. */
export function isChecked({ form, lost }: Pick<SheetRow, 'form' | 'lost'>, pack: Pack): boolean {
  return form !== undefined && !lost && checksForm(pack, form.id);
}

function machineOf({ pass, fail, review }: JudgedRow['counts'], checked: boolean): Machine {
  if (!checked) return 'unchecked';
  if (fail > 0) return 'fail';
  if (review > 0) return 'review';
  return pass > 0 ? 'pass' : 'unchecked';
}

/** Findings about several records, by the rows that they speak of; those that speak of none in particular apart. */
function sharedOut(together: readonly Finding[]): { rows: Map<string, Finding[]>; all: Finding[] } {
  const rows = new Map<string, Finding[]>();
  const all: Finding[] = [];
  for (const finding of together) {
    const named = finding.evidence.flatMap(({ recordId }) => recordId ?? []);
    const about = new Set(finding.recordId === undefined ? named : [finding.recordId]);
    if (about.size === 0) all.push(finding);
    for (const id of about) {
      const own = rows.get(id);
      if (own) own.push(finding);
      else rows.set(id, [finding]);
    }
  }
  return { rows, all };
}

function placedFinding(
  finding: Finding,
  outcome: 'fail' | 'review',
  row: SheetRow,
  text: string,
): PlacedFinding {
  const quoted = finding.evidence.find(({ recordId }) => recordId === undefined || recordId === row.id);
  const path = finding.recordId === undefined || finding.recordId === row.id ? finding.path : undefined;
  const about = path ?? quoted?.path;
  return {
    outcome,
    text,
    sheet: row.sheet,
    cell: cellOf(row, about),
    ...fieldOf(row, about),
    criterionIds: finding.criterionIds,
    useId: finding.useId,
  };
}

/** Of rows as a whole, the first cell of the first. */
function cellOf({ places, cell }: SheetRow, path: FieldPath | undefined): string {
  if (path === undefined) return cell;
  const inside = [...places].find(([each]) => parsePath(each).row && parsePath(each).field === path);
  return places.get(path) ?? inside?.[1] ?? cell;
}

function fieldOf(
  { form, values, unread }: SheetRow,
  path: FieldPath | undefined,
): Pick<PlacedFinding, 'field' | 'value'> {
  if (path === undefined) return { field: '', value: '' };
  const field = form && fieldAt(form, path);
  const { row } = parsePath(path);
  const label = field?.label ?? path;
  const text = unread.get(path) ?? textOf(values, path) ?? '';
  return { field: row ? `${label} ${row.index + 1}` : label, value: maskNumbers(shownText(text, field)) };
}

function readFinding(problem: RosterProblem, row: SheetRow, text: string): PlacedFinding {
  const { row: line, column, header = '', severity } = problem;
  const outcome = severity === 'refused' ? 'fail' : 'review';
  const cell = column === undefined ? row.cell : `${column}${line}`;
  return {
    outcome,
    text: maskNumbers(text),
    sheet: row.sheet,
    cell,
    field: maskNumbers(header),
    value: '',
    criterionIds: [],
    useId: '',
  };
}

/** One cell that could not be read is what many checks have to say. */
function distinct(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const known = new Map<string, PlacedFinding>();
  for (const finding of findings) {
    const key = `${finding.outcome} ${finding.cell} ${finding.text}`;
    if (!known.has(key)) known.set(key, finding);
  }
  const all = [...known.values()];
  return [
    ...all.filter(({ outcome }) => outcome === 'fail'),
    ...all.filter(({ outcome }) => outcome === 'review'),
  ];
}
