import type { Page } from 'playwright';
import type { PageReport, ReportedFindings } from '#core/model/page-report.ts';
import type { FormType } from '#core/model/form-type.ts';
import { textOf } from '#core/model/values.ts';
import { type ReadRecord, readRecordFile } from '#core/record-file/read.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import '#locales/popup.ts';
import type { RunningExtension } from '../browser/extension.ts';
import type { Job } from './jobs.ts';
import { refusedAddress } from './loopback.ts';
import { whyNotOpened } from './not-opened.ts';
import { PopupHand, Refusal, type UsedForm } from './popup.ts';
import type { TriedPage } from './report.ts';
import { openAtRest } from './stands-still.ts';
import type { Store } from './store.ts';

export interface Bench {
  extension: RunningExtension;
  store: Store;
  forms: readonly FormType[];
  undo: boolean;
  acts: boolean;
  read: boolean;
}

const WHY: Readonly<Record<UsedForm['why'], string>> = {
  record: '记录写明的表单',
  detected: '按页面识别的表单',
  general: '记录和页面都不能确定表单，用通用表单',
  unknown: '记录和页面都不能确定表单',
};

/** Tries one page. Whatever goes wrong is that page's own affair, and is told in its part of the report. */
export async function tryPage(job: Job, bench: Bench): Promise<TriedPage> {
  const started = performance.now();
  const tried: TriedPage = {
    url: job.url,
    record: job.source,
    status: 'refused',
    message: '',
    form: null,
    unknownFields: [],
    ms: 0,
    loadMs: 0,
    cameToRest: false,
  };
  try {
    const record = recordOf(job, bench.forms);
    const refused = refusedAddress(job.url);
    if (refused !== undefined) throw new Refusal(refused);
    tried.unknownFields = record?.unknownFields ?? [];
    await onPage(tried, record, bench);
  } catch (error) {
    tried.status = 'refused';
    tried.message = error instanceof Refusal ? error.message : `出现未预料的错误：${String(error)}`;
  }
  await closeOthers(bench.extension);
  tried.ms = Math.round(performance.now() - started);
  return tried;
}

function recordOf({ record, problem }: Job, forms: readonly FormType[]): ReadRecord | undefined {
  if (problem !== undefined) throw new Refusal(problem);
  if (record === undefined) return undefined;
  const reading = readRecordFile(record, forms);
  if ('record' in reading) return reading.record;
  const said = reading.problems.map(({ place, code, params }) => {
    return place === '' ? codeText(code, params) : `${place}：${codeText(code, params)}`;
  });
  throw new Refusal(said.join('\n'));
}

async function onPage(tried: TriedPage, record: ReadRecord | undefined, bench: Bench): Promise<void> {
  const opening = performance.now();
  const page = await bench.extension.context.newPage();
  // The store takes the record while the page draws.
  const held = record && !bench.read ? bench.store.hold(record) : undefined;
  [tried.cameToRest] = await Promise.all([opened(page, tried.url), held]);
  tried.loadMs = Math.round(performance.now() - opening);
  const moved = refusedAddress(page.url());
  if (moved !== undefined) throw new Refusal(`页面转到了别处：${moved}`);
  const hand = new PopupHand(await bench.extension.popupFor(page));
  await hand.read();
  const used = await hand.chooseForm(record);
  tried.form = { asked: record?.asked ?? '', ...used, whyText: WHY[used.why] };
  if (bench.read || !record) {
    const report = await readOnly(hand, used);
    take(tried, report);
    tried.message = unreadFrames(report);
    tried.status = 'read';
    return;
  }
  await hand.choosePerson(textOf(record.values, 'name') ?? '');
  if (bench.acts) await hand.tickActs();
  const filled = await hand.fill();
  const undone = bench.undo && filled ? await hand.undo() : undefined;
  const report = await hand.report();
  take(tried, report);
  tried.status = filled ? (filled.whole ? 'filled' : 'stopped') : 'nothing';
  const nothing = report.refusal?.reasonText ?? '没有可以填写的字段，逐项原因见 controls。';
  const said = filled ? [filled.said, undone?.said] : [nothing];
  tried.message = [...said, unreadFrames(report)].filter(Boolean).join(' ');
}

async function opened(page: Page, url: string): Promise<boolean> {
  try {
    return await openAtRest(page, url);
  } catch (error) {
    throw new Refusal(`打不开 ${url}：${whyNotOpened(error)}。`, { cause: error });
  }
}

/** The page as it is, checked with every pack that speaks of its form. */
async function readOnly(hand: PopupHand, used: UsedForm): Promise<PageReport> {
  const findings: ReportedFindings[] = [];
  let report: PageReport | undefined;
  for (const pack of used.id === null ? [] : await hand.packs()) {
    await hand.check(pack);
    report = await hand.report();
    findings.push(...report.findings);
  }
  return { ...(report ?? (await hand.report())), findings };
}

/** What the page holds and nobody looked into; `''` where there is no such frame. */
function unreadFrames({ page: { foreignFrames: count } }: PageReport): string {
  return count > 0 ? t('popup.page.foreignFrames', { count }) : '';
}

function take(tried: TriedPage, report: PageReport): void {
  const { format: _format, version: _version, madeAt: _madeAt, form: _form, ...parts } = report;
  Object.assign(tried, parts);
}

/** Leaves nothing open but the extension's desk, whatever the page has opened. */
async function closeOthers({ context }: RunningExtension): Promise<void> {
  const [, ...others] = context.pages();
  await Promise.all(others.map((page) => page.close()));
}
