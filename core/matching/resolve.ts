import type { ControlKind, Label } from '../model/page.ts';
import type { FieldPath } from '../model/values.ts';
import { countedTargets } from './counted.ts';
import { pathOf, targetsOf, type FieldNames, type FieldTarget } from './fields.ts';
import { normaliseLabel } from './label.ts';
import { askedLabel } from './asked-label.ts';
import { numberedLabel } from './numbered-label.ts';
import { foreignSection, signedPart } from './sections.ts';
import { byOtherSpelling, inOneLanguage, partsOfLabel } from './spellings.ts';

/** How a label led to a field. */
export type MatchBasis = 'label' | 'alias' | 'row' | 'numbered' | 'section' | 'joined' | 'taught';

/** What a control or text says about itself. */
export interface Named {
  labels: readonly Label[];
  section: readonly string[];
  row?: { table: string; index: number } | undefined;
  /** What stands right after the control, such as its unit. */
  hint?: string | undefined;
  kind?: ControlKind;
}

export interface Resolved {
  path: FieldPath;
  target: FieldTarget;
  label: Label;
  basis: MatchBasis;
}

export type Resolution =
  | { resolved: Resolved }
  | { reason: 'noLabel' | 'noField' | 'severalFields' | 'conflictingLabels'; label: string };

/** Evidence that stands in when the page shows no label. */
const STAND_INS = new Set(['placeholder', 'title', 'nameAttribute']);
/** A label below the best one decides only when it is about as sure. */
const NEARLY = 0.15;

/**
 * The field that the labels stand for. The best label decides: a lower one never overrules a shown label that leads
 * nowhere, and labels of about the same trust that lead to different fields cancel out. Only where row and column cross
 * are the labels spellings of one name, of which any may be the form's: 优秀票数, 票数优秀.
 */
export function resolve(named: Named, names: FieldNames): Resolution {
  const shown = named.labels.filter((label) => !STAND_INS.has(label.evidence));
  const labels = shown.length > 0 ? shown : named.labels;
  const [best] = labels;
  if (!best) return { reason: 'noLabel', label: '' };
  const deciding = labels.filter((label) => label.confidence >= best.confidence - NEARLY);
  const [first = [], ...others] = deciding.map((label) => resolveLabel(label, named, names));
  const crossed = others.filter((_, at) => isCrossed(best, deciding[at + 1]));
  if ([first, ...crossed].every((each) => each.length === 0)) return { reason: 'noField', label: best.text };
  const found = [first, ...others].filter((each) => each.length > 0);
  if (found.some((each) => each.length > 1)) return { reason: 'severalFields', label: best.text };
  const paths = new Set(found.flat().map((each) => each.path));
  if (paths.size > 1) return { reason: 'conflictingLabels', label: best.text };
  const [resolved] = found.flat();
  return resolved ? { resolved } : { reason: 'noField', label: best.text };
}

const GRID = new Set(['gridHeader', 'gridLeft', 'gridAbove']);

/** Whether a table gave both labels for one cell, the lower one by crossing its row with its column. */
function isCrossed(best: Label, lower: Label | undefined): boolean {
  return lower?.evidence === 'gridHeader' && GRID.has(best.evidence);
}

function resolveLabel(label: Label, named: Named, names: FieldNames): Resolved[] {
  const asked = askedLabel(label.text, label.evidence === 'placeholder');
  // Mostly one and the same to whatever reads them.
  const spelled = [label.text, asked, withoutContents(asked, named.kind)];
  const texts = [...new Map(spelled.map((text) => [normaliseLabel(text), text])).values()];
  const find = (text: string): Resolved[] => resolveText(text, label, named, names);
  for (const text of texts) {
    const found = find(text);
    if (found.length > 0) return found;
  }
  // What a control is called in the page's code may mean anything: 计量单位 is a unit too.
  const plain = label.evidence === 'nameAttribute' ? [] : inOneLanguage(asked);
  for (const text of [...texts, ...plain]) {
    const direct = plain.includes(text) ? find(text) : [];
    const found = direct.length > 0 ? direct : byOtherSpelling(text, names, find);
    if (found.length > 0) return found;
  }
  return inAllParts(asked, names, find);
}

/** `部门/科室` asks for one field under two names; `姓名/工号` asks for two. */
function inAllParts(text: string, names: FieldNames, find: (text: string) => Resolved[]): Resolved[] {
  const parts = partsOfLabel(text).map((part) => {
    const found = find(part);
    return found.length > 0 ? found : byOtherSpelling(part, names, find);
  });
  const paths = new Set(parts.flatMap((found) => (found.length > 0 ? found.map(({ path }) => path) : [''])));
  return paths.size === 1 ? (parts[0] ?? []) : [];
}

const CONTENTS = /[(（][^()（）]{4,}[)）]\s*[:：]?\s*$/;

/** `本人工作总结（德能勤绩廉）`: what a large box should speak of is no part of its name, unless it is somebody else. */
function withoutContents(text: string, kind: ControlKind | undefined): string {
  const note = kind === 'longText' || kind === 'richText' ? CONTENTS.exec(text)?.[0] : undefined;
  return note === undefined || foreignSection([note]) ? '' : text.replace(CONTENTS, '');
}

function resolveText(text: string, label: Label, named: Named, names: FieldNames): Resolved[] {
  const name = normaliseLabel(text);
  if (name === '') return [];
  const { row, section } = named;
  const as = (targets: readonly FieldTarget[], basis: MatchBasis | undefined, index = 0): Resolved[] =>
    targets.map((target) => ({ path: pathOf(target, index), target, label, basis: basis ?? target.basis }));

  const signed = signedPart(name, section);
  if (signed) {
    const find = (spelling: string): Resolved[] =>
      as(targetsOf(names.scalars, normaliseLabel(spelling)), 'section');
    const whole = signed.opinion + signed.part;
    const own = find(whole);
    return own.length > 0 ? own : byOtherSpelling(whole, names, find);
  }
  if (named.kind === 'dateRange') return as(targetsOf(names.spans, name), undefined);
  if (row) return as(columnsOf(name, names), 'row', row.index);
  const numbered = numberedLabel(text);
  if (numbered) {
    const found = as(columnsNamed(numbered.base, names), 'numbered', numbered.index);
    if (found.length > 0) return found;
  }
  const inSection = numberedSection(section, names);
  const inNumberedSection =
    inSection === null ? [] : as(targetsOf(names.columns, name), 'numbered', inSection);
  if (inNumberedSection.length > 0) return inNumberedSection;
  const plain = as(targetsOf(names.scalars, name), undefined);
  if (plain.length > 0) return plain;
  const inwards = [...section];
  inwards.reverse();
  for (const title of inwards) {
    const joined = as(targetsOf(names.scalars, normaliseLabel(title) + name), 'section');
    if (joined.length > 0) return joined;
  }
  const counted = as(
    countedTargets(name, { hint: named.hint ?? '', title: section.at(-1) ?? '' }, names),
    'section',
  );
  if (counted.length > 0) return counted;
  return as(targetsOf(names.columns, name), undefined);
}

/** Words that tell in a table of pledges to which of them a column belongs, and that its other columns need not repeat. */
const OF_ROW = /^(?:整改|改进|落实)(?=\S{2})/;

/** Columns under a header, also without the word for what all of the table is about: `整改落实措施`. */
function columnsOf(name: string, names: FieldNames): readonly FieldTarget[] {
  for (let text = name; ; text = text.replace(OF_ROW, '')) {
    const found = targetsOf(names.columns, text);
    if (found.length > 0 || !OF_ROW.test(text)) return found;
  }
}

/** Columns by their own name, or together with what the row itself is called: `完成时限` under `承诺一`. */
function columnsNamed(name: string, names: FieldNames): readonly FieldTarget[] {
  const found = targetsOf(names.columns, name);
  if (found.length > 0) return found;
  const rests = [...namesOfRows(names)].flatMap(([word, field]) => {
    const rest = name.startsWith(word)
      ? name.slice(word.length)
      : name.endsWith(word)
        ? name.slice(0, -word.length)
        : '';
    return targetsOf(names.columns, rest).filter((target) => target.field === field);
  });
  return [...new Map(rests.map((target) => [target.column, target])).values()];
}

/** Index of the row that the innermost title counts, such as 承诺事项二. */
function numberedSection(section: readonly string[], names: FieldNames): number | null {
  const numbered = numberedLabel(section.at(-1) ?? '');
  if (!numbered) return null;
  const counted =
    targetsOf(names.columns, numbered.base).some((target) => target.field.columns?.[0] === target.column) ||
    rowsNames(names).has(numbered.base);
  return counted ? numbered.index : null;
}

const knownRowsNames = new WeakMap<FieldNames, ReadonlySet<string>>();

/** Labels and aliases of the repeating fields themselves. */
function rowsNames(names: FieldNames): ReadonlySet<string> {
  const known = knownRowsNames.get(names);
  if (known) return known;
  const fields = new Set([...names.columns.values()].flat().map((target) => target.field));
  const found = new Set([...fields].flatMap((field) => [field.label, ...field.aliases].map(normaliseLabel)));
  knownRowsNames.set(names, found);
  return found;
}

const knownRows = new WeakMap<FieldNames, ReadonlyMap<string, FieldTarget['field']>>();

/** What single rows go by: the names of their first column. */
function namesOfRows(names: FieldNames): ReadonlyMap<string, FieldTarget['field']> {
  const known = knownRows.get(names);
  if (known) return known;
  const found = new Map<string, FieldTarget['field']>();
  for (const [name, targets] of names.columns) {
    for (const { field, column } of targets) if (field.columns?.[0] === column) found.set(name, field);
  }
  knownRows.set(names, found);
  return found;
}
