import { CheckedTemplate } from '../model/checked-template.ts';
import type { Draft } from '../model/event.ts';
import type { Current } from '../model/fold.ts';
import { canonicalJson } from '../model/journal.ts';
import { structureKey } from './checked.ts';
import { checkedDraft, saysSame } from './checked-import.ts';

/** What a window began with: everything that its user says of the template is what differs from this. */
export interface Baseline {
  checked: CheckedTemplate;
  /** Version that was applied, by its hash; absent where the template was read by itself. */
  head?: string | undefined;
  /** Versions that stood against that one, and were shown to, by their hashes. */
  conflicts?: readonly string[] | undefined;
}

/**
 * The event that keeps what the user has said of a template, and nothing else: what another window has said meanwhile, or an
 * earlier check that was left aside, stays. `undefined` where nothing is new. What both windows have said otherwise is a
 * conflict: the event then has the version for its base that this window has applied.
 * @param now what holds in this window
 * @param known the template of the same structure, as it is stored
 */
export function rememberDraft(
  now: CheckedTemplate,
  baseline: Baseline,
  known: Current<CheckedTemplate> | undefined,
): Draft | undefined {
  if (!known) return checkedDraft(now, undefined);
  const { merged, clashes } = mergeChecked(now, baseline.checked, known.value);
  const seen = new Set(baseline.conflicts);
  const conflicts = known.conflicts.filter(({ hash }) => seen.has(hash));
  if (conflicts.length === 0 && saysSame(known.value, merged)) return undefined;
  const head = clashes ? (baseline.head ?? known.head) : known.head;
  return checkedDraft(merged, { ...known, head, conflicts });
}

/** Versions that differ part by part: the columns that are said to be other fields, the words, the settings. */
function mergeChecked(
  ours: CheckedTemplate,
  begun: CheckedTemplate,
  theirs: CheckedTemplate,
): { merged: CheckedTemplate; clashes: boolean } {
  // Of another sheet or another header the beginning says nothing.
  const was = structureKey(begun) === structureKey(ours) ? begun : undefined;
  const merge = new Merge();
  const columns = ours.columns.map((column) => {
    const [before, there] = [was, theirs].map((each) =>
      each?.columns.find((other) => other.column === column.column),
    );
    const words = merge.members(column.words, before?.words, there?.words);
    return {
      ...merge.members(plain(column), plain(before), plain(there)),
      ...(Object.keys(words).length > 0 ? { words } : {}),
    };
  });
  const portal = merge.members(ours.portal, was?.portal, theirs.portal);
  const limits = merge.members(ours.limits, was?.limits, theirs.limits);
  const merged = CheckedTemplate.parse({
    ...merge.members(plain(ours), plain(was), plain(theirs)),
    id: theirs.id,
    title: ours.title,
    columns,
    ...(Object.keys(portal).length > 0 ? { portal } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
  });
  return { merged, clashes: merge.clashes };
}

type Members = Readonly<Record<string, unknown>>;

/** What has no parts of its own. An id says nothing of a template, and the name of its file is nobody's decision. */
function plain(value: Members | undefined): Members {
  const apart = new Set(['id', 'title', 'columns', 'portal', 'limits', 'words']);
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !apart.has(key)));
}

class Merge {
  /** Something that both have changed, each otherwise. */
  clashes = false;

  /** Ours where we have changed it, else theirs. */
  members(ours: Members = {}, was: Members = {}, theirs: Members = {}): Record<string, unknown> {
    const keys = new Set([ours, was, theirs].flatMap((each) => Object.keys(each)));
    const kept = [...keys].map((key) => [key, this.#take(ours[key], was[key], theirs[key])] as const);
    return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
  }

  #take(ours: unknown, was: unknown, theirs: unknown): unknown {
    if (isSame(ours, was)) return theirs;
    if (!isSame(theirs, was) && !isSame(theirs, ours)) this.clashes = true;
    return ours;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
