import { commonIds } from '../forms/dictionary.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedPage } from '../model/page.ts';
import { titledForms } from './form-title.ts';
import { matchForm } from './match.ts';

export interface FormTypeScore {
  formTypeId: string;
  /** Matched fields, the more the fewer forms have them, and the title as ten. */
  score: number;
  /** Whether a heading carries the form's title, or it shows more than data of anybody that no other form has as well. */
  distinct: boolean;
}

export interface Detection {
  /** Id of the form that the page shows; `null` when none is clearly ahead. */
  best: string | null;
  /** Best first. */
  ranking: FormTypeScore[];
  /** Ids of forms that the page shows enough of, and none of which is clearly ahead of the others; best first. */
  tied: string[];
}

const OWN_FIELD = 3;
const TITLE = 10;
/** A page with fewer points than two own fields could be any form. */
const LEAST = 2 * OWN_FIELD;
/** How much more must speak for a form than for another, and how much at least. */
const AHEAD = 1.25;
const LEAST_AHEAD = 1.5;

/** What a page shows of a form. */
interface Shown {
  form: FormType;
  titled: boolean;
  fields: ReadonlySet<string>;
  /** Those that not any form may ask for. */
  telling: readonly string[];
}

/**
 * Guesses which form a page shows. The user sees the guess and may choose another. A page that shows nothing, or one thing alone,
 * beyond what any form may ask for is taken for the form that is for any page.
 */
export function detectFormType(pages: readonly DescribedPage[], formTypes: readonly FormType[]): Detection {
  const made = formTypes.filter(({ fallback }) => !fallback);
  const titles = titlesOn(pages, made);
  const all = made.map((form): Shown => {
    const fields = fieldIdsOn(pages, form);
    const telling = [...fields].filter((id) => !commonIds.has(id));
    // Over nothing that the form asks for, its title is that of a list of such forms.
    return { form, titled: titles.has(form.id) && fields.size > 0, fields, telling };
  });
  const shown = all.filter((one) => !isMereKind(one, all));
  const points = pointsAmong(shown);
  const ranked = shown.map((one) => ({ one, score: points([...one.fields]) + (one.titled ? TITLE : 0) }));
  ranked.sort((a, b) => b.score - a.score);
  const ranking = ranked.map(({ one, score }): FormTypeScore => ({
    formTypeId: one.form.id,
    score,
    distinct: one.titled || isSetApart(one, shown),
  }));
  const [first] = ranking;
  const [leader] = ranked;
  const rivals = ranked.slice(1).map(({ one }) => one);
  const clear = leader && first?.distinct && first.score >= LEAST && isAhead(leader.one, rivals, points);
  if (clear) return { best: first.formTypeId, ranking, tied: [] };
  const general = formTypes.find(({ fallback }) => fallback);
  const open =
    shown.every(({ titled }) => !titled) && new Set(shown.flatMap(({ telling }) => telling)).size <= 1;
  const best = open && general && fieldIdsOn(pages, general).size >= 2 ? general.id : null;
  const isNear = best === null && leader !== undefined && leader.score >= LEAST;
  const near = isNear ? rivals.filter((rival) => !isAhead(leader.one, [rival], points)) : [];
  const tied = near.length > 0 && leader ? [leader.one, ...near].map(({ form }) => form.id) : [];
  return { best, ranking, tied };
}

/** Forms whose title stands on a page, by the heading that says most. */
function titlesOn(pages: readonly DescribedPage[], forms: readonly FormType[]): Set<string> {
  const headings = new Set(
    pages.flatMap((page) => [
      page.title,
      ...page.headings,
      ...page.controls.flatMap((control) => control.section),
    ]),
  );
  return new Set([...headings].flatMap((heading) => [...titledForms(heading, forms)]));
}

/** A special kind of a form that neither its title nor what it shows sets apart is the form that it is a kind of. */
function isMereKind(one: Shown, all: readonly Shown[]): boolean {
  const wider = all.find(({ form }) => form.id === one.form.kindOf);
  return wider !== undefined && !one.titled && (wider.titled || !isSetApart(one, all));
}

/** Whether no other form has all that this one shows, beyond what any form may ask for. */
function isSetApart(one: Shown, all: readonly Shown[]): boolean {
  return all.every((other) => other === one || one.telling.some((id) => !other.fields.has(id)));
}

function fieldIdsOn(pages: readonly DescribedPage[], formType: FormType): Set<string> {
  const { matches, texts } = matchForm(pages, formType);
  return new Set([...matches, ...texts].map(({ path }) => path.replace(/\[.*/, '')));
}

type Points = (ids: readonly string[]) => number;

/** What fields count among some forms: three where one form has it, the less the more have it, and one for what any may ask. */
function pointsAmong(shown: readonly Shown[]): Points {
  const holders = new Map<string, number>();
  for (const { form } of shown) {
    for (const { id } of form.fields) holders.set(id, (holders.get(id) ?? 0) + 1);
  }
  const weight = (id: string): number =>
    commonIds.has(id) ? 1 : 1 + (OWN_FIELD - 1) / (holders.get(id) ?? 1);
  return (ids) => ids.reduce((sum, id) => sum + weight(id), 0);
}

/** What both show tells nothing: the rest, with the titles, has to speak clearly for the one. */
function isAhead(one: Shown, rivals: readonly Shown[], points: Points): boolean {
  const beyond = (a: Shown, b: Shown): number =>
    points([...a.fields].filter((id) => !b.fields.has(id))) + (a.titled ? TITLE : 0);
  return rivals.every((rival) => {
    const [own, other] = [beyond(one, rival), beyond(rival, one)];
    return own >= LEAST_AHEAD && own >= other * AHEAD;
  });
}
