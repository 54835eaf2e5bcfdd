import { JiannuoError } from '../errors.ts';
import { Pack } from '../model/pack.ts';
import { type AuthoredPack, isGroup } from '../model/pack-example.ts';
import type { Workbook } from '../model/workbook.ts';
import { extendPack } from '../packs/extend.ts';
import type { Known, ReadContext } from './context.ts';
import { CriterionNames } from './criterion-names.ts';
import { findSheets } from './find-sheets.ts';
import { FormNames } from './form-names.ts';
import { type AuthoringProblem, Problems } from './problem.ts';
import { tellRepeats } from './repeats.ts';
import { isTogether, runExample } from './run-examples.ts';
import type { SheetKey } from './shape.ts';
import { SHEETS } from './sheets.ts';
import { readChecks } from './sheets/checks.ts';
import { readComments } from './sheets/comments.ts';
import { readCriteria } from './sheets/criteria.ts';
import { type ReadExample, readExamples } from './sheets/examples.ts';
import { readExports } from './sheets/exports.ts';
import { readForms } from './sheets/forms.ts';
import { readGrades } from './sheets/grades.ts';
import { readNotes } from './sheets/notes.ts';
import { readProvisions } from './sheets/provisions.ts';
import { readSettings } from './sheets/settings.ts';
import { readStages } from './sheets/stages.ts';
import { readWordLists } from './sheets/word-lists.ts';
import { readTable, type Table } from './table.ts';
import { OUTCOME, wordOf } from './words.ts';

export interface PackReading {
  /** Absent where the workbook has errors in what it says; a pack whose examples fail is there. */
  authored?: AuthoredPack;
  problems: readonly AuthoringProblem[];
  /** Read without errors, and all its examples, of which there is one at least, came out as they should. */
  verified: boolean;
}

/**
 * The pack that an authoring workbook says, of any kind that `openWorkbook` opens, and everything that its author must hear.
 * Never throws for what a workbook holds.
 */
export function readPackWorkbook(workbook: Workbook, known: Known): PackReading {
  const problems = new Problems();
  const context = contextOf(workbook, known, problems);
  const { authored, examples, whole, forms } = readAll(context);
  if (problems.failed) return { problems: problems.list, verified: false };
  const parsed = Pack.safeParse(authored.pack);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      problems.add('error', 'authoring.invalid', { params: { where: path.join('.'), detail: message } });
    }
    return { problems: problems.list, verified: false };
  }
  for (const read of examples) tellExample(read, whole, forms, known);
  if (examples.length === 0) problems.add('warning', 'authoring.noExamples', { sheet: SHEETS.examples.name });
  const verified = examples.length > 0 && !problems.failed;
  return { authored: { pack: parsed.data, examples: authored.examples }, problems: problems.list, verified };
}

function contextOf(workbook: Workbook, known: Known, problems: Problems): ReadContext {
  const sheets = findSheets(workbook, problems);
  const tables = new Map<SheetKey, Table>();
  for (const [key, sheet] of sheets) {
    const table = readTable(sheet, SHEETS[key], problems, workbook.date1904);
    tables.set(key, table);
    tellRepeats(table, SHEETS[key]);
  }
  return { problems, known, table: (key) => tables.get(key) };
}

interface All {
  authored: AuthoredPack;
  examples: ReadExample[];
  /** The pack with its bases. */
  whole: Pack;
  forms: FormNames;
}

/** Sheets in the order in which they refer to each other. */
function readAll(context: ReadContext): All {
  const { known } = context;
  const { head, extendsRow, parameterRows } = readSettings(context);
  const ownForms = readForms(context, head);
  const started: Pack = {
    ...head,
    sets: readCriteria(context, head),
    stages: readStages(context, head.source),
    routes: [],
    provisions: [],
    notes: readNotes(context, head.source),
    checks: [],
    forms: ownForms,
    wordLists: readWordLists(context),
    grades: [],
    comments: [],
    exports: [],
  };
  const base = joined(started, known, ({ code, params }) =>
    extendsRow?.tell('error', code, 'value', { params }),
  );
  const forms = new FormNames(base.forms, known.forms);
  const { routes, provisions } = readProvisions(context, head.source, forms);
  const middle: Pack = {
    ...started,
    routes,
    provisions,
    grades: readGrades(context, base.parameters),
    comments: readComments(context, new CriterionNames(base.sets), labelsOf(base, known)),
    exports: readExports(context, forms),
  };
  const { checks, lost } = readChecks(context, middle, joined(middle, known), forms, parameterRows);
  const pack = { ...middle, checks };
  const whole = joined(pack, known);
  const examples = readExamples(context, whole, lost, forms);
  return { authored: { pack, examples: examples.map(({ example }) => example) }, examples, whole, forms };
}

/** Names that a comment may take from a form. */
function labelsOf({ forms }: Pack, known: Known): string[] {
  const fields = [...forms, ...known.forms].flatMap((form) => form.fields);
  const all = [...fields, ...fields.flatMap(({ columns = [] }) => columns)];
  return [...new Set(all.flatMap(({ label, aliases }) => [label, ...aliases]))];
}

/**
 * The pack with its bases; by itself where they cannot be joined, which is told where there is somebody to tell. As on the
 * shelf, a base that builds on the pack's id means the pack, and the pack itself means that of the program.
 */
function joined(pack: Pack, known: Known, tell?: (error: JiannuoError) => void): Pack {
  try {
    const others = known.packs.filter(({ id }) => id !== pack.id);
    return extendPack(pack, [pack, ...others, ...(known.program ?? known.packs)]);
  } catch (error) {
    if (!(error instanceof JiannuoError)) throw error;
    tell?.(error);
    return pack;
  }
}

function tellExample(
  { example, first, rows }: ReadExample,
  whole: Pack,
  forms: FormNames,
  known: Known,
): void {
  const { missing, unexpected } = runExample(example, whole, forms, known);
  const nameOf = (useId: string): string => whole.checks.find(({ id }) => id === useId)?.name ?? useId;
  const head = { no: first.raw('no'), example: example.name };
  for (const { index: at, actual } of missing) {
    const wanted = example.expect[at];
    if (!wanted) continue;
    const isAlone = !isGroup(example) && isTogether(wanted.useId, whole, known);
    const code =
      actual !== ''
        ? 'authoring.exampleFails'
        : isAlone
          ? 'authoring.exampleAlone'
          : 'authoring.exampleSilent';
    const params = { ...head, check: nameOf(wanted.useId), wanted: wordOf(OUTCOME, wanted.outcome), actual };
    rows[at]?.tell('error', code, 'outcome', { params });
  }
  for (const { useId, outcome, text } of unexpected) {
    first.tell('error', 'authoring.exampleUnexpected', 'check', {
      params: { ...head, check: nameOf(useId), outcome, text },
    });
  }
}
