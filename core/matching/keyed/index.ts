import { commonIds } from '../../forms/dictionary.ts';
import type { FormType } from '../../model/form-type.ts';
import type { DescribedControl, DescribedPage, LeftAlone } from '../../model/page.ts';
import { rowsOf, textOf, type Values } from '../../model/values.ts';
import { compatible, neverWritten } from '../compatible.ts';
import { fieldNames } from '../fields.ts';
import { groupBy } from '../group-by.ts';
import { normaliseLabel } from '../label.ts';
import type { FieldMatch } from '../candidate.ts';
import type { FormMatching } from '../match.ts';
import { extraControls } from './extra.ts';
import { type KeyedControl, ratingControls, type Whose } from './ratings.ts';
import { foreignSection, tellsWhoIsJudged } from '../sections.ts';
import { scoreControls } from './scores.ts';

/**
 * Adds the controls of rows that are found by what they say and not by their order: ratings, scores, and values under the
 * labels of the page. A control that two of them claim, and a value that two controls claim, is left alone. An extra value
 * goes before a field of the form: whoever wrote it named this very label.
 */
export function withKeyed(
  pages: readonly DescribedPage[],
  matching: FormMatching,
  formType: FormType,
  values: Values,
): FormMatching {
  const { scalars } = fieldNames(formType.fields);
  const open = pages
    .flatMap(({ controls }) => controls)
    .filter(({ kind, filter }) => !neverWritten[kind] && !filter);
  const found = claims(pages, open, values, whoseIs(pages, matching, values), (label) =>
    (scalars.get(label) ?? []).some(({ field }) => commonIds.has(field.id)),
  );
  if (found.length === 0) return matching;
  const overruled = new Set(found.map(({ ref }) => ref));
  const sole = onlyOnes(found);
  const rest = matching.leftAlone.filter(({ ref }) => ref === undefined || !overruled.has(ref));
  return {
    ...matching,
    matches: [...matching.matches.filter(({ ref }) => !overruled.has(ref)), ...sole.matches],
    leftAlone: [...rest, ...sole.left],
  };
}

function claims(
  pages: readonly DescribedPage[],
  open: readonly DescribedControl[],
  values: Values,
  whose: Whose,
  isAnybodys: (label: string) => boolean,
): FieldMatch[] {
  const controls = open.filter(({ kind }) => compatible('text', kind));
  // One tick under a word, beside a name, is a vote for that.
  const voting = open.filter(({ kind }) => kind === 'checkbox' || compatible('text', kind));
  const judging = controls.filter(({ section }) => !foreignSection(section));
  const [ratings, scores, extra] = ['ratings', 'scores', 'extra'].map((field) => rowsOf(values, field));
  return [
    ...(ratings?.length
      ? ratingControls(pages, voting, ratings, whose).map((keyed) =>
          matchOf(keyed, `ratings[${keyed.index}].grade`),
        )
      : []),
    ...(scores?.length
      ? scoreControls(judging, scores).map((keyed) => matchOf(keyed, `scores[${keyed.index}].value`))
      : []),
    ...(extra?.length
      ? extraControls(open, extra, isAnybodys).map((keyed) => matchOf(keyed, `extra[${keyed.index}].value`))
      : []),
  ];
}

function whoseIs(
  pages: readonly DescribedPage[],
  { matches, texts, leftAlone }: FormMatching,
  values: Values,
): Whose {
  const labels = pages.flatMap((page) => [
    ...page.controls.flatMap((control) => control.labels),
    ...page.texts.map(({ label }) => label),
  ]);
  return {
    name: textOf(values, 'name'),
    named:
      [...matches, ...texts, ...leftAlone].some(({ path }) => path === 'name') ||
      labels.some(({ text }) => tellsWhoIsJudged(text)),
  };
}

function matchOf({ control }: KeyedControl, path: string): FieldMatch {
  const label = control.labels[0] ?? { text: '', evidence: 'gridHeader', confidence: 0.8 };
  return { ref: control.ref, path, label, confidence: label.confidence, basis: 'row' };
}

function onlyOnes(found: readonly FieldMatch[]): { matches: FieldMatch[]; left: LeftAlone[] } {
  const byRef = groupBy(found, ({ ref }) => ref);
  const byPath = groupBy(found, ({ path }) => path);
  const matches: FieldMatch[] = [];
  const left: LeftAlone[] = [];
  for (const claimed of byRef.values()) {
    const [match] = claimed;
    if (!match) continue;
    const several = (byPath.get(match.path)?.length ?? 0) > 1;
    if (claimed.length === 1 && !several) matches.push(match);
    else {
      const { ref, path, label } = match;
      const reason = claimed.length > 1 ? 'severalFields' : 'severalControls';
      left.push({ ref, path, label: normaliseLabel(label.text), reason, params: {} });
    }
  }
  return { matches, left };
}
