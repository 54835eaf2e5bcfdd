// npm run addon [-- --base https://… --office-js URL|folder]: makes .output/addon/wps and .output/addon/excel, checks them, prints sizes.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AT_MOST, bundle, root } from './build/bundle.ts';
import { excelFiles, OFFICE_FOLDER } from './build/excel.ts';
import { copyOffice, writeFiles } from './build/files.ts';
import { inspect } from './build/inspect.ts';
import { LOCAL, type Options, readOptions } from './build/options.ts';
import { sizesOf } from './build/sizes.ts';
import { wpsFiles } from './build/wps.ts';

async function make(options: Options): Promise<readonly string[]> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const made = await bundle();
  const { problems, made: older, passedOver } = inspect(made);
  const wps = wpsFiles(made, version);
  const excel = excelFiles(made, options, version);
  const { opening, parts } = sizesOf(made);
  const all = [...problems, ...wps.problems, ...excel.problems];
  console.table(parts.map((part) => ({ ...part, kB: Number(part.kB.toFixed(1)) })));
  // A figure that misses its aim is written down as a miss (`bench/addon-size.ts`), and stops nobody.
  const word = opening > AT_MOST ? ', a miss' : '';
  console.log(`opening: ${opening.toFixed(1)} kB gz of ${AT_MOST}${word}`);
  console.log(`made for engines before them: ${listed(older)}`);
  if (passedOver.size > 0) console.log(`style that engines before them pass over: ${listed(passedOver)}`);
  if (all.length > 0) return all;
  const output = join(root, '.output', 'addon');
  writeFiles(join(output, 'wps'), wps.files);
  writeFiles(join(output, 'excel'), excel.files);
  // Whoever is handed the folder alone has the steps.
  copyFileSync(join(root, 'docs', 'addon.md'), join(output, 'addon.md'));
  if ('folder' in options.officeJs) copyOffice(join(output, 'excel', OFFICE_FOLDER), options.officeJs.folder);
  if (options.base === LOCAL) {
    console.log(
      `excel/manifest.xml 里的网址是 ${LOCAL}，只能在本机试用。给别的电脑用，请写明网站：npm run addon -- --base https://…`,
    );
  }
  return [];
}

/** Names, each with the Chromium that has it. */
function listed(names: ReadonlyMap<string, number>): string {
  return [...names].map(([name, since]) => `${name} (${since})`).join(', ');
}

try {
  const problems = await make(readOptions(process.argv.slice(2)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
