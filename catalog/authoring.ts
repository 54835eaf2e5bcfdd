import { authorable, type AuthorableCheck } from '#core/authoring/authorable.ts';
import type { AuthorShape } from '#core/checks/author.ts';
import { checkWords } from './check-words.ts';
import { checks } from './checks.ts';
import { collect } from './collect.ts';

/** Every check with what authors know of it, sorted by id. */
export const authorableChecks: readonly AuthorableCheck[] = authorable(
  checks,
  checkWords,
  collect(import.meta.glob<AuthorShape>('../core/checks/*/author.ts', { eager: true, import: 'default' })),
);
