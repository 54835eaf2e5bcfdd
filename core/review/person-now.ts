import { type Clue, relationOf } from '../matching/same-person.ts';

/** What a page showed of a form at one time. */
export interface Sighting {
  page: string;
  /** `""` where no form was recognised. */
  formId: string;
  /** Empty where it names nobody. */
  clues: readonly Clue[];
  shown: readonly { path: string; value: string | readonly string[] }[];
}

/**
 * Whose form a page shows, beside the one that was read before. `nobody`: no longer the person's, and nobody else's;
 * `doubtful`: nothing tells whether it is still theirs.
 */
export type PersonNow = 'same' | 'other' | 'doubtful' | 'nobody';

/** @param unseen whether the name read before still stands in the page unchanged, where it is not drawn */
export function personNow(before: Sighting, now: Sighting, unseen: boolean): PersonNow {
  if (before.formId === '') return now.formId === '' && now.page === before.page ? 'same' : 'other';
  const named = now.clues.length > 0;
  if (before.page !== now.page) return named ? 'other' : 'nobody';
  if (before.clues.length > 0 && !named) return unseen ? 'same' : 'nobody';
  if (before.clues.length === 0 && named) return 'other';
  if (!named && (now.formId === '' || (now.shown.length === 0 && before.shown.length > 0))) return 'nobody';
  const relation = named ? relationOf(before.clues, now.clues) : 'unknown';
  if (relation !== 'unknown') return relation;
  return changedTogether(before, now) ? 'doubtful' : 'same';
}

/** Fields that one edit may change: who works on a form changes them one by one. */
const BY_HAND = 2;

/**
 * Whether so much of the content is another that it may be somebody else's. What was empty and is filled in by now
 * arrived late.
 */
function changedTogether(before: Sighting, now: Sighting): boolean {
  const [was, is] = [contentOf(before), contentOf(now)];
  const shared = [...was.keys()].filter((path) => is.has(path));
  const changed = shared.filter((path) => was.get(path) !== is.get(path)).length;
  return changed > BY_HAND || (changed === BY_HAND && changed * 2 >= shared.length);
}

/** What is filled in, all texts of a path in one. */
function contentOf({ shown }: Sighting): Map<string, string> {
  const content = new Map<string, string>();
  for (const { path, value } of shown) {
    const text = (typeof value === 'string' ? [value] : value).join('\n').trim();
    if (text !== '' && path !== 'name') content.set(path, `${content.get(path) ?? ''}\n${text}`);
  }
  return content;
}
