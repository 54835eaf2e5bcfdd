import type { DescribedPage } from '../model/page.ts';
import { textOf, type FieldPath, type Values } from '../model/values.ts';
import type { FormMatching } from './match.ts';
import { isPrompt } from './option.ts';
import { sameIdentity } from './same-person.ts';
import { titledNames } from './titled.ts';

/** Fields that tell people apart; a page that shows another value in one of them belongs to somebody else. */
export const IDENTITY: ReadonlySet<FieldPath> = new Set(['name', 'idNumber', 'employeeNumber']);
const MASK = '*';

/** Where a page shows somebody else. */
export interface OtherPerson {
  path: FieldPath;
  label: string;
  /** As shown; identity numbers are masked. */
  shown: string;
}

/** Looks for another person's name or number, in controls, texts and titles; `null` when there is none. */
export function otherPerson(
  pages: readonly DescribedPage[],
  matching: FormMatching,
  values: Values,
): OtherPerson | null {
  const shownAt = shownTexts(pages);
  // Which of several controls is meant does not matter here: each of them shows somebody.
  const several = matching.leftAlone.filter((left) => left.reason === 'severalControls');
  const matched = [...matching.matches, ...matching.texts].map(({ ref, path, label }) => ({
    ref,
    path,
    label: label.text,
  }));
  for (const { ref, path, label } of [...matched, ...several]) {
    if (ref === undefined || path === undefined || !IDENTITY.has(path)) continue;
    const shown = shownAt.get(ref) ?? '';
    const own = textOf(values, path);
    if (own === undefined || isPrompt(shown) || sameIdentity(shown, own)) continue;
    return { path, label, shown: masked(path, shown) };
  }
  return titledOther(pages, textOf(values, 'name'));
}

/** Somebody else in the titles, which name nobody of this name. */
function titledOther(pages: readonly DescribedPage[], own: string | undefined): OtherPerson | null {
  const titled = titledNames(pages);
  const [first] = titled;
  if (own === undefined || first === undefined || titled.some((name) => sameIdentity(name, own))) return null;
  return { path: 'name', label: '', shown: first };
}

/** Reference → what is shown there. */
export function shownTexts(pages: readonly DescribedPage[]): Map<string, string> {
  const shown = pages.flatMap((page) => [...page.controls, ...page.texts]);
  return new Map(shown.map(({ ref, value }) => [ref, typeof value === 'string' ? value : value.join('、')]));
}

function masked(path: FieldPath, shown: string): string {
  if (path === 'name') return shown.trim();
  return shown.trim().replace(/(?<=.{3}).(?=.{2})/gu, MASK);
}
