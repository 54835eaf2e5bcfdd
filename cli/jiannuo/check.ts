import type { BatchRecord } from '#core/checks/check.ts';
import type { CheckWords } from '#core/checks/words.ts';
import { checkBatch } from '#core/engine/check-batch.ts';
import { type Checked, type ShownFinding, shownFinding } from '#core/engine/shown.ts';
import { titleOfUse } from '#core/engine/words.ts';
import { type FindingRow, findingSheets } from '#core/export/findings-sheet.ts';
import type { BatchReport, Finding, Outcome as Verdict } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Pack } from '#core/model/pack.ts';
import { placeAt } from '#core/checks/places.ts';
import { isToldByCheck } from '#core/review/sheet/namesakes-told.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { currentLocale, t } from '#locales/index.ts';
import { loadChecks, loadCheckWords, loadPacks } from '../checks.ts';
import { UsageError } from '../usage-error.ts';
import { lackingIn, lackingText } from './check-lacking.ts';
import { readingSheet, readingTotals, uncheckedOf, uncheckedText } from './check-unread.ts';
import type { Command, Given, Outcome } from './command.ts';
import { dayIn } from './day.ts';
import { checkOutput, writeOutput } from './files.ts';
import { formsFor } from './forms.ts';
import { packFor } from './packs.ts';
import { type PlacedRecord, readRecords, type Records } from './records.ts';
import { unreadLine } from './unread.ts';

/** `check <workbook|json> --pack <id|file> --form <id>`: records against the criteria of a campaign. */
const command: Command = {
  usage: 'jn.usage.check',
  options: {
    pack: { type: 'string' },
    form: { type: 'string' },
    today: { type: 'string' },
    xlsx: { type: 'string' },
    force: { type: 'boolean' },
    all: { type: 'boolean' },
  },
  files: 1,
  run: check,
};
export default command;

const VERDICTS: readonly Verdict[] = ['fail', 'error', 'review', 'pass', 'na'];
const TROUBLE: ReadonlySet<Verdict> = new Set(['fail', 'error', 'review']);

async function check(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const out = given.text('xlsx');
  const today = dayIn(given.text('today'));
  const pack = await packFor(given.text('pack'));
  const { forms, form } = await formsFor(given.text('form'), pack.forms);
  if (out !== undefined) await checkOutput(out, [file], given.flag('force'));
  const all = withUnknown(await readRecords(file, forms, form, true));
  const checks = await loadChecks();
  const batch = all.records.map((record) => batchRecord(record, forms, form ?? all.form));
  const lacking = lackingIn(checkBatch({ pack, records: batch, today, checks }), batch, all.records);
  const { report } = lacking;
  const read = withoutTold(all, report);
  const found = new Found(lacking, batch, pack, await loadCheckWords());
  const unchecked = uncheckedOf(batch, pack, await loadPacks());
  const told = {
    read,
    unchecked: [...unchecked.map((each) => uncheckedText(each, pack)), ...lacking.columns.map(lackingText)],
  };
  if (out !== undefined) {
    const sheets = [...findingSheets(found.rows(), words()), ...readingSheet(read, told.unchecked)];
    await writeOutput(out, writeWorkbook(sheets));
  }
  const isTrouble =
    read.problems.length + unchecked.length > 0 || found.all().some(({ outcome }) => TROUBLE.has(outcome));
  return {
    code: isTrouble ? 1 : 0,
    json: {
      packId: pack.id,
      packVersion: pack.version,
      ...(out === undefined ? {} : { file: out }),
      records: report.records.map(({ recordId, formTypeId, findings }, at) => ({
        recordId,
        name: maskNumbers(read.records[at]?.name ?? ''),
        sheet: read.records[at]?.sheet ?? null,
        row: read.records[at]?.row ?? null,
        formTypeId,
        findings: findings.map((finding) => found.told(finding, recordId)),
      })),
      together: report.together.map((finding) => found.told(finding)),
      totals: found.totals(),
      unchecked,
      problems: read.problems,
      remarks: read.remarks,
      lost: read.lost,
      unreadColumns: read.unread,
      lackingColumns: lacking.columns,
      notes: read.notes,
    },
    text: linesOf(found, told, given.flag('all'), out).join('\n'),
  };
}

/** What no field is for is nothing that was checked: it stands among the problems, each of which is told once. */
function withUnknown(read: Records): Records {
  const all = [...read.problems, ...read.unknown.map(({ problem }) => problem)];
  const told = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return { ...read, problems: [...told.values()] };
}

/** Without what the checks of all together tell as well. */
function withoutTold(read: Records, { together }: BatchReport): Records {
  const isTold = isToldByCheck(together);
  return {
    ...read,
    problems: read.problems.filter(({ code, sheet, row }) => !isTold(code, `${sheet}!${row}`)),
  };
}

/** @throws UsageError where neither the call nor the file says which form a record is */
function batchRecord(
  record: PlacedRecord,
  forms: readonly FormType[],
  form: FormType | undefined,
): BatchRecord {
  const formType = forms.find(({ id }) => id === record.formTypeId) ?? form;
  if (!formType) {
    const offered = forms.map(({ id, title }) => `${id}（${title}）`).join('、');
    throw new UsageError(t('jn.check.whichForm', { words: offered }));
  }
  const place =
    record.sheet === undefined ? '' : t('jn.check.place', { sheet: record.sheet, row: record.row ?? 0 });
  return {
    id: record.id,
    label: [record.name, place].filter((part) => part !== '').join(' ') || record.id,
    formType,
    values: record.values,
    unread: record.unread,
  };
}

/** A report with its words. */
class Found {
  readonly #report: BatchReport;
  /** What is told once of a sheet is not told again of its rows. */
  readonly #toldOnce: ReadonlySet<Finding>;
  readonly #pack: Pack;
  readonly #words: readonly CheckWords[];
  readonly #checked: ReadonlyMap<string, Checked>;
  readonly #byId: ReadonlyMap<string, BatchRecord>;

  constructor(
    { report, findings }: { report: BatchReport; findings: ReadonlySet<Finding> },
    records: readonly BatchRecord[],
    pack: Pack,
    checkWords: readonly CheckWords[],
  ) {
    this.#report = report;
    this.#toldOnce = findings;
    this.#pack = pack;
    this.#words = checkWords;
    this.#checked = new Map(records.map(({ id, formType, values }) => [id, { form: formType, values }]));
    this.#byId = new Map(records.map((record) => [record.id, record]));
  }

  all(): Finding[] {
    return [...this.#report.records.flatMap(({ findings }) => findings), ...this.#report.together];
  }

  /** For programs: the finding with its words, numbers of persons masked as for people. */
  told(finding: Finding, recordId = finding.recordId): Finding & { message: string } {
    const { text, params, quotes } = this.#shown(finding, recordId);
    const evidence = finding.evidence.map((piece, at) => ({ ...piece, quote: quotes[at] ?? '' }));
    return { ...finding, params, evidence, message: text };
  }

  totals(): Record<Verdict, number> {
    const all = this.all();
    const counted = VERDICTS.map((verdict) => [
      verdict,
      all.filter(({ outcome }) => outcome === verdict).length,
    ]);
    return Object.fromEntries(counted) as Record<Verdict, number>;
  }

  /** For people, numbers of persons masked. */
  rows(): FindingRow[] {
    const { records, together } = this.#report;
    return [
      ...records.flatMap(({ recordId, findings }) =>
        findings
          .filter((finding) => !this.#toldOnce.has(finding))
          .map((finding) => this.#row(finding, recordId)),
      ),
      ...together.map((finding) => this.#row(finding, finding.recordId)),
    ];
  }

  #row(finding: Finding, recordId: string | undefined): FindingRow {
    const { text, quotes } = this.#shown(finding, recordId);
    const record = recordId === undefined ? undefined : this.#byId.get(recordId);
    const use = this.#pack.checks.find(({ id }) => id === finding.useId) ?? finding;
    return {
      record: maskNumbers(record?.label ?? ''),
      field: this.#field(finding, record),
      outcome: finding.outcome,
      text,
      quotes,
      criteria: finding.criterionIds.map((id) => this.#criterion(id)),
      check: titleOfUse(use, this.#words, currentLocale()),
    };
  }

  #shown(finding: Finding, recordId: string | undefined): ShownFinding {
    return shownFinding(
      finding,
      (id = recordId) => (id === undefined ? undefined : this.#checked.get(id)),
      this.#words,
      currentLocale(),
    );
  }

  #field({ path }: Finding, record: BatchRecord | undefined): string {
    if (path === undefined || !record) return '';
    const { formType, values } = record;
    return placeAt({ formType, values, pack: this.#pack, today: '' }, path).label;
  }

  #criterion(id: string): string {
    const criteria = this.#pack.sets.flatMap((set) => set.criteria);
    return criteria.find((criterion) => criterion.id === id)?.name ?? id;
  }
}

function words(): Parameters<typeof findingSheets>[1] {
  return {
    sheets: { findings: t('jn.check.sheet'), counts: t('jn.check.counts') },
    headers: {
      record: t('jn.check.record'),
      field: t('jn.check.field'),
      outcome: t('jn.check.outcome'),
      text: t('jn.check.text'),
      quotes: t('jn.check.quotes'),
      criteria: t('jn.check.criteria'),
      check: t('jn.check.check'),
    },
    outcomes: verdictWords(),
  };
}

function verdictWords(): Record<Verdict, string> {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, t(`outcome.${verdict}`)])) as Record<
    Verdict,
    string
  >;
}

/** Trouble first in its record; what passes only where `all` is asked for. */
function linesOf(
  found: Found,
  { read, unchecked }: { read: Records; unchecked: readonly string[] },
  all: boolean,
  out: string | undefined,
): string[] {
  const rows = found.rows().filter(({ outcome }) => all || TROUBLE.has(outcome));
  const records = [...new Set(rows.map(({ record }) => record))];
  const totals = found.totals();
  return [
    ...read.notes.map((note) => t('jn.note', { note })),
    ...read.problems.map(({ row, column, sheet, message }) =>
      t('jn.problem', { place: [sheet, `${column ?? ''}${row ?? ''}`].filter(Boolean).join(' '), message }),
    ),
    ...records.flatMap((record) => [
      record === '' ? t('jn.check.together') : record,
      // One cell that could not be read is what many checks have to say.
      ...new Set(
        rows
          .filter((row) => row.record === record)
          .map(({ outcome, text }) => t('jn.check.line', { outcome: t(`outcome.${outcome}`), text })),
      ),
    ]),
    ...unreadLine(read.unread),
    ...unchecked.map((message) => t('jn.finding', { message })),
    t('jn.check.totals', { records: read.records.length, ...totals }) + readingTotals(read),
    ...(out === undefined ? [] : [t('jn.check.written', { file: out })]),
  ];
}
