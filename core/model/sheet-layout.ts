import { namesSomebody } from '../text/header-names.ts';
import { maskNumbers } from './mask.ts';
import { FieldPath } from './values.ts';
import { z } from './zod.ts';

/** A file of somebody else's is not trusted with more. */
const Words = z.string().check(z.maxLength(400));

/** A column whose field the user has said, known again by its header. */
export const LayoutColumn = z.object({
  /** As printed, its levels together. */
  header: Words,
  /** Which of several columns with that header, from 0. */
  nth: z.int().check(z.nonnegative(), z.maximum(1000)),
  /** `null`: left out. */
  path: z.nullable(FieldPath),
});

/**
 * 表头对应: how a user has corrected the reading of a sheet. It goes by what the header says and not by places, so that it holds for the
 * next sheet of the kind, and is refused where the headers are others.
 */
export const SheetLayout = z.object({
  /** Every header of the sheet, in its order: what the sheet is known again by. */
  headers: z.array(Words).check(z.minLength(1), z.maxLength(1000)),
  /** Form type as the user said, `''` for people only; absent: found by itself. */
  formId: z.optional(z.string().check(z.maxLength(100))),
  columns: z.array(LayoutColumn).check(z.maxLength(1000)),
});
export type SheetLayout = z.infer<typeof SheetLayout>;

/**
 * Whether what stands there for headers is of people: a list without a header begins with somebody (law 10). Such a layout is good for
 * the sheet itself, and is neither kept nor handed on.
 */
export function holdsPeople({ headers, columns }: SheetLayout): boolean {
  return [...headers, ...columns.map(({ header }) => header)].some(
    (header) => maskNumbers(header) !== header || namesSomebody(header),
  );
}

/** One that the extension keeps. */
export const KeptLayout = z.object({ id: z.uuid(), layout: SheetLayout });
export type KeptLayout = z.infer<typeof KeptLayout>;

/** What the add-on keeps in a workbook: by sheet, where the header is and how it was corrected. */
export const BookLayouts = z.object({
  version: z.literal(1),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      /** 1-based, as the user said; absent: found by itself. */
      headerRow: z.optional(z.int().check(z.positive(), z.maximum(1_048_576))),
      layout: SheetLayout,
    }),
  ),
});
export type BookLayouts = z.infer<typeof BookLayouts>;
