import buildExtension from '#tests/harness/build.ts';
import { launchExtension, type RunningExtension } from '#tests/harness/extension.ts';
import { type Figure, publish, quick } from './figures.ts';
import { type Job, measureJob } from './review/job.ts';
import { measureLive } from './review/live.ts';
import { measureHighlights, measureOverlay } from './review/overlay.ts';
import { startReviewPortal } from './review/portal.ts';
import { measureWorkbench } from './review/workbench.ts';

/**
 * Reviewing: how soon the checklist, its next form and its marks are there, what checking while typing takes, how quick the workbench
 * is with 10,000 records, and a review of 100 forms by keys beside the same job on the bare portal with a spreadsheet.
 */
const rounds = quick ? 5 : 15;
/** `--forms 40`: so many forms are reviewed, at eight seconds each. */
const asked = process.argv.indexOf('--forms');
const forms = asked < 0 ? (quick ? 8 : 100) : Number(process.argv[asked + 1]);

/** Each part begins in a new profile, so that none is slowed by what another has stored. */
async function inNewProfile<Result>(work: (extension: RunningExtension) => Promise<Result>): Promise<Result> {
  const extension = await launchExtension();
  try {
    return await work(extension);
  } finally {
    await extension.close();
  }
}

buildExtension();
const portal = await startReviewPortal(Math.max(forms, rounds + 1));
const figures: Figure[] = [];
/** Told as they come: the whole takes a quarter of an hour. */
const tell = (...more: Figure[]): void => {
  figures.push(...more);
  for (const { name, value, unit, target } of more) console.log(`${name}: ${value} ${unit} (${target})`);
};
tell(...(await inNewProfile((extension) => measureOverlay(extension, portal.origin, rounds))));
tell(await inNewProfile(async ({ context }) => measureHighlights(await context.newPage(), rounds)));
tell(...(await inNewProfile((extension) => measureLive(extension, portal.origin, rounds))));
tell(...(await inNewProfile((extension) => measureWorkbench(extension, { quick }))));
const job: Job = await inNewProfile((extension) => measureJob(extension, portal.origin, forms));
tell(...job.figures);
await portal.close();
publish('review', figures, { job: job.told });
