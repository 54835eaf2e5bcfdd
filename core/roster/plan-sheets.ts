import type { Current } from '../model/fold.ts';
import { parsePath, type Values } from '../model/values.ts';
import type { Change } from './changes.ts';
import { spreadFields } from './group.ts';
import type { ChosenPlan } from './import-drafts.ts';
import {
  canImport,
  type Earlier,
  type ImportPlan,
  planImport,
  type PlanItem,
  type Stored,
  type Target,
} from './plan.ts';
import type { Roster } from './read.ts';

/** A sheet as read, and the form that it is for. */
export interface SheetToPlan {
  roster: Roster;
  formTypeId: string | undefined;
}

/** Plans of an earlier call, by what each was made from. */
export type RememberedPlans = WeakMap<Roster, Remembered>;

interface Remembered extends SheetToPlan {
  stored: Stored;
  before: readonly ChosenPlan[];
  plan: ImportPlan;
}

/**
 * Plans sheets that are imported in one batch: each knows the people that the ones before it would add, so that a sheet
 * of pledges finds those of the roster beside it. Sheets with one line per pledge wait for those of people.
 * @param isChosen whether an item is to be imported; of what is not, later sheets know nothing
 * @param remembered plans to use again where nothing has changed for them: a tick is no reason to plan thousands anew
 * @returns in the order of `sheets`
 */
export function planSheets(
  sheets: readonly SheetToPlan[],
  stored: Stored,
  isChosen: (item: PlanItem, sheet: string) => boolean,
  remembered: RememberedPlans = new WeakMap(),
): ChosenPlan[] {
  const plans = new Map<SheetToPlan, ChosenPlan>();
  const ordered = [...sheets.filter((sheet) => !hasLines(sheet)), ...sheets.filter(hasLines)];
  for (const sheet of ordered) {
    const before = [...plans.values()];
    const known = remembered.get(sheet.roster);
    const plan =
      known && isSame(known, sheet, stored, before)
        ? known.plan
        : planImport(sheet.roster, sheet.formTypeId, storedAfter(before, stored));
    remembered.set(sheet.roster, { ...sheet, stored, before, plan });
    const chosen = new Set(plan.items.filter((item) => canImport(item) && isChosen(item, plan.sheet)));
    plans.set(sheet, { plan, chosen });
  }
  return sheets.flatMap((sheet) => plans.get(sheet) ?? []);
}

function isSame(
  known: Remembered,
  sheet: SheetToPlan,
  stored: Stored,
  before: readonly ChosenPlan[],
): boolean {
  return (
    known.formTypeId === sheet.formTypeId &&
    known.stored.subjects === stored.subjects &&
    known.stored.records === stored.records &&
    known.before.length === before.length &&
    known.before.every(({ plan, chosen }, index) => {
      const now = before[index];
      return (
        now?.plan === plan &&
        now.chosen.size === chosen.size &&
        [...chosen].every((item) => now.chosen.has(item))
      );
    })
  );
}

/** What would be stored once these are imported. */
function storedAfter(before: readonly ChosenPlan[], stored: Stored): Stored {
  if (before.every(({ chosen }) => chosen.size === 0)) return stored;
  const known = new Known(stored);
  for (const { plan, chosen } of before) {
    for (const item of chosen) known.add(item, plan);
  }
  return known.stored();
}

function hasLines({ roster }: SheetToPlan): boolean {
  return spreadFields(roster).length > 0;
}

/** What is stored, and what is planned to be. */
class Known {
  readonly #subjects: Map<string, Stored['subjects'][number]>;
  readonly #records: Map<string, Stored['records'][number]>;
  readonly #earlier = new Map<string, Earlier>();

  constructor({ subjects, records }: Stored) {
    this.#subjects = new Map(subjects.map((subject) => [subject.value.id, subject]));
    this.#records = new Map(records.map((record) => [record.value.id, record]));
  }

  stored(): Stored {
    const [subjects, records] = [[...this.#subjects.values()], [...this.#records.values()]];
    return { subjects, records, earlier: this.#earlier };
  }

  add(item: PlanItem, { sheet, formTypeId }: ImportPlan): void {
    const { subject, record } = item;
    const row = item.rows[0] ?? 0;
    this.#subjects.set(
      subject.id,
      planned(subject, `subject:${subject.id}`, { id: subject.id, kind: 'person', values: subject.values }),
    );
    this.#tell(subject.id, sheet, row, item.personChanges);
    if (!record || formTypeId === undefined) return;
    const value = { id: record.id, formTypeId, subjectId: subject.id, values: record.values };
    this.#records.set(record.id, planned(record, `record:${record.id}`, value));
    this.#tell(record.id, sheet, row, item.recordChanges);
  }

  #tell(id: string, sheet: string, row: number, changes: readonly Change[]): void {
    const before = this.#earlier.get(id);
    const fields = new Map(before?.fields);
    for (const { path } of changes) fields.set(parsePath(path).field, { sheet, row });
    this.#earlier.set(id, { sheet, row, ...before, fields });
  }
}

/** Content that is planned, on the version that is stored, if any. */
function planned<T extends { values: Values }>(
  { stored }: Target<T>,
  entity: Current<T>['entity'],
  value: T,
): Current<T> {
  return stored
    ? { ...stored, value }
    : { entity, head: '', versions: 0, claimedAt: '', value, conflicts: [] };
}
