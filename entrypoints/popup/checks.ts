import type { FindingItem, FindingsView } from '#components/popup/model.ts';
import { matchForm } from '#core/matching/match.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import type { Finding } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { DescribedPage } from '#core/model/page.ts';
import type { FieldPath, Values } from '#core/model/values.ts';
import { withTaught } from '#core/teaching/apply.ts';
import type { Known } from '#core/teaching/find.ts';
import { currentLocale } from '#locales/index.ts';
import { today } from '#utils/today.ts';

/** Values to check, and where in the page each of them stands. */
export interface Checked {
  about: FindingsView['about'];
  values: Values;
  refs: ReadonlyMap<FieldPath, string>;
}

/** What the page shows now, whether typed into controls or printed; what was taught goes before what is read. */
export function checkedPage(
  pages: readonly DescribedPage[],
  form: FormType,
  taught: readonly Known[] = [],
): Checked {
  const matching = withTaught(pages, matchForm(pages, form), form, {}, taught);
  const refs = new Map([...matching.texts, ...matching.matches].map(({ path, ref }) => [path, ref]));
  return { about: 'page', values: valuesFromPage(pages, matching, form), refs };
}

/** Values of a record; the page only says where a finding may lead. */
export function checkedRecord(values: Values, pages: readonly DescribedPage[], form: FormType): Checked {
  const refs = new Map(matchForm(pages, form).matches.map(({ path, ref }) => [path, ref]));
  return { about: 'record', values, refs };
}

/** Checks values against a pack. The checks are loaded when they are first asked for, not with the window. */
export async function findingsOf(
  { about, values, refs }: Checked,
  form: FormType,
  pack: Pack,
): Promise<FindingsView> {
  const { checkValues, shownFinding } = await import('#catalog/checking.ts');
  const shown = about === 'page' ? refs.keys() : undefined;
  const { findings } = checkValues({ pack, formType: form, values, today: today(), shown });
  const items = findings.map((finding, index): FindingItem => {
    const { text, quotes } = shownFinding(finding, { form, values }, currentLocale());
    return {
      key: `${finding.useId} ${index}`,
      outcome: finding.outcome,
      text,
      quotes: quotes.filter((quote) => quote !== ''),
      ref: refOf(finding, refs),
    };
  });
  return { about, items };
}

/** Where in the page a finding leads: its own field, else the first piece of evidence that the page shows. */
function refOf({ path, evidence }: Finding, refs: ReadonlyMap<FieldPath, string>): string | undefined {
  const paths = [...(path === undefined ? [] : [path]), ...evidence.map((each) => each.path)];
  return paths.map((each) => refs.get(each)).find((ref) => ref !== undefined);
}
