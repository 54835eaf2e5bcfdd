import { matchForm } from '../matching/match.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedControl, DescribedPage, FilledField, FillPlan, Label } from '../model/page.ts';
import type { ReportedControl, ReportedText } from '../model/page-report.ts';
import type { FieldPath } from '../model/values.ts';
import { type Shown, tenths } from './shown.ts';

/** What a control came to, before it is put into words. */
interface Fate {
  field: FieldPath | undefined;
  /** The label that counted; the best one where nothing did. */
  label?: string;
  /** True where the label counted because the user has said so. */
  taught?: boolean;
  outcome: ReportedControl['outcome'];
  reason?: string;
  params?: Readonly<Record<string, string>>;
  old?: string | string[];
  new?: string | string[];
  ms?: number;
}

export interface ControlSources {
  /** The page as it was when it was planned, and as it was once the fill was over. */
  before: readonly DescribedPage[];
  after: readonly DescribedPage[];
  /** Readings in between, oldest first: a press may bring controls and the next one put them out of sight. */
  between?: readonly DescribedPage[] | undefined;
  formType: FormType | undefined;
  plan: FillPlan | undefined;
  filled: readonly FilledField[] | undefined;
}

/** Every control that the page had before the fill, then those that came up meanwhile, as they were last seen. */
export function reportedControls(sources: ControlSources, shown: Shown): ReportedControl[] {
  const fates = fatesOf(sources);
  const after = controlsOf([...(sources.between ?? []), ...sources.after]);
  const before = controlsOf(sources.before);
  const later = [...after.values()].filter(({ control }) => !before.has(control.ref));
  return [...before.values(), ...later].map(({ control, frame }) => {
    const isLater = !before.has(control.ref);
    const fate = fates.get(control.ref) ?? restFate(sources, isLater);
    const now = after.get(control.ref)?.control.value ?? null;
    return reported(control, frame, now, fate, shown);
  });
}

/** A control that no plan speaks of: nobody was chosen, no form, or it came up only while others were filled. */
function restFate({ formType, plan }: ControlSources, isLater: boolean): Fate {
  const other = plan?.leftAlone.find(({ reason, ref }) => reason === 'otherPerson' && ref === undefined);
  const skipped = { field: undefined, outcome: 'skipped' } as const;
  if (other) return { ...skipped, reason: other.reason, params: other.params };
  if (isLater) return { ...skipped, reason: 'appearedLater' };
  return { ...skipped, reason: formType ? 'nobodyChosen' : 'formUnknown' };
}

function fatesOf({ before, formType, plan, filled }: ControlSources): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  if (formType) {
    const matching = matchForm(before, formType);
    const other = plan?.leftAlone.find(({ reason }) => reason === 'otherPerson');
    for (const { ref, path, label } of matching.matches) {
      const { reason, params } = other ?? { reason: 'nobodyChosen', params: {} };
      fates.set(ref, { field: path, label: label.text, outcome: 'skipped', reason, params });
    }
    for (const left of matching.leftAlone) if (left.ref !== undefined) fates.set(left.ref, fateOfLeft(left));
  }
  for (const left of plan?.leftAlone ?? []) if (left.ref !== undefined) fates.set(left.ref, fateOfLeft(left));
  for (const { ref, path, label, now, next, ticked, note } of plan?.writes ?? []) {
    const reason = ticked ? 'notFilledYet' : (note ?? 'notTicked');
    const taught = label.evidence === 'taught';
    fates.set(ref, {
      field: path,
      label: label.text,
      taught,
      outcome: 'skipped',
      reason,
      old: now,
      new: next,
    });
  }
  for (const { ref, path, label, old, new: next, outcome, ms } of filled ?? []) {
    const why = outcome.state === 'verified' ? {} : { reason: outcome.reason, params: outcome.params };
    const taught = fates.get(ref)?.taught === true;
    fates.set(ref, { field: path, label, taught, outcome: outcome.state, ...why, old, new: next, ms });
  }
  return fates;
}

function fateOfLeft({ path, label, reason, params }: FillPlan['leftAlone'][number]): Fate {
  return { field: path, label, outcome: 'skipped', reason, params };
}

function reported(
  control: DescribedControl,
  frame: number,
  now: string | string[] | null,
  fate: Fate,
  shown: Shown,
): ReportedControl {
  const { field, outcome, reason } = fate;
  const label = control.labels.find(({ text }) => text === fate.label) ?? control.labels[0];
  return {
    ref: control.ref,
    frame,
    label: shown.text(label?.text ?? ''),
    evidence: fate.taught ? 'taught' : (label?.evidence ?? null),
    confidence: label?.confidence ?? 0,
    labels: control.labels.map((each): Label => ({ ...each, text: shown.text(each.text) })),
    section: control.section.map((each) => shown.text(each)),
    ...(control.row ? { row: shown.row(control.row) } : {}),
    kind: control.kind,
    widget: control.widget,
    required: control.required,
    field: field ?? null,
    old: shown.value(fate.old ?? control.value, field),
    new: fate.new === undefined ? null : shown.value(fate.new, field),
    now: now === null ? null : shown.value(now, field),
    outcome,
    ...(reason === undefined ? { reason: null, reasonText: null } : shown.why(reason, fate.params, field)),
    ms: tenths(fate.ms ?? 0),
  };
}

/** Reference → control and its frame, in the order of the page. */
export function controlsOf(
  pages: readonly DescribedPage[],
): Map<string, { control: DescribedControl; frame: number }> {
  return new Map(
    pages.flatMap(({ frame, controls }) =>
      controls.map((control) => [control.ref, { control, frame }] as const),
    ),
  );
}

/** What the page shows as text, with the fields that it holds. */
export function reportedTexts(
  pages: readonly DescribedPage[],
  formType: FormType | undefined,
  shown: Shown,
): ReportedText[] {
  const matched = formType ? matchForm(pages, formType).texts : [];
  const paths = new Map(matched.map(({ ref, path }) => [ref, path]));
  return pages.flatMap(({ frame, texts }) =>
    texts.map(({ ref, label, section, row, value }) => ({
      ref,
      frame,
      label: shown.text(label.text),
      evidence: label.evidence,
      confidence: label.confidence,
      section: section.map((each) => shown.text(each)),
      ...(row ? { row: shown.row(row) } : {}),
      field: paths.get(ref) ?? null,
      value: shown.value(value, paths.get(ref)),
    })),
  );
}
