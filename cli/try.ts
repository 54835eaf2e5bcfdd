// `npm run try`: the built extension fills pages of this machine from a record, through its own popup. See docs/try.md.
import '#locales/try.ts';
import { buildIfStale } from './browser/build.ts';
import { launchExtension } from './browser/extension.ts';
import { loadForms } from './forms.ts';
import { type Job, jobsOf } from './try/jobs.ts';
import { readOptions, type TryOptions, usage } from './try/options.ts';
import { reserveReport, writeReport } from './try/report-file.ts';
import { type TriedPage, type TryReport, summaryOf } from './try/report.ts';
import { Store } from './try/store.ts';
import { tryPage } from './try/try-page.ts';
import { UsageError } from './usage-error.ts';

const STATUS: Readonly<Record<TriedPage['status'], string>> = {
  filled: '已填',
  nothing: '没有可填的',
  read: '已读',
  stopped: '中途停下',
  refused: '没有试',
};

interface Asked {
  options: TryOptions;
  jobs: Job[];
  /** Where the report goes. */
  file: string;
}

function asked(): Asked | undefined {
  try {
    const options = readOptions(process.argv.slice(2));
    return { options, jobs: jobsOf(options), file: reserveReport(options.report) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return undefined;
  }
}

function lineOf(page: TriedPage, place: string): string {
  const { verified = 0, skipped = 0, failed = 0, restored = 0, notRestored = 0 } = page.totals ?? {};
  const undone = page.undo ? `；已恢复 ${restored} 项，未恢复 ${notRestored} 项` : '';
  const counts =
    page.status === 'refused' ? page.message : `核对 ${verified}，未填 ${skipped}，失败 ${failed}${undone}`;
  return `${place} ${STATUS[page.status]} ${page.url}（${(page.ms / 1000).toFixed(1)} 秒）：${counts}`;
}

async function run({ options, jobs }: Asked): Promise<TryReport> {
  const started = performance.now();
  const forms = await loadForms();
  buildIfStale();
  const extension = await launchExtension();
  const { undo, acts, read } = options;
  const store = new Store(
    extension,
    forms.map(({ id }) => id),
  );
  const pages: TriedPage[] = [];
  try {
    for (const job of jobs) {
      const page = await tryPage(job, { extension, store, forms, undo, acts, read });
      pages.push(page);
      console.log(lineOf(page, `${pages.length}/${jobs.length}`));
    }
    return {
      format: 'jiannuo-try',
      version: 1,
      madeAt: new Date().toISOString(),
      extension: await extension.inside(async () => chrome.runtime.getManifest().version, undefined),
      browser: extension.context.browser()?.version() ?? '',
      summary: summaryOf(pages, Math.round(performance.now() - started)),
      pages,
    };
  } finally {
    await extension.close();
  }
}

const wanted = asked();
if (wanted) {
  const report = await run(wanted);
  const { file } = wanted;
  const written = writeReport(file, report);
  const { refused, stopped, ms } = report.summary;
  if (written) console.log(`报告：${file}（共 ${(ms / 1000).toFixed(1)} 秒）`);
  process.exitCode = refused + stopped > 0 || !written ? 1 : 0;
} else {
  process.exitCode = 2;
}
