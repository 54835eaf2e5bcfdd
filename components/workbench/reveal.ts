import { createContext } from 'preact';

/**
 * Notes that a field is about to be shown in full; the value appears only once that is stored. Answers whether it is. Without
 * one, as for something that nobody has stored yet, nothing is to be noted.
 */
export const Reveal = createContext<(fieldId: string) => Promise<boolean>>(async () => true);

/** A value is masked again after so long, in ms, unless it is being edited. */
export const SHOWN_FOR = 30_000;
