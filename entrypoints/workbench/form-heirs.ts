import type { FormType } from '#core/model/form-type.ts';
import type { Current } from '#core/model/fold.ts';
import { canonicalJson } from '#core/model/journal.ts';
import type { Pack } from '#core/model/pack.ts';
import type { FormRecord } from '#core/model/record.ts';
import { t } from '#locales/index.ts';

/** What stands in the place of a form whose pack is gone, for the records that were filled by it. */
export interface FormHeir {
  form: FormType;
  records: number;
  /** The form of the same id that there is now, with the title of the user's pack that brings it; of the program without. */
  heir?: { form: FormType; pack?: string; isSame: boolean };
}

/** Where forms come from once a pack is gone: what is offered then, and the user's packs that are left. */
interface Left {
  forms: readonly FormType[];
  packs: readonly Pick<Pack, 'title' | 'forms'>[];
}

/** Forms of a pack that records were filled by, and what these have instead of them. */
export function formHeirs(
  gone: Pick<Pack, 'forms'>,
  { forms, packs }: Left,
  records: readonly Pick<Current<FormRecord>, 'value'>[],
): FormHeir[] {
  return gone.forms.flatMap((form): FormHeir[] => {
    const count = records.filter(({ value }) => value.formTypeId === form.id).length;
    if (count === 0) return [];
    const heir = forms.find(({ id }) => id === form.id);
    if (!heir) return [{ form, records: count }];
    const pack = packs.find((each) => each.forms.includes(heir));
    const isSame = canonicalJson(heir) === canonicalJson(form);
    return [{ form, records: count, heir: { form: heir, ...(pack ? { pack: pack.title } : {}), isSame } }];
  });
}

/** What becomes of the records when the pack is deleted; nothing of forms that were not the pack's before either. */
export function deletionWords(heirs: readonly FormHeir[], before: readonly FormType[]): string[] {
  const theirs = heirs.filter(({ form }) => before.includes(form));
  const count = theirs.reduce((sum, { records, heir }) => (heir ? sum : sum + records), 0);
  const taken = theirs.flatMap(({ form, records, heir }) => {
    if (!heir) return [];
    const by = heir.pack === undefined ? t('packs.heir.program') : t('packs.heir.pack', { title: heir.pack });
    const said = { form: form.title, count: records, by, heir: heir.form.title };
    return [t(heir.isSame ? 'packs.heir.same' : 'packs.heir.other', said)];
  });
  return [...(count > 0 ? [t('packs.file.removedForms', { count })] : []), ...taken];
}

/** What the records of a deleted pack's forms are now. */
export function heirWords(heirs: readonly FormHeir[]): string[] {
  return heirs.flatMap(({ form, records, heir }) => {
    if (!heir) return [];
    const by = heir.pack === undefined ? t('packs.heir.program') : t('packs.heir.pack', { title: heir.pack });
    return [t('packs.heir.now', { form: form.title, count: records, by, heir: heir.form.title })];
  });
}
