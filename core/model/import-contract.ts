import { z } from './zod.ts';
import { FieldPath } from './values.ts';

/** Types of Java properties that importers convert cells to. */
export const JavaType = z.enum([
  'String',
  'Integer',
  'Long',
  'Double',
  'BigDecimal',
  'Boolean',
  'Date',
  'LocalDate',
  'LocalDateTime',
]);
export type JavaType = z.infer<typeof JavaType>;

/** How the portal's own class describes one column: header text, type, dictionary. Facts of one portal. */
export const ContractColumn = z.object({
  header: z.string(),
  /** Letter of the column; what portals go by that know no headers. */
  column: z.optional(z.string().check(z.regex(/^[A-Z]{1,3}$/))),
  /** The portal goes by the place alone, whatever the header, though its contract goes by headers. */
  byPlace: z.optional(z.boolean()),
  path: FieldPath,
  type: z._default(z.enum(['string', 'integer', 'number', 'date']), 'string'),
  /**
   * Type of the property of the portal's class, where importers tell them apart; by default String, Integer,
   * BigDecimal or Date, as `type` says.
   */
  javaType: z.optional(JavaType),
  /** Java date pattern the portal parses text with. */
  dateFormat: z.optional(z.string()),
  /** Word in the file → code in the database. A word outside it is read as the contract says. */
  dictionary: z.optional(z.record(z.string(), z.string())),
  /**
   * The words in the order of the portal's expression (`readConverterExp`), where `dictionary` does not keep it: words
   * that are digits come first in a JSON object. Absent: as in `dictionary`.
   */
  wordOrder: z.optional(z.array(z.string())),
  /**
   * What stands between several words of the dictionary; absent: as the contract does by itself. Where the
   * portal's code gives it to `String.split`, it is a regular expression of Java.
   */
  separator: z.optional(z.string()),
  /**
   * What of the portal's annotation turns the cell into the value, where the contract reads otherwise by it: simple
   * name of a converter or handler class, or an attribute such as `readConverterExp`.
   */
  convertedBy: z.optional(z.string()),
  required: z._default(z.boolean(), false),
});
export type ContractColumn = z.infer<typeof ContractColumn>;

/** One portal's import: which contract reads the file, and its columns. */
export const ImportProfile = z.object({
  id: z.string(),
  title: z.string(),
  contractId: z.string(),
  /** Rows above the header, as the portal's code is configured. */
  titleRows: z._default(z.int().check(z.nonnegative()), 0),
  /** Rows that the header takes, as the portal's code is configured. */
  headRows: z._default(z.int().check(z.positive()), 1),
  /** Name of the sheet that the portal's code asks for; absent: by place. */
  sheetName: z.optional(z.string()),
  columns: z.array(ContractColumn),
});
export type ImportProfile = z.infer<typeof ImportProfile>;

/** The portal's own words on refusal, or ours where it is silent; a code. */
export const ImportProblem = z.object({
  /** `''` where the whole row is meant. */
  header: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.string()),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What the portal would have read from one row: text per path, `null` where it silently read nothing. */
export const ImportedRow = z.object({
  /** 1-based row in the sheet. */
  row: z.int().check(z.positive()),
  /** Of several columns with one path the last that holds something. */
  values: z.record(FieldPath, z.nullable(z.string())),
  /** The same by column, in the order of the profile's columns: each is a property of its own to the portal. */
  columns: z.array(z.object({ value: z.nullable(z.string()), problems: z.array(ImportProblem) })),
  accepted: z.boolean(),
  /** Of every column, then of the row. */
  problems: z.array(ImportProblem),
});
export type ImportedRow = z.infer<typeof ImportedRow>;

/** Result of reading a file as the portal does. `aborted`: the portal would have stopped with an exception. */
export const ImportReading = z.object({
  contractId: z.string(),
  rows: z.array(ImportedRow),
  aborted: z.optional(z.object({ code: z.string(), params: z.record(z.string(), z.string()) })),
});
export type ImportReading = z.infer<typeof ImportReading>;
