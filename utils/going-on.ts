import { FieldPath } from '#core/model/values.ts';
import { z } from '#core/model/zod.ts';
import { pageAddress } from './page-address.ts';
import { parseUrl } from './url.ts';

/**
 * Who is being filled in a tab, so that the next step of a form goes on with the same person. Kept in memory by the
 * browser, never on disk; ids only.
 */
export const GoingOn = z.object({
  /** The folder of the page's address: steps of a form differ behind it. */
  place: z.string(),
  formId: z.string(),
  subjectId: z.string(),
  recordId: z.optional(z.string()),
  /** Fields that were verified: a page that asks for one of them again is another form. */
  filled: z.array(FieldPath),
});
export type GoingOn = z.infer<typeof GoingOn>;

/** Where a form of several steps lives: the address without the last part of its path, query and hash. */
export function placeOf(url: string): string {
  if (!parseUrl(url)) return url;
  const { origin, pathname } = new URL(pageAddress(url));
  return origin + pathname.slice(0, pathname.lastIndexOf('/') + 1);
}
