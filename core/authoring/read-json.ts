import type { Field } from '../model/form-type.ts';
import { AuthoredPack } from '../model/pack-example.ts';
import type { z } from '../model/zod.ts';
import type { Known } from './context.ts';
import { jsonPaths, withJsonPath } from './json-paths.ts';
import { lintPack } from './lint.ts';
import { nearestWord } from './naming.ts';
import { Problems } from './problem.ts';
import type { PackReading } from './read.ts';
import { SensitiveFacts } from './sensitive-facts.ts';
import { SHEETS } from './sheets.ts';
import { packRows } from './write.ts';

/** Sheet of the workbook that says what a list of a pack's JSON says. */
const LABELS: Readonly<Record<string, string>> = {
  parameters: SHEETS.settings.name,
  stages: SHEETS.stages.name,
  sets: SHEETS.criteria.name,
  forms: SHEETS.forms.name,
  checks: SHEETS.checks.name,
  wordLists: SHEETS.wordLists.name,
  grades: SHEETS.grades.name,
  comments: SHEETS.comments.name,
  examples: SHEETS.examples.name,
  exports: SHEETS.exports.name,
  routes: SHEETS.provisions.name,
  provisions: SHEETS.provisions.name,
  notes: SHEETS.notes.name,
};

/**
 * The pack that a JSON file says, `{"pack": …, "examples": […]}`, looked at as its workbook would be. Places are paths in the JSON, with
 * the sheet and column that say the same. Never throws for what the file holds.
 */
export function readPackJson(json: unknown, known: Known): PackReading {
  const parsed = AuthoredPack.safeParse(json);
  const problems = new Problems();
  if (!parsed.success) {
    for (const issue of parsed.error.issues) tellIssue(issue, [], json, problems);
    return { problems: problems.list, verified: false };
  }
  const authored = parsed.data;
  tellUnread(json, authored, [], problems);
  maskFacts(json, authored, known, problems);
  const read = lintPack(authored, known);
  const paths = jsonPaths(authored, packRows(authored, known));
  const told = read.problems.map((problem) => withJsonPath(problem, authored, paths, known.checks));
  return {
    ...(read.authored ? { authored } : {}),
    problems: [...problems.list, ...told],
    verified: read.verified,
  };
}

type Path = readonly PropertyKey[];
type Column = NonNullable<Field['columns']>[number];

/** Of several shapes that a value may have, the one that it is nearest to says what is wrong. */
function tellIssue(issue: z.core.$ZodIssue, before: Path, json: unknown, problems: Problems): void {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union') {
    const [nearest] = [...issue.errors].sort((one, other) => one.length - other.length);
    for (const inner of nearest ?? []) tellIssue(inner, path, json, problems);
    if (nearest) return;
  }
  const value = valueAt(json, path);
  const add = (code: string, words: Record<string, string>, suggestion?: string): void =>
    problems.add('error', code, {
      ...placeOf(path),
      params: { where: pathText(path), ...words },
      ...(typeof value === 'string' ? { value } : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  if (issue.code === 'unrecognized_keys') add('authoring.jsonUnknown', { word: issue.keys.join('、') });
  else if (value === undefined) add('authoring.jsonMissing', {});
  else if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const suggestion = typeof value === 'string' ? nearestWord(value, words) : undefined;
    add('authoring.jsonWord', { word: String(value), words: words.join('、') }, suggestion);
  } else add('authoring.invalid', { detail: issue.message });
}

/** Members that no part of the pack is made of: mistyped, most likely, and lost. */
function tellUnread(given: unknown, read: unknown, path: Path, problems: Problems): void {
  if (typeof given !== 'object' || typeof read !== 'object' || given === null || read === null) return;
  const known = read as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(given)) {
    if (Object.hasOwn(known, key)) tellUnread(value, known[key], [...path, key], problems);
    else {
      const names = path.length === 1 && path[0] === 'pack' ? Object.keys(LABELS) : [];
      const suggestion = nearestWord(key, [...new Set([...names, ...Object.keys(known)])]);
      problems.add('warning', 'authoring.jsonUnknown', {
        ...placeOf([...path, key]),
        params: { where: pathText(path), word: key },
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
  }
}

/** A fact that says who somebody is stays masked where the JSON says nothing of it, as where the cell of a workbook is blank. */
function maskFacts(json: unknown, { pack }: AuthoredPack, known: Known, problems: Problems): void {
  const facts = new SensitiveFacts(known.forms);
  const mask = (field: Column, path: Path): void => {
    if (!facts.has(field) || valueAt(json, [...path, 'sensitive']) !== undefined) return;
    field.sensitive = true;
    problems.add('note', 'authoring.factMasked', { ...placeOf(path), params: { field: field.label } });
  };
  for (const [form, { fields }] of pack.forms.entries()) {
    for (const [at, field] of fields.entries()) {
      const path = ['pack', 'forms', form, 'fields', at];
      mask(field, path);
      for (const [n, column] of (field.columns ?? []).entries()) mask(column, [...path, 'columns', n]);
    }
  }
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[step] : undefined,
    json,
  );
}

/** Sheet by the list that a path leads through. */
function placeOf(path: Path): { sheet: string; path: string } {
  const list = path.find((step) => typeof step === 'string' && Object.hasOwn(LABELS, step));
  return { sheet: LABELS[String(list)] ?? '', path: pathText(path) };
}

function pathText(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
}
