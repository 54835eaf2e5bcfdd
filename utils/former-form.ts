import type { FormType } from '#core/model/form-type.ts';
import type { Journal } from './journal/journal.ts';

/** A form as a pack of the user's last brought it, which no pack brings any more. */
export interface FormerForm {
  form: FormType;
  pack: string;
}

/** Which pack of the user's had a form; `undefined` where none ever did. */
export async function readFormerForm(
  journal: Pick<Journal, 'eventsOfKind'>,
  formTypeId: string,
): Promise<FormerForm | undefined> {
  const events = await journal.eventsOfKind('pack.put');
  for (const { payload } of events.reverse()) {
    if (payload.kind !== 'pack.put') continue;
    const { title, forms } = payload.authored.pack;
    const form = forms.find(({ id }) => id === formTypeId);
    if (form) return { form, pack: title };
  }
  return undefined;
}
