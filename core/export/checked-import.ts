import { JiannuoError } from '../errors.ts';
import type { CheckedTemplate } from '../model/checked-template.ts';
import type { Draft } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import { canonicalJson } from '../model/journal.ts';
import { structureKey } from './checked.ts';

/** What a file of checked templates would bring. */
export interface CheckedImport {
  fresh: CheckedTemplate[];
  /** Known already. */
  same: CheckedTemplate[];
  /** Templates that are known, and read otherwise. */
  differing: { checked: CheckedTemplate; known: Current<CheckedTemplate> }[];
}

/**
 * Compares a file with what is known. Ids are those of whoever made the file and decide nothing.
 * @throws `templateFile.twice` with the numbers of two entries of one template
 */
export function planCheckedImport(
  file: readonly CheckedTemplate[],
  known: readonly Current<CheckedTemplate>[],
): CheckedImport {
  const byKey = new Map(known.map((each) => [structureKey(each.value), each]));
  const seen = new Map<string, number>();
  const plan: CheckedImport = { fresh: [], same: [], differing: [] };
  for (const [at, checked] of file.entries()) {
    const key = structureKey(checked);
    const first = seen.get(key);
    if (first !== undefined)
      throw new JiannuoError('templateFile.twice', { first: first + 1, second: at + 1 });
    seen.set(key, at);
    const mine = byKey.get(key);
    if (!mine) plan.fresh.push(checked);
    else if (saysSame(mine.value, checked)) plan.same.push(checked);
    else plan.differing.push({ checked, known: mine });
  }
  return plan;
}

/** The events that bring them, in one batch; what differs only where the user wants the file's. */
export function checkedImportDrafts(
  { fresh, differing }: CheckedImport,
  replacing: boolean,
  newId: () => string,
): Draft[] {
  return [
    ...fresh.map((checked) => checkedDraft({ ...checked, id: newId() }, undefined)),
    ...(replacing ? differing.map(({ checked, known }) => checkedDraft(checked, known)) : []),
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
  return said(a) === said(b);
}

function said({ id: _id, title: _title, ...rest }: CheckedTemplate): string {
  return canonicalJson(rest);
}
