// npm run addon [-- --base https://… --office-js URL|folder --lang en --details]: makes .output/addon/wps and .output/addon/excel and checks them.
import { copyFileSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle, root } from './build/bundle.ts';
import { excelFiles, OFFICE_FOLDER } from './build/excel.ts';
import { copyOffice, writeFiles } from './build/files.ts';
import { inspect } from './build/inspect.ts';
import { type Options, readOptions } from './build/options.ts';
import { sizesOf } from './build/sizes.ts';
import { madeText, refusedText } from './build/told.ts';
import { wpsFiles } from './build/wps.ts';

const output = join(root, '.output', 'addon');
const folder = relative(root, output).replaceAll('\\', '/');

/** Answers whether it was made. */
async function make(options: Options): Promise<boolean> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const made = await bundle();
  const { problems, made: older, passedOver } = inspect(made);
  const wps = wpsFiles(made, version);
  const excel = excelFiles(made, options, version);
  const all = [...problems, ...wps.problems, ...excel.problems];
  if (all.length > 0) {
    console.error(refusedText(all, { folder, lang: options.lang }));
    return false;
  }
  writeFiles(join(output, 'wps'), wps.files);
  writeFiles(join(output, 'excel'), excel.files);
  // Whoever is handed the folder alone has the steps.
  copyFileSync(join(root, 'docs', 'addon.md'), join(output, 'addon.md'));
  if ('folder' in options.officeJs) copyOffice(join(output, 'excel', OFFICE_FOLDER), options.officeJs.folder);
  console.log(madeText({ folder, opening: sizesOf(made).opening, older, passedOver }, options));
  return true;
}

try {
  if (!(await make(readOptions(process.argv.slice(2))))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
