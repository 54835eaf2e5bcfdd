import type { FieldType } from '../../model/form-type.ts';

/** Words of a collection sheet, in the language of whoever makes it. */
export interface CollectionWords {
  /** Without extension. */
  fileName: (form: string) => string;
  /** Name of the sheet of instructions. */
  instructions: string;
  /** General lines above those of the columns. */
  lines: readonly string[];
  required: string;
  /** How a field of that type is filled in; of others nothing is said. */
  types: Readonly<Partial<Record<FieldType, string>>>;
  /** A choice of several. */
  choices: (options: string) => string;
  unit: (unit: string) => string;
  atLeast: (from: number) => string;
  atMost: (to: number) => string;
  maxLength: (count: number) => string;
  /** A line of the instructions about a column. */
  column: (header: string, how: string) => string;
  /** Between two things that are said of a column. */
  joined: string;
}
