import { z } from './zod.ts';
import { FieldPath } from './values.ts';

/** A column of a portal's blank template. `column` is its letter. */
export const TemplateColumn = z.object({
  column: z.string().check(z.regex(/^[A-Z]{1,3}$/)),
  header: z.string(),
  /** Field matched to the header; `null` where none was found or two were plausible. */
  path: z.nullable(FieldPath),
  evidence: z.enum(['label', 'alias', 'user', 'none']),
  required: z.boolean(),
  /** Words the template allows, from its data validation. */
  allowed: z.optional(z.array(z.string())),
  /** Number format of the first data cell, e.g. `@`, `yyyy-mm-dd`. */
  format: z.optional(z.string()),
});
export type TemplateColumn = z.infer<typeof TemplateColumn>;

/** 导入模板: what a blank template says. Rows are 1-based. */
export const Template = z.object({
  sheet: z.string(),
  /** Last row of the header. */
  headerRow: z.int().check(z.positive()),
  /** Rows that the header takes, where it is more than one: groups over named columns. */
  headerRows: z.optional(z.int().check(z.positive())),
  firstDataRow: z.int().check(z.positive()),
  columns: z.array(TemplateColumn),
  notes: z.array(z.string()),
});
export type Template = z.infer<typeof Template>;
