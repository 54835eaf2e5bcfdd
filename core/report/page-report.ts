import { completeForm } from '../forms/complete.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedPage, FillPlan, FillReport, LeftAlone } from '../model/page.ts';
import type {
  PageReport,
  ReportedAct,
  ReportedControl,
  ReportedField,
  ReportedFindings,
  RestoredControl,
} from '../model/page-report.ts';
import { isRows, textOf, type Values } from '../model/values.ts';
import { controlsOf, reportedControls, reportedTexts } from './controls.ts';
import { type Sentence, Shown, tenths } from './shown.ts';

/** What a report is made of. */
export interface PageReportSources {
  madeAt: string;
  page: PageReport['page'];
  form: { type: FormType; detection: string } | undefined;
  /** The record's values over the subject's; `undefined` while nobody is chosen. */
  values: Values | undefined;
  plan: FillPlan | undefined;
  /** The page as it was planned, as it was once the fill was over, and as it is now. */
  before: readonly DescribedPage[];
  after: readonly DescribedPage[];
  /** As it was read while it was filled, oldest first. */
  between?: readonly DescribedPage[] | undefined;
  now: readonly DescribedPage[];
  fill: FillReport | undefined;
  stopped: string | undefined;
  undo: FillReport | undefined;
  findings: readonly ReportedFindings[];
  describeMs: number;
  revealed: boolean;
  sentence: Sentence;
}

/** 填写报告 of the page at hand, with every control that it has (law 3). */
export function pageReport(given: PageReportSources): PageReport {
  const form = given.form && { ...given.form, type: completeForm(given.form.type) };
  const sources = { ...given, form };
  const { plan, fill, undo } = sources;
  const shown = new Shown(form?.type, sources.revealed, sources.sentence);
  const controls = reportedControls({ ...sources, formType: form?.type, filled: fill?.fields }, shown);
  const texts = reportedTexts(sources.before, form?.type, shown);
  const leftAlone = leftFields(sources, shown);
  const undone = undo && restoredControls(sources, undo, controls, shown);
  const other = plan?.leftAlone.find(({ reason, ref }) => reason === 'otherPerson' && ref === undefined);
  const count = (outcome: ReportedControl['outcome']): number =>
    controls.filter((control) => control.outcome === outcome).length;
  const clicks = (fill?.clicks ?? []).map((click) => shown.text(click));
  const heldBack = (fill?.held ?? []).map((held) => shown.text(held));
  return {
    format: 'jiannuo-page-report',
    version: 1,
    madeAt: sources.madeAt,
    stage: undo ? 'undone' : fill ? 'filled' : plan ? 'preview' : 'read',
    revealed: sources.revealed,
    page: { ...sources.page, title: shown.text(sources.page.title) },
    form: form ? { id: form.type.id, title: form.type.title, detection: form.detection } : null,
    refusal: other ? shown.why(other.reason, other.params, other.path) : null,
    stopped: sources.stopped === undefined ? null : shown.text(sources.stopped),
    controls,
    texts,
    leftAlone,
    acts: reportedActs(sources, shown),
    clicks,
    heldBack,
    undo: undone
      ? {
          controls: undone,
          clicks: (undo.clicks ?? []).map((click) => shown.text(click)),
          heldBack: (undo.held ?? []).map((held) => shown.text(held)),
        }
      : null,
    findings: sources.findings.map((pack) => shown.findings(pack)),
    totals: {
      controls: controls.length,
      verified: count('verified'),
      skipped: count('skipped'),
      failed: count('failed'),
      texts: texts.length,
      leftAlone: leftAlone.length,
      clicks: clicks.length,
      heldBack: heldBack.length,
      restored: undone?.filter(({ restored }) => restored).length ?? 0,
      notRestored: undone?.filter(({ restored }) => !restored).length ?? 0,
      describeMs: sources.describeMs,
      fillMs: tenths(fill?.ms ?? 0),
      undoMs: tenths(undo?.ms ?? 0),
    },
  };
}

/** What the preview offered to press, with what came of it. */
function reportedActs({ plan, fill }: PageReportSources, shown: Shown): ReportedAct[] {
  const tried = new Map(fill?.acts?.map((act) => [act.ref, act]));
  return (plan?.acts ?? []).map((act): ReportedAct => {
    const { done = 0, outcome } = tried.get(act.ref) ?? {};
    const words = {
      label: shown.text(act.label),
      place: shown.text(act.place),
      expects: act.expects.map((name) => shown.text(name)),
    };
    if (outcome?.state === 'verified')
      return { ...act, ...words, done, outcome: 'verified', reason: null, reasonText: null };
    const untried = shown.why(act.ticked ? 'notFilledYet' : 'notTicked');
    const why = outcome ? shown.why(outcome.reason, outcome.params) : untried;
    return { ...act, ...words, done, outcome: outcome?.state ?? 'skipped', ...why };
  });
}

/** Values that have no place in the page, and those that the form has no field for. */
function leftFields({ plan, form, values = {} }: PageReportSources, shown: Shown): ReportedField[] {
  if (!form || !plan) return [];
  const planned = plan.leftAlone.filter(({ ref, reason }) => ref === undefined && reason !== 'otherPerson');
  const outside = Object.entries(values).flatMap(([id, value]) => {
    if (form.type.fields.some((field) => field.id === id)) return [];
    const paths = isRows(value)
      ? value.flatMap((row, index) => Object.keys(row).map((column) => `${id}[${index}].${column}`))
      : [id];
    return paths.map((path): LeftAlone => ({ path, label: path, reason: 'notInForm', params: {} }));
  });
  return [...planned, ...outside].flatMap(({ path, label, reason, params }): ReportedField[] => {
    if (path === undefined) return [];
    const value = shown.value(textOf(values, path) ?? '', path);
    return [{ field: path, label: shown.text(label), value, ...shown.why(reason, params, path) }];
  });
}

/** Every control that the undoing put back, and every other that differs from before the fill. */
function restoredControls(
  { before, now, fill }: PageReportSources,
  undo: FillReport,
  controls: readonly ReportedControl[],
  shown: Shown,
): RestoredControl[] {
  const then = controlsOf(before);
  const today = controlsOf(now);
  const put = new Map(undo.fields.map((field) => [field.ref, field]));
  const fields = new Map(controls.map(({ ref, field }) => [ref, field]));
  // A fill of an earlier window left nothing to compare with but what the undoing says itself.
  const refs = new Set([...put.keys(), ...(fill ? then.keys() : [])]);
  return [...refs].flatMap((ref): RestoredControl[] => {
    const field = put.get(ref);
    const old = (fill ? then.get(ref)?.control.value : undefined) ?? field?.new ?? '';
    const shows = today.get(ref)?.control.value;
    const same = shows === undefined || JSON.stringify(shows) === JSON.stringify(old);
    if (!field && same) return [];
    const path = fields.get(ref) ?? field?.path;
    const outcome = field?.outcome ?? { state: 'verified' };
    const restored = outcome.state === 'verified' && same;
    const params = { shown: [shows ?? ''].flat().join('、') };
    const why =
      outcome.state === 'verified'
        ? shown.why('notRestored', params, path)
        : shown.why(outcome.reason, outcome.params, path);
    return [
      {
        ref,
        label: shown.text(field?.label ?? then.get(ref)?.control.labels[0]?.text ?? ''),
        field: path ?? null,
        old: shown.value(old, path),
        now: shows === undefined ? null : shown.value(shows, path),
        restored,
        ...(restored ? { reason: null, reasonText: null } : why),
      },
    ];
  });
}
