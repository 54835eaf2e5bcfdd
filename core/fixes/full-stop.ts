import type { Fix } from './fix.ts';

const NO_SENTENCE: ReadonlySet<string> = new Set(['number', 'idNumber', 'phone', 'date', 'yearMonth']);

/** A stop or comma after what is no sentence: `12。` → `12`. */
export const fullStop: Fix = {
  id: 'full-stop',
  repair(text, { field }) {
    return NO_SENTENCE.has(field.type)
      ? text.replace(/(?<=[^\s。．.，,、；;])\s*[。．.，,、；;]+\s*$/u, '')
      : text;
  },
};
