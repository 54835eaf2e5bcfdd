import type { DescribedAct, PlannedAct } from '../model/act.ts';
import type { Field, FormType } from '../model/form-type.ts';
import type { DescribedPage, LeftAlone } from '../model/page.ts';
import { parsePath } from '../model/values.ts';
import { fieldNames, targetsOf, type FieldNames } from './fields.ts';
import { normaliseLabel } from './label.ts';
import { askedLabel } from './asked-label.ts';
import type { FormMatching } from './match.ts';
import { foreignSection } from './sections.ts';

/** A form that asks for more presses than this is better filled by its own import. */
const MOST_PRESSES = 30;
/** Why a value has no control that a press may bring. */
const HOMELESS: ReadonlySet<string> = new Set(['noControl', 'taughtDrifted']);
/** What a button says before the name of what it adds. */
const VERB = /^\+?(?:点击|继续|再)?(?:增加|添加|新增|追加|补充)(?:一?[行条项个组])?/;

/**
 * Acts that may bring a place for values that have none: a button for the rows that are missing, on the table that holds
 * them; tabs and folded parts for whatever else is left. None is ticked.
 */
export function planActs(
  pages: readonly DescribedPage[],
  formType: FormType,
  matching: FormMatching,
  left: readonly LeftAlone[],
): PlannedAct[] {
  const names = fieldNames(formType.fields);
  const all = pages.flatMap(({ acts }) => acts ?? []);
  const offered = all.filter(({ section, label }) => foreignSection([...section, label]) === undefined);
  const without = left.filter(({ reason, path }) => HOMELESS.has(reason) && path !== undefined);
  const planned: PlannedAct[] = [];
  const served = new Set<string>();
  for (const field of formType.fields.filter(({ type }) => type === 'rows')) {
    const missing = missingRows(field, matching, without);
    const act = missing.length > 0 ? adderOf(field, offered, matching, names) : undefined;
    if (!act || missing.length > MOST_PRESSES) continue;
    served.add(field.id);
    const item = field.columns?.[0]?.label ?? field.label;
    planned.push(
      plannedAct(
        act,
        missing.length,
        missing.map((row) => `${item}${row + 1}`),
      ),
    );
  }
  const rest = without.filter(({ path }) => path && !served.has(parsePath(path).field));
  if (rest.length === 0) return planned;
  const homeless = new Set(rest.map(({ path }) => parsePath(path ?? '').field));
  const fields = formType.fields.filter(({ id }) => homeless.has(id));
  for (const act of offered.filter(({ kind }) => kind !== 'addRow')) {
    const expected = expectedIn(act, fields, names);
    if (expected.length > 0)
      planned.push(
        plannedAct(
          act,
          1,
          expected.map(({ label }) => label),
        ),
      );
  }
  return planned;
}

function plannedAct(
  { ref, kind, label, section }: DescribedAct,
  times: number,
  expects: string[],
): PlannedAct {
  return { ref, kind, label, place: section.at(-1) ?? '', times, expects, ticked: false };
}

/** Rows that have values and come after those that the page shows. */
function missingRows(field: Field, { matches }: FormMatching, without: readonly LeftAlone[]): number[] {
  const rowsIn = (paths: readonly (string | undefined)[]): number[] =>
    paths.flatMap((path) => {
      const parsed = parsePath(path ?? '');
      return parsed.field === field.id && parsed.row ? [parsed.row.index] : [];
    });
  const shown = Math.max(-1, ...rowsIn(matches.map(({ path }) => path))) + 1;
  const last = Math.max(-1, ...rowsIn(without.map(({ path }) => path)));
  return Array.from({ length: Math.max(0, last + 1 - shown) }, (_, index) => shown + index);
}

/** The one button that adds to the field's rows; `undefined` where there is none, or where several may be meant (law 2). */
function adderOf(
  field: Field,
  acts: readonly DescribedAct[],
  { matches }: FormMatching,
  names: FieldNames,
): DescribedAct | undefined {
  const fieldOf = new Map(matches.map(({ ref, path }) => [ref, parsePath(path).field]));
  const shown = matches.some(({ path }) => parsePath(path).field === field.id);
  const adders = acts.filter((act) => {
    if (act.kind !== 'addRow') return false;
    const around = new Set(act.controls.flatMap((ref) => fieldOf.get(ref) ?? []));
    if (shown && !around.has(field.id)) return false;
    if (namesRows(act, field)) return true;
    if (act.columns.length > 0) return shown || headsRows(act, field, names);
    return shown && around.size === 1;
  });
  return adders.length === 1 ? adders[0] : undefined;
}

/** Whether one of the table's columns is the field's first, and no other field's. */
function headsRows({ columns }: DescribedAct, field: Field, names: FieldNames): boolean {
  return columns.some((column) => {
    const targets = targetsOf(names.columns, normaliseLabel(column));
    const own = targets.some((target) => target.field === field && target.column === field.columns?.[0]);
    return own && targets.every((target) => target.field === field);
  });
}

/** Whether the button, or the part it stands in, is called after the rows: 添加承诺事项. */
function namesRows({ label, section }: DescribedAct, field: Field): boolean {
  const own = namesOf(field);
  const said = [normaliseLabel(label).replace(VERB, ''), normaliseLabel(section.at(-1) ?? '')];
  return said.some((name) => own.has(name));
}

function namesOf(field: Field): Set<string> {
  const [item] = field.columns ?? [];
  const names = [field.label, ...field.aliases, ...(item ? [item.label, ...item.aliases] : [])];
  return new Set(names.map(normaliseLabel));
}

/** Of fields without a place, those that a tab or folded part holds as far as it can be seen; else any of them. */
function expectedIn({ label, inside }: DescribedAct, fields: readonly Field[], names: FieldNames): Field[] {
  if (inside) {
    const texts = inside.flatMap((text) => [normaliseLabel(text), askedLabel(text, true)]);
    const named = texts.flatMap((text) => [
      ...targetsOf(names.scalars, text),
      ...targetsOf(names.columns, text),
    ]);
    return fields.filter((field) => named.some((target) => target.field === field));
  }
  const own = fields.filter((field) => namesOf(field).has(normaliseLabel(label)));
  return own.length > 0 ? own : [...fields];
}
