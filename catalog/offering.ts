import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import { checksForm } from '#core/engine/unchecked.ts';
import { setsFor } from '#core/review/criteria-for.ts';

/**
 * Packs that check the form, have a route for it or bring it with them, in their order. One whose criteria are all for people to
 * judge names no form: it is offered for each that is about the kind of subject of which it speaks.
 */
export function packsFor(formTypeId: string, { packs, forms }: Offer): Pack[] {
  const form = forms.find(({ id }) => id === formTypeId);
  return packs.filter(
    (pack) =>
      pack.checks.some((use) => use.formTypeIds.includes(formTypeId)) ||
      pack.routes.some((route) => route.formTypeId === formTypeId) ||
      pack.forms.some(({ id }) => id === formTypeId) ||
      (form !== undefined && namesNoForm(pack) && setsFor(pack, form).length > 0),
  );
}

/** The forms among these for which a pack is offered, whether or not it checks anything on them, in their order. */
export function formIdsOf(pack: Pack, among: Iterable<string>, forms: Offer['forms']): string[] {
  return [...new Set(among)].filter((id) => packsFor(id, { packs: [pack], forms }).length > 0);
}

/** What there is to choose from. */
interface Offer {
  packs: readonly Pack[];
  forms: readonly Pick<FormType, 'id' | 'subjectKind'>[];
}

function namesNoForm({ checks: uses, routes, forms }: Pack): boolean {
  const routed = routes.some(({ formTypeId }) => formTypeId !== undefined);
  return uses.length === 0 && forms.length === 0 && !routed;
}

/**
 * The pack to work with: the one chosen before where it is offered, or the only one there is. `''` where the user has
 * to say which: packs are never guessed (law 2).
 */
export function chosenPack(offered: readonly Pack[], wanted: string | undefined): string {
  const [first] = offered;
  const kept = offered.find((pack) => pack.id === wanted) ?? (offered.length === 1 ? first : undefined);
  return kept?.id ?? '';
}

/**
 * Packs for a sheet of a form, those that check it first: the others only have criteria for people. Where one alone checks it, that
 * one is chosen unless another was.
 */
export function packsForSheet(
  formTypeId: string,
  offer: Offer,
  wanted: string | undefined,
): { offered: Pack[]; chosen: string } {
  const fitting = packsFor(formTypeId, offer);
  const checking = fitting.filter((pack) => checksForm(pack, formTypeId));
  const offered = [...checking, ...fitting.filter((pack) => !checking.includes(pack))];
  return { offered, chosen: chosenPack(offered, wanted) || chosenPack(checking, undefined) };
}
