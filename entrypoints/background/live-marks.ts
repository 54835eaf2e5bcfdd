import { shownFinding } from '#catalog/checking.ts';
import { offerFix, type Offer } from '#core/fixes/offer.ts';
import { fieldAt } from '#core/matching/fields.ts';
import type { FormMatching } from '#core/matching/match.ts';
import type { Finding } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import { isSensitive, maskText } from '#core/model/mask.ts';
import type { DescribedControl, DescribedPage } from '#core/model/page.ts';
import type { FieldPath, Values } from '#core/model/values.ts';
import { parsePath } from '#core/model/values.ts';
import type { LiveMark, LiveTab } from '#utils/live-messages.ts';

/** The page as it was read, and what was found in it. */
export interface LiveReading {
  form: FormType;
  matching: Pick<FormMatching, 'matches' | 'texts'>;
  values: Values;
  findings: readonly Finding[];
  locale: 'zh-CN' | 'en';
}

/** Controls whose text the user types, and which can be repaired. */
const TYPED: ReadonlySet<DescribedControl['kind']> = new Set(['text', 'number', 'date']);

/** The signs to show, in the order of the page. */
export function marksOf(reading: LiveReading, { pages, touched, applied }: LiveTab): LiveMark[] {
  const { form, matching, values, findings, locale } = reading;
  const refs = new Map(matching.matches.map(({ path, ref }) => [path, ref]));
  const reasons = new Map<string, LiveMark['reasons']>();
  for (const finding of findings) {
    const { outcome } = finding;
    const ref = outcome === 'fail' || outcome === 'review' ? refOf(finding, refs) : undefined;
    if (ref === undefined || (outcome !== 'fail' && outcome !== 'review')) continue;
    const { text } = shownFinding(finding, { form, values }, locale);
    reasons.set(ref, [...(reasons.get(ref) ?? []), { outcome, text }]);
  }
  const paths = new Map(matching.matches.map(({ path, ref }) => [ref, path]));
  return pages
    .flatMap(({ controls }) => controls)
    .flatMap((control): LiveMark[] => {
      const { ref } = control;
      const path = paths.get(ref);
      if (path === undefined || (isEmpty(control) && !touched.includes(ref))) return [];
      const own = reasons.get(ref) ?? [];
      const field = fieldAt(form, path);
      const shown = (text: string): string => (isSensitive(field) ? maskText(text) : text);
      const offer = offerFor(control, path, form);
      const done = applied.find((each) => each.ref === ref && each.now === control.value);
      if (own.length === 0 && !offer && !done) return [];
      return [
        {
          ref,
          label: plainLabel(control.labels[0]?.text ?? field?.label ?? ''),
          tone: own.some(({ outcome }) => outcome === 'fail')
            ? 'fail'
            : own.length > 0
              ? 'review'
              : offer
                ? 'fix'
                : 'done',
          reasons: [
            ...own.filter(({ outcome }) => outcome === 'fail'),
            ...own.filter(({ outcome }) => outcome !== 'fail'),
          ],
          offer: offer && { fixes: offer.fixes, now: shown(offer.now), next: shown(offer.next) },
          done: done && { before: shown(done.before), now: shown(done.now) },
        },
      ];
    });
}

/** The repair of what a control holds, where how it is written can be bettered without changing what it says. */
export function offerFor(control: DescribedControl, path: FieldPath, form: FormType): Offer | undefined {
  const { value, kind, readOnly, disabled, format, part } = control;
  const field = fieldAt(form, path);
  if (!field || typeof value !== 'string' || readOnly || disabled || part || !TYPED.has(kind))
    return undefined;
  const { row } = parsePath(path);
  return offerFix(value, { field: { ...field, id: row?.column ?? field.id }, format });
}

export function controlIn(pages: readonly DescribedPage[], ref: string): DescribedControl | undefined {
  return pages.flatMap(({ controls }) => controls).find((control) => control.ref === ref);
}

/** Where the finding's own field is, else the first text that it quotes. */
function refOf({ path, evidence }: Finding, refs: ReadonlyMap<FieldPath, string>): string | undefined {
  const paths = [...(path === undefined ? [] : [path]), ...evidence.map((each) => each.path)];
  const own = paths.map((each) => refs.get(each)).find((ref) => ref !== undefined);
  // What is said of all rows together stands at the first of them.
  return own ?? [...refs].find(([each]) => parsePath(each).row && parsePath(each).field === path)?.[1];
}

/** Without the signs that say that a field must be filled in. */
function plainLabel(label: string): string {
  return label.replace(/^[\s*＊]+|[\s*＊：:]+$/g, '');
}

function isEmpty({ value, unset }: DescribedControl): boolean {
  return unset === true || (typeof value === 'string' ? value.trim() === '' : value.length === 0);
}
