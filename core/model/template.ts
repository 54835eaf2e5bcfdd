import { z } from './zod.ts';
import { FieldPath } from './values.ts';

const Column = z.string().check(z.regex(/^[A-Z]{1,3}$/));

/** What a column takes, as its validation, its number format or its samples say; `text` where none of them does. */
export const TemplateType = z.enum(['text', 'list', 'date', 'datetime', 'time', 'integer', 'number']);
export type TemplateType = z.infer<typeof TemplateType>;

/** What a validation allows beside its type; both ends belong to it unless they are `over` or `under`. */
export const TemplateLimits = z.object({
  /** Least and greatest value: a number, or a date as `YYYY-MM-DD`. */
  min: z.optional(z.string()),
  max: z.optional(z.string()),
  over: z.optional(z.string()),
  under: z.optional(z.string()),
  /** Characters. */
  minLength: z.optional(z.int()),
  maxLength: z.optional(z.int()),
  /** No two rows may have the same. */
  unique: z.optional(z.boolean()),
});
export type TemplateLimits = z.infer<typeof TemplateLimits>;

/** Words that depend on what another column of the row holds. */
export const TemplateCascade = z.object({
  /** Letter of the column that decides; several, with `、` between them, where more than one does. */
  column: z.string(),
  /** Its word → the words allowed then; absent where the template's formula does not tell. */
  words: z.optional(z.record(z.string(), z.array(z.string()))),
  /** The formula, as it reads in the first data row. */
  source: z.optional(z.string()),
});
export type TemplateCascade = z.infer<typeof TemplateCascade>;

/** A column of a portal's blank template. `column` is its letter. */
export const TemplateColumn = z.object({
  column: Column,
  header: z.string(),
  /** Texts over the column from the highest group down, where its header has several rows. */
  levels: z.optional(z.array(z.string())),
  /** Field matched to the header; `null` where none was found or two were plausible. */
  path: z.nullable(FieldPath),
  evidence: z.enum(['label', 'alias', 'user', 'none']),
  required: z.boolean(),
  /** What says so: the header's mark, a row of 必填 and 选填, its comment, the prompt of its cells, a note that names it, or a colour that a note or legend explains. */
  requiredBy: z.optional(z.enum(['mark', 'row', 'comment', 'prompt', 'note', 'colour'])),
  /** Words the template allows, from its data validation. */
  allowed: z.optional(z.array(z.string())),
  cascade: z.optional(TemplateCascade),
  /** Present in every template that was read. */
  type: z.optional(TemplateType),
  limits: z.optional(TemplateLimits),
  /** What the template says when a cell of the column is chosen. */
  prompt: z.optional(z.string()),
  /** Number format of the first data cell, e.g. `@`, `yyyy-mm-dd`. */
  format: z.optional(z.string()),
  /**
   * How days and months are written into it as text: a Java pattern, or `''` for as they are recorded. It counts for fields that
   * are dates; absent where nothing says so.
   */
  dateFormat: z.optional(z.string()),
  dateFormatBy: z.optional(z.enum(['header', 'prompt', 'sample', 'note', 'user'])),
  /** Name of the field in the portal's program, from a row of such codes (`userName`). */
  code: z.optional(z.string()),
  hidden: z.optional(z.boolean()),
});
export type TemplateColumn = z.infer<typeof TemplateColumn>;

/** A row that the template brings where records go. `row` is 1-based; `cells` are those with content. */
export const SampleRow = z.object({
  row: z.int().check(z.positive()),
  cells: z.array(z.object({ column: Column, text: z.string() })),
});
export type SampleRow = z.infer<typeof SampleRow>;

/** 导入模板: what a blank template says. Rows are 1-based. */
export const Template = z.object({
  sheet: z.string(),
  /** Last row of the header. */
  headerRow: z.int().check(z.positive()),
  /** Rows that the header takes, where it is more than one: groups over named columns. */
  headerRows: z.optional(z.int().check(z.positive())),
  /**
   * What of the file itself speaks for this header: panes frozen below it, a filter or table on it, lists that begin
   * below it, a row of field codes beside it. Empty: only its place and its words.
   */
  headerEvidence: z.optional(z.array(z.enum(['frozen', 'filter', 'table', 'lists', 'codes']))),
  firstDataRow: z.int().check(z.positive()),
  columns: z.array(TemplateColumn),
  notes: z.array(z.string()),
  /** Rows with content where records go, up to the first that is no sample (合计, 填表人：). */
  samples: z.optional(z.array(SampleRow)),
  /** Other sheets that look like tables to fill, too. */
  otherSheets: z.optional(z.array(z.string())),
});
export type Template = z.infer<typeof Template>;
