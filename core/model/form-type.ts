import { z } from './zod.ts';
import { FieldId } from './values.ts';

export const FieldType = z.enum([
  'text',
  'longText',
  'date',
  'yearMonth',
  'number',
  'choice',
  'choices',
  'idNumber',
  'phone',
  'rows',
]);
export type FieldType = z.infer<typeof FieldType>;

/** An option and the other spellings that mean exactly the same (equality after normalising, never containment). */
export const FieldOption = z.object({ value: z.string(), aliases: z._default(z.array(z.string()), []) });
export type FieldOption = z.infer<typeof FieldOption>;

const scalarField = z.object({
  id: FieldId,
  label: z.string().check(z.minLength(1)),
  /** Other labels that portals and workbooks use for this field. */
  aliases: z._default(z.array(z.string()), []),
  type: FieldType,
  required: z._default(z.boolean(), false),
  options: z.optional(z.array(FieldOption)),
  /** Characters, counted as code points. A parameter of the form as published, never of the product. */
  maxLength: z.optional(z.int().check(z.positive())),
  unit: z.optional(z.string()),
  hint: z.optional(z.string()),
  /** Masked on screen and in exports unless asked for with a purpose (law 10). */
  sensitive: z._default(z.boolean(), false),
});

/** 字段. `columns` and `maxRows` only where `type` is `rows`. */
export const Field = z.object({
  ...scalarField.shape,
  columns: z.optional(z.array(scalarField)),
  maxRows: z.optional(z.int().check(z.positive())),
  /**
   * Column of a repeating field that is written; the others say of what it speaks. Its rows are found by what they say, and
   * never by their order.
   */
  answer: z.optional(FieldId),
  /** Where this date begins a span: the field of its end, and the labels of one control that takes both. */
  span: z.optional(z.object({ until: FieldId, labels: z.array(z.string()) })),
  /**
   * Field whose value goes here where the record has none for this one, under labels that name both alike; under any of this
   * field's own where none are given, since the other is the wider word.
   */
  orElse: z.optional(z.object({ field: FieldId, labels: z.optional(z.array(z.string())) })),
  /** Repeating field whose rows this text holds, one per line, where a page has one box for them. */
  joins: z.optional(FieldId),
});
export type Field = z.infer<typeof Field>;
export type FieldInput = z.input<typeof Field>;

/** A column of repeating rows has the members of a field, but no columns of its own. */
export type FormField = Omit<Field, 'columns' | 'maxRows'>;

/** What forms are for, in the order in which lists show them. */
export const FormGroup = z.enum(['pledge', 'appraisal', 'honour', 'assessment', 'activity']);

/** 表单. Labels are as printed; `source` says where the layout comes from. */
export const FormType = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  title: z.string(),
  /** Other titles; `…` stands for words between, such as a year or a campaign: `党支部…承诺书`. */
  titleAliases: z._default(z.array(z.string()), []),
  /**
   * The wider form of which this is a special kind: what shows nothing but what the wider form has is taken for that.
   */
  kindOf: z.optional(z.string()),
  subjectKind: z.enum(['person', 'organisation']),
  group: z.optional(FormGroup),
  /** For pages that no other form type is made for. */
  fallback: z.optional(z.literal(true)),
  fields: z.array(Field),
  source: z.string(),
});
export type FormType = z.infer<typeof FormType>;
