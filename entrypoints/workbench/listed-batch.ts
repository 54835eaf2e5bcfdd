import { Lazy } from '#components/base/lazy.ts';
import { markedName } from '#components/base/record-mark.ts';
import type { BatchRecord } from '#core/checks/check.ts';
import type { Current } from '#core/model/fold.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { FieldPath, Values } from '#core/model/values.ts';
import type { RecordMark } from '#core/roster/siblings.ts';
import { countTexts, type LabelledText, textsOfRecords } from './compared.ts';
import { nameOf } from './labels.ts';

interface Known {
  /** The records that are listed, of whatever form. */
  records: readonly Current<FormRecord>[];
  forms: readonly FormType[];
  people: ReadonlyMap<string, Values>;
  marks: ReadonlyMap<string, RecordMark>;
}

/**
 * The listed records of known forms, as they are checked and compared together. Of thousands that takes longer than drawing
 * the list: what a button needs is made when it is pressed, and the page counts without it.
 */
export class ListedBatch {
  /** Forms of which there are records, in the order of those. */
  readonly forms: readonly FormType[];
  readonly #known: Known;
  readonly #formOf: ReadonlyMap<string, FormType>;
  readonly #records: Lazy<readonly BatchRecord[]>;

  constructor(known: Known) {
    const formOf = new Map(known.forms.map((form) => [form.id, form]));
    const records = known.records.filter(({ value }) => formOf.has(value.formTypeId));
    const used = new Set(records.map(({ value }) => value.formTypeId));
    this.#known = { ...known, records };
    this.#formOf = formOf;
    this.#records = new Lazy(() => records.flatMap(({ value }) => this.#batchRecord(value)));
    this.forms = [...used].flatMap((id) => formOf.get(id) ?? []);
  }

  get count(): number {
    return this.#known.records.length;
  }

  get records(): readonly BatchRecord[] {
    return this.#records.value;
  }

  /** Texts at these paths, in the order of the records. */
  textsAt(paths: ReadonlySet<FieldPath>): LabelledText[] {
    return textsOfRecords(this.records, paths);
  }

  /** How many those are. */
  countTexts(paths: ReadonlySet<FieldPath>): number {
    const { records, people } = this.#known;
    return countTexts(
      records.flatMap(({ value }) => {
        const formType = this.#formOf.get(value.formTypeId);
        return formType ? { formType, values: value.values, person: people.get(value.subjectId) } : [];
      }),
      paths,
    );
  }

  #batchRecord({ id, subjectId, formTypeId, values }: FormRecord): BatchRecord[] {
    const { people, marks } = this.#known;
    const formType = this.#formOf.get(formTypeId);
    if (!formType) return [];
    const person = people.get(subjectId) ?? {};
    const label = markedName(nameOf(person), marks.get(id));
    return [{ id, label, formType, values: { ...person, ...values } }];
  }
}
