import type { AuthorShape } from '../checks/author.ts';
import type { CheckDefinition } from '../checks/check.ts';

/** A check with what authors know of it; without, where only packs that come with the program use it. */
export type AuthorableCheck = CheckDefinition & { author: AuthorShape | undefined };

/** Each check with its shape. */
export function authorable(
  checks: readonly CheckDefinition[],
  shapes: readonly AuthorShape[],
): AuthorableCheck[] {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  return checks.map((check) => ({ ...check, author: byId.get(check.id) }));
}
