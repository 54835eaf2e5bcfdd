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
export const FieldOption = z.object({ value: z.string(), aliases: z.array(z.string()).default([]) });
export type FieldOption = z.infer<typeof FieldOption>;

const scalarField = z.object({
  id: FieldId,
  label: z.string().min(1),
  /** Other labels that portals and workbooks use for this field. */
  aliases: z.array(z.string()).default([]),
  type: FieldType,
  required: z.boolean().default(false),
  options: z.array(FieldOption).optional(),
  /** Characters, counted as code points. A parameter of the form as published, never of the product. */
  maxLength: z.int().positive().optional(),
  unit: z.string().optional(),
  hint: z.string().optional(),
  /** Masked on screen and in exports unless asked for with a purpose (law 10). */
  sensitive: z.boolean().default(false),
});

/** 字段. `columns` and `maxRows` only where `type` is `rows`. */
export const Field = scalarField.extend({
  columns: z.array(scalarField).optional(),
  maxRows: z.int().positive().optional(),
  /** Repeating field whose rows this text holds, one per line, where a page has one box for them. */
  joins: FieldId.optional(),
});
export type Field = z.infer<typeof Field>;
export type FieldInput = z.input<typeof Field>;

/** 表单. Labels are as printed; `source` says where the layout comes from. */
export const FormType = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  titleAliases: z.array(z.string()).default([]),
  subjectKind: z.enum(['person', 'organisation']),
  fields: z.array(Field),
  source: z.string(),
});
export type FormType = z.infer<typeof FormType>;
export type FormTypeInput = z.input<typeof FormType>;
