import type { CheckWords } from '#core/checks/words.ts';
import { collect } from './collect.ts';

/** What every check is called and says, sorted by id: for whoever shows findings. */
export const checkWords: readonly CheckWords[] = collect(
  import.meta.glob<CheckWords>('../core/checks/*/words.ts', { eager: true, import: 'default' }),
);
