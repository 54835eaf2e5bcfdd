import type { CheckedTemplate } from '../model/checked-template.ts';
import type { Draft } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import { canonicalJson } from '../model/journal.ts';
import { structureKey } from './checked.ts';

/** A part of what is said of a template. */
export type SaidPart =
  | 'rows'
  | 'fields'
  | 'required'
  | 'words'
  | 'contract'
  | 'dates'
  | 'portal'
  | 'limits'
  | 'fileName';

/** A template that is known, and read otherwise. */
export interface DifferingTemplate {
  checked: CheckedTemplate;
  known: Current<CheckedTemplate>;
  /** In what they differ; never empty. */
  parts: SaidPart[];
}

/** What a file of checked templates would bring. */
export interface CheckedImport {
  fresh: CheckedTemplate[];
  /** Known already. */
  same: CheckedTemplate[];
  differing: DifferingTemplate[];
}

/** Compares a file with what is known. Ids are those of whoever made the file and decide nothing. */
export function planCheckedImport(
  file: readonly CheckedTemplate[],
  known: readonly Current<CheckedTemplate>[],
): CheckedImport {
  const plan: CheckedImport = { fresh: [], same: [], differing: [] };
  for (const checked of onePerStructure(file)) {
    const key = structureKey(checked);
    const mine = known.find(({ value }) => structureKey(value) === key);
    if (!mine) {
      plan.fresh.push(checked);
      continue;
    }
    // A word that the file does not speak of is not gone: some do not go along (`sharedTemplate`).
    const coming = withWordsOf(checked, mine.value);
    const parts = differingParts(mine.value, coming);
    if (parts.length === 0) plan.same.push(checked);
    else plan.differing.push({ checked: coming, known: mine, parts });
  }
  return plan;
}

/**
 * One of each structure, in order: two windows that check one template at once make two of it. The first is the one that is
 * used; the others add words that it has not.
 */
export function onePerStructure(templates: readonly CheckedTemplate[]): CheckedTemplate[] {
  const found = new Map<string, CheckedTemplate>();
  for (const checked of templates) {
    const key = structureKey(checked);
    const first = found.get(key);
    found.set(key, first ? withWordsOf(first, checked) : checked);
  }
  return [...found.values()];
}

function withWordsOf(first: CheckedTemplate, other: CheckedTemplate): CheckedTemplate {
  const columns = first.columns.map((column, at) => {
    const words = { ...other.columns[at]?.words, ...column.words };
    return Object.keys(words).length > 0 ? { ...column, words } : column;
  });
  return { ...first, columns };
}

/** How many values the file's words leave empty: what goes out with fewer words than the records have. */
export function wordsLeftOut({ columns }: CheckedTemplate): number {
  return columns.flatMap(({ words = {} }) => Object.values(words)).filter((word) => word === null).length;
}

/** The events that bring them, in one batch; what differs only where the user wants the file's. */
export function checkedImportDrafts(
  { fresh, differing }: CheckedImport,
  replaces: (differing: DifferingTemplate) => boolean,
  newId: () => string,
): Draft[] {
  return [
    ...fresh.map((checked) => checkedDraft({ ...checked, id: newId() }, undefined)),
    ...differing.filter(replaces).map(({ checked, known }) => checkedDraft(checked, known)),
  ];
}

/** The event that puts a template, over every version of the one that is known. */
export function checkedDraft(checked: CheckedTemplate, known: Current<CheckedTemplate> | undefined): Draft {
  const id = known?.value.id ?? checked.id;
  const settles = known?.conflicts.map(({ hash }) => hash) ?? [];
  return {
    entity: `template:${id}`,
    base: known?.head ?? null,
    ...(settles.length > 0 ? { settles } : {}),
    payload: { kind: 'template.put', template: { ...checked, id } },
  };
}

/** Whether two checks of one template say the same, whatever the file was called. */
export function saysSame(a: CheckedTemplate, b: CheckedTemplate): boolean {
  return differingParts(a, b).length === 0;
}

/** What every check says, part by part. */
const PARTS: Readonly<Record<SaidPart, (checked: CheckedTemplate) => unknown>> = {
  rows: ({ firstDataRow }) => firstDataRow,
  fields: ({ columns }) => columns.map(({ path, said }) => (said ? [path] : [])),
  required: ({ columns }) => columns.map(({ required }) => required ?? null),
  words: ({ columns }) => columns.map(({ words }) => words ?? {}),
  contract: ({ contractId }) => contractId ?? null,
  dates: ({ dateFormat, columns }) => [dateFormat, columns.map((column) => column.dateFormat ?? null)],
  portal: ({ portal }) => portal ?? {},
  limits: ({ limits }) => limits ?? {},
  fileName: ({ fileName }) => fileName ?? null,
};

/** In what two checks of one structure differ. */
function differingParts(a: CheckedTemplate, b: CheckedTemplate): SaidPart[] {
  return (Object.keys(PARTS) as SaidPart[]).filter(
    (part) => canonicalJson(PARTS[part](a)) !== canonicalJson(PARTS[part](b)),
  );
}
