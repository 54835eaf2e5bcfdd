import { z } from './zod.ts';
import { FieldPath } from './values.ts';

/** A column of a portal's blank template. `column` is its letter. */
export const TemplateColumn = z.object({
  column: z.string().regex(/^[A-Z]{1,3}$/),
  header: z.string(),
  /** Field matched to the header; `null` where none was found or two were plausible. */
  path: FieldPath.nullable(),
  evidence: z.enum(['label', 'alias', 'user', 'none']),
  required: z.boolean(),
  /** Words the template allows, from its data validation. */
  allowed: z.array(z.string()).optional(),
  /** Number format of the first data cell, e.g. `@`, `yyyy-mm-dd`. */
  format: z.string().optional(),
});
export type TemplateColumn = z.infer<typeof TemplateColumn>;

/** 导入模板: what a blank template says. Rows are 1-based. */
export const Template = z.object({
  sheet: z.string(),
  /** Last row of the header. */
  headerRow: z.int().positive(),
  /** Rows that the header takes, where it is more than one: groups over named columns. */
  headerRows: z.int().positive().optional(),
  firstDataRow: z.int().positive(),
  columns: z.array(TemplateColumn),
  notes: z.array(z.string()),
});
export type Template = z.infer<typeof Template>;
