/** Most characters (code points) of a condition. */
export const MOST_CHARACTERS = 2000;
/** Deepest nesting of brackets, 非 and 如果. */
export const DEEPEST = 40;
/** Most words, names, values and signs of a condition. */
export const MOST_PARTS = 500;
