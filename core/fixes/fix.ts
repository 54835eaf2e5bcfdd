import type { FormField } from '../model/form-type.ts';

/** What a fix may look at beside the text. */
export interface FixPlace {
  field: Pick<FormField, 'type' | 'label' | 'aliases' | 'unit'> & { id: string };
  /** Date format that the control asks for, where it tells one. */
  format?: string | undefined;
}

/**
 * A repair of how something is written. It never changes what is meant, is only ever offered, and gives the text back as it is
 * where it has nothing to repair.
 */
export interface Fix {
  /** Key of its words in `locales/`. */
  id: 'apostrophe' | 'half-width' | 'blanks' | 'capital-x' | 'full-stop' | 'unit' | 'date-format';
  repair(text: string, place: FixPlace): string;
}
