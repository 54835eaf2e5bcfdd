import type { FormType } from '#core/model/form-type.ts';
import type { Journal } from './journal/journal.ts';

/** A form as a version of a pack of the user's brought it; that pack may be gone, or have another version by now. */
export interface FormerForm {
  form: FormType;
  pack: string;
}

/** Forms as each version of the user's packs ever brought them, the latest first. */
export async function readFormerForms(journal: Pick<Journal, 'eventsOfKind'>): Promise<FormerForm[]> {
  const events = await journal.eventsOfKind('pack.put');
  return events.reverse().flatMap(({ payload }) => {
    if (payload.kind !== 'pack.put') return [];
    const { title, forms } = payload.authored.pack;
    return forms.map((form) => ({ form, pack: title }));
  });
}

/** Which pack of the user's had a form last; `undefined` where none ever did. */
export async function readFormerForm(
  journal: Pick<Journal, 'eventsOfKind'>,
  formTypeId: string,
): Promise<FormerForm | undefined> {
  const former = await readFormerForms(journal);
  return former.find(({ form }) => form.id === formTypeId);
}

/** Reads former forms anew only where a pack has changed: until then the answer is the very same list. */
export class FormerFormsReader {
  readonly #journal: Pick<Journal, 'eventsOfKind' | 'packStamp'>;
  #stamp: string | undefined;
  #former: readonly FormerForm[] = [];

  constructor(journal: Pick<Journal, 'eventsOfKind' | 'packStamp'>) {
    this.#journal = journal;
  }

  async read(): Promise<readonly FormerForm[]> {
    // Before what it is the stamp of: what comes in between is then read the next time.
    const stamp = await this.#journal.packStamp();
    if (stamp === this.#stamp) return this.#former;
    this.#former = await readFormerForms(this.#journal);
    this.#stamp = stamp;
    return this.#former;
  }
}
