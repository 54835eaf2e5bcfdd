import { normaliseLabel } from '../matching/label.ts';
import type { FormType } from '../model/form-type.ts';
import { isSensitive } from '../model/mask.ts';

/**
 * Facts of the field dictionary that tell who somebody is, or how to reach them. A field with the id or a name of one is masked
 * however its author types it, in rows too, unless the author writes 否.
 */
export class SensitiveFacts {
  readonly #ids: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;

  /** @param forms those of the program: the one that falls back holds the dictionary */
  constructor(forms: readonly FormType[]) {
    const fields = forms.find(({ fallback }) => fallback)?.fields ?? [];
    const facts = fields.flatMap((field) => [field, ...(field.columns ?? [])]).filter(isSensitive);
    this.#ids = new Set(facts.map(({ id }) => id));
    this.#names = new Set(facts.flatMap(({ label, aliases }) => [label, ...aliases].map(normaliseLabel)));
  }

  has({ id, label }: { id: string; label: string }): boolean {
    return this.#ids.has(id) || this.#names.has(normaliseLabel(label));
  }
}
