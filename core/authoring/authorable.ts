import type { AuthorShape } from '../checks/author.ts';
import type { CheckDefinition } from '../checks/check.ts';
import type { CheckWords } from '../checks/words.ts';

/** A check with its words and what authors know of it; without the latter, where only packs that come with the program use it. */
export type AuthorableCheck = CheckDefinition & CheckWords & { author: AuthorShape | undefined };

/** Each check with its words and its shape. A check without words could say nothing, and is left out. */
export function authorable(
  checks: readonly CheckDefinition[],
  words: readonly CheckWords[],
  shapes: readonly AuthorShape[],
): AuthorableCheck[] {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const said = new Map(words.map((own) => [own.id, own]));
  return checks.flatMap((check) => {
    const own = said.get(check.id);
    return own ? [{ ...check, ...own, author: byId.get(check.id) }] : [];
  });
}
