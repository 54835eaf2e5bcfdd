// `npm run demo`: the whole main job in a real Chromium, headless; `-- --headed` to watch and keep the browser open.
import { relative } from 'node:path';
import buildExtension from '#tests/harness/build.ts';
import { launchExtension } from '#tests/harness/extension.ts';
import { startPortals } from '#tests/portals/server.ts';
import { checkRecords } from './demo/check.ts';
import { exportRecords } from './demo/export.ts';
import { fillPortals } from './demo/fill.ts';
import { importWorkbooks } from './demo/import.ts';
import { reviewPages } from './demo/review.ts';
import { Stage } from './demo/stage.ts';
import { resultTable } from './demo/table.ts';
import { root } from './suites.ts';

const headed = process.argv.includes('--headed');
buildExtension();
const portals = await startPortals();
const extension = await launchExtension({ headed });
const stage = new Stage(extension, portals, await extension.open('workbench.html'));
try {
  await importWorkbooks(stage);
  await fillPortals(stage);
  await checkRecords(stage);
  await reviewPages(stage);
  await exportRecords(stage);
} catch (error) {
  stage.expect(false, `中途停下：${error instanceof Error ? error.stack : String(error)}`);
} finally {
  stage.finish();
}
console.log(`\n${resultTable(stage.report, relative(root, stage.folder))}`);
process.exitCode = stage.report.problems.length === 0 ? 0 : 1;
if (headed) {
  console.log('浏览器开着，看完关掉窗口即可结束。');
  await new Promise((resolve) => extension.context.once('close', resolve));
} else {
  await extension.close();
}
await portals.close();
