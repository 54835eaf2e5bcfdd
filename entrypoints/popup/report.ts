import type { FillPlan, FillReport } from '#core/model/page.ts';
import type { PageReport, ReportedFindings } from '#core/model/page-report.ts';
import { matchForm } from '#core/matching/match.ts';
import { pageReport } from '#core/report/page-report.ts';
import { errorText, reasonText } from '#locales/errors.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageReading } from '#utils/page-client.ts';
import { formOf, packOf, type PopupState, valuesOf } from './state.ts';

/** A fill and its undoing, as far as either went, with the page as it was planned and as the fill left it. */
export interface FillRun {
  before: PageReading;
  after?: PageReading | undefined;
  /** Readings while it was filled, oldest first. */
  between?: readonly PageReading[] | undefined;
  plan: FillPlan | undefined;
  report?: FillReport | undefined;
  stopped?: unknown;
  undo?: FillReport | undefined;
}

/**
 * Saves the 填写报告 of the page at hand under the Downloads folder and answers with its path there. Numbers are in full
 * only where the screen shows them so and a purpose was given, and the journal then has it first (law 10).
 */
export async function saveReport(
  state: PopupState,
  journal: Pick<Journal, 'append'>,
  purpose: string,
): Promise<string> {
  const now = new Date();
  const revealed = state.revealed && purpose.trim() !== '';
  const report = reportOf({ ...state, revealed }, now);
  const stamp = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(pad).join('');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(pad).join('');
  const content = new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' });
  const file = `践诺报告/填写报告-${stamp}-${time}.json`;
  const save = () => saveFile(file, content);
  if (!revealed) return save();
  const facts = { file, rows: report.controls.length, purpose: purpose.trim() };
  return journaledExport({ append: (drafts) => journal.append(drafts), save }, facts);
}

function reportOf(state: PopupState, now: Date): PageReport {
  const { page, formId, detection, run, basis } = state;
  if (page.state !== 'ready') throw new Error('a report is of a page that was read');
  const { reading } = page;
  const before = run?.before ?? reading;
  const after = run ? (run.after ?? before) : reading;
  return pageReport({
    madeAt: now.toISOString(),
    page: {
      url: pageAddress(before.url),
      title: before.title,
      foreignFrames: before.foreignFrames,
    },
    form: formId === '' ? undefined : { type: formOf(state), detection },
    values: basis && valuesOf(state),
    plan: run ? run.plan : state.plan,
    before: before.pages,
    after: after.pages,
    between: run?.between?.flatMap(({ pages }) => pages),
    now: reading.pages,
    fill: run?.report,
    stopped: run?.stopped === undefined ? undefined : errorText(run.stopped),
    undo: run?.undo,
    findings: findingsIn(state, reading),
    describeMs: before.ms,
    revealed: state.revealed,
    sentence: reasonText,
  });
}

function findingsIn(state: PopupState, reading: PageReading): ReportedFindings[] {
  const { findings } = state;
  if (!findings) return [];
  const { matches, texts } = matchForm(reading.pages, formOf(state));
  const paths = new Map([...texts, ...matches].map(({ ref, path }) => [ref, path]));
  const items = findings.items.map(({ outcome, text, quotes, ref }) => ({
    outcome,
    text,
    quotes,
    field: (ref !== undefined ? paths.get(ref) : undefined) ?? null,
  }));
  return [{ pack: packOf(state)?.id ?? '', about: findings.about, items }];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
