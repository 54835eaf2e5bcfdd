import { inOrder } from '../forms/order.ts';
import type { FormType } from '../model/form-type.ts';
import { canonicalJson } from '../model/journal.ts';
import type { Pack } from '../model/pack.ts';

/** What is asked of a pack here. */
type FormPack = Pick<Pack, 'id' | 'title' | 'extends' | 'forms'>;

/** A form of a pack of the user's that gives way to another of the same id. */
export interface FormClash {
  form: FormType;
  pack: FormPack;
  /** The pack whose form stands. */
  standing: FormPack;
}

export interface OfferedForms {
  /** In the order of lists. */
  forms: readonly FormType[];
  clashes: readonly FormClash[];
}

interface Brought {
  form: FormType;
  pack: FormPack;
}

/**
 * The forms of the program with those that the user's packs bring. An own form stands in the place of the program's with its
 * id. Of several own ones with one id, that of the pack which builds on the other's stands, and otherwise that of the pack
 * which came in first: records that are there already keep their meaning. A form is whole by itself, so a pack whose base is
 * gone still brings its own.
 * @param own packs as written, in the order in which they came in
 */
export function offerForms(program: readonly FormType[], own: readonly FormPack[]): OfferedForms {
  const brought = new Map<string, Brought[]>();
  for (const pack of own) {
    for (const form of pack.forms) brought.set(form.id, [...(brought.get(form.id) ?? []), { form, pack }]);
  }
  const byId = new Map(program.map((form) => [form.id, form]));
  const clashes: FormClash[] = [];
  for (const [id, all] of brought) {
    const standing = standingAmong(all, own);
    byId.set(id, standing.form);
    for (const { form, pack } of all) {
      const alike = canonicalJson(form) === canonicalJson(standing.form);
      if (!alike && !buildsOn(standing.pack, pack.id, own))
        clashes.push({ form, pack, standing: standing.pack });
    }
  }
  return { forms: inOrder([...byId.values()]), clashes };
}

function standingAmong(all: readonly Brought[], own: readonly FormPack[]): Brought {
  const [first, ...others] = all;
  if (!first) throw new Error('a form is brought by a pack');
  return others.reduce((best, one) => {
    const ahead = buildsOn(one.pack, best.pack.id, own) && !buildsOn(best.pack, one.pack.id, own);
    return ahead ? one : best;
  }, first);
}

/** Whether a pack extends another of the user's, itself or through others. */
function buildsOn(
  { extends: bases }: FormPack,
  id: string,
  own: readonly FormPack[],
  seen = new Set<string>(),
): boolean {
  return bases.some((base) => {
    if (seen.has(base)) return false;
    seen.add(base);
    if (base === id) return true;
    const next = own.find((pack) => pack.id === base);
    return next !== undefined && buildsOn(next, id, own, seen);
  });
}
