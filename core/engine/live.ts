import { type CheckContext, type CheckDefinition, isBatchCheck } from '../checks/check.ts';
import type { Finding } from '../model/finding.ts';
import type { FormType } from '../model/form-type.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import { type FieldId, type FieldPath, type IsoDate, parsePath, type Values } from '../model/values.ts';
import { guarded, toFinding } from './findings.ts';
import { isTogether, type PreparedUse, prepareUses } from './prepare.ts';
import { toldOnce } from './told-once.ts';

export interface LiveInput {
  pack: Pack;
  formType: FormType;
  checks: readonly CheckDefinition[];
}

/** What one look at the page gives. */
export interface LiveLook {
  values: Values;
  today: IsoDate;
  /** Paths that the page has a place for. */
  shown: Iterable<FieldPath>;
}

/** What a use answered, and the fields that it looked at to answer so; `null`: all of them. */
interface Kept {
  use: CheckUse;
  findings: Finding[];
  reads: ReadonlySet<FieldId> | null;
}

/**
 * The checks of one form while it is being typed. A check may look at the values alone, so that its answer can only change
 * where a field that it looked at did: whoever asks again after a change runs those uses and no others. What each looks at is
 * seen while it runs, whatever its parameters or an author's condition say.
 */
export class LiveChecks {
  readonly #input: LiveInput;
  readonly #uses: readonly PreparedUse[];
  #kept: Kept[] = [];
  #before: (LiveLook & { shownKey: string }) | undefined;

  constructor(input: LiveInput) {
    this.#input = input;
    this.#uses = prepareUses(input.pack, input.checks).filter(
      (prepared) => prepared.use.formTypeIds.includes(input.formType.id) && !isTogether(prepared),
    );
  }

  /** All findings as they stand now, in the order of the pack's uses; `ran`: ids of the uses that had to be run for it. */
  look(now: LiveLook): { findings: Finding[]; ran: string[] } {
    const shown = new Set([...now.shown].map((path) => parsePath(path).field));
    const shownKey = JSON.stringify([...shown]);
    const before = this.#before;
    const same = before?.shownKey === shownKey && before.today === now.today;
    const changed = same ? changedFields(before.values, now.values) : null;
    this.#before = { ...now, shownKey };
    const ran: string[] = [];
    this.#kept = this.#uses.map((prepared, index) => {
      const kept = this.#kept[index];
      if (kept && changed && !concerns(kept, changed)) return kept;
      ran.push(prepared.use.id);
      return this.#run(prepared, now, shown);
    });
    return { findings: toldOnce(this.#kept.flatMap(({ findings }) => findings)), ran };
  }

  #run(prepared: PreparedUse, { values, today }: LiveLook, shown: ReadonlySet<string>): Kept {
    const { pack, formType } = this.#input;
    const { use, check } = prepared;
    const seen = watched(values);
    const context: CheckContext = { values: seen.values, formType, pack, today, shown };
    const answers =
      'answer' in prepared
        ? [prepared.answer]
        : !check || isBatchCheck(check)
          ? []
          : guarded(
              use,
              check,
              () => check.run(context, prepared.params),
              () => context,
            );
    return { use, findings: answers.map((answer) => toFinding(use, pack, answer)), reads: seen.reads() };
  }
}

function concerns({ reads }: Kept, changed: ReadonlySet<FieldId>): boolean {
  if (changed.size === 0) return false;
  return reads === null || [...changed].some((field) => reads.has(field));
}

function changedFields(before: Values, now: Values): Set<FieldId> {
  const fields = [...Object.keys(before), ...Object.keys(now)];
  return new Set(fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field])));
}

/** The values, noting which fields are asked for. Who asks for the list of fields depends on all of them. */
function watched(values: Values): { values: Values; reads: () => ReadonlySet<FieldId> | null } {
  const reads = new Set<FieldId>();
  let whole = false;
  const note = (key: string | symbol): void => {
    if (typeof key === 'string') reads.add(key);
  };
  const proxy = new Proxy(values, {
    get: (target, key) => (note(key), Reflect.get(target, key)),
    has: (target, key) => (note(key), Reflect.has(target, key)),
    getOwnPropertyDescriptor: (target, key) => (note(key), Reflect.getOwnPropertyDescriptor(target, key)),
    ownKeys: (target) => ((whole = true), Reflect.ownKeys(target)),
  });
  return { values: proxy, reads: () => (whole ? null : reads) };
}
