import { FieldPath } from './values.ts';
import { z } from './zod.ts';

/** A file of somebody else's is not trusted with more. */
const Words = z.string().check(z.maxLength(400));
/** What a cell can hold. */
const CellText = z.string().check(z.maxLength(32_767));
const Letter = z.string().check(z.regex(/^[A-Z]{1,3}$/));
const RowNumber = z.int().check(z.positive(), z.maximum(1_048_576));

/** A column as the user left it. */
export const CheckedColumn = z.object({
  column: Letter,
  /** As printed: with its place it tells whether the template is still the same. */
  header: CellText,
  path: z.nullable(FieldPath),
  /** The user chose the field; absent: the header was read so, and its next reading goes before this. */
  said: z.optional(z.literal(true)),
  /** Java pattern of dates in it, as the user said; `''`: as they are recorded. */
  dateFormat: z.optional(Words),
  /** As the user said; absent: as the template itself says, whatever its next version says. */
  required: z.optional(z.boolean()),
  /** Value of the records → word of the template, as confirmed; `null`: stays out. */
  words: z.optional(z.record(CellText, z.nullable(CellText))),
});
export type CheckedColumn = z.infer<typeof CheckedColumn>;

/**
 * 核对过的模板: how the user has read a portal's blank template, and what the portal asks of the file. The same template is known
 * again by its own structure: sheet, rows of the header, and the headers in their places. Rows are 1-based.
 */
export const CheckedTemplate = z.object({
  id: z.uuid(),
  /** Name of the file when it was checked, for people. */
  title: Words,
  formTypeId: z.string().check(z.minLength(1), z.maxLength(100)),
  sheet: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Last row of the header. */
  headerRow: RowNumber,
  headerRows: RowNumber,
  firstDataRow: RowNumber,
  columns: z.array(CheckedColumn).check(z.minLength(1), z.maxLength(16_384)),
  /** Import contract; absent where nobody knows. */
  contractId: z.optional(Words),
  /** Java pattern of dates that are written as text, in columns that say nothing; `''`: as they are recorded. */
  dateFormat: Words,
  /** What is known of the portal's own code (`PortalFacts` of `core/export/trial.ts`). */
  portal: z.optional(
    z.object({
      titleRows: z.optional(z.int().check(z.nonnegative(), z.maximum(100))),
      headRows: z.optional(z.int().check(z.positive(), z.maximum(10))),
      sheetName: z.optional(Words),
      separator: z.optional(z.string().check(z.minLength(1), z.maxLength(5))),
      byPlace: z.optional(z.boolean()),
    }),
  ),
  /** What the portal takes in one file. */
  limits: z.optional(
    z.object({
      rows: z.optional(z.int().check(z.positive())),
      bytes: z.optional(z.int().check(z.positive())),
    }),
  ),
  /** Pattern of the file's name (`core/export/file-name.ts`). */
  fileName: z.optional(Words),
});
export type CheckedTemplate = z.infer<typeof CheckedTemplate>;
