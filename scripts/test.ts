// Runs test suites and ends with one line summed over them: `npm test`, or `npm test -- unit e2e`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  countOf,
  failuresOf,
  line,
  partsOf,
  reports,
  root,
  type Suite,
  suites,
  total,
  unfinished,
} from './suites.ts';

const usual: Suite[] = ['unit', 'browser', 'e2e'];
// Tests of endurance go on for longer than every run can: kills of the browser, edits in several windows.
const endurance = process.argv.includes('--endurance');
const asked = process.argv.slice(2).filter((argument) => argument !== '--endurance');
const unknown = asked.filter((name) => !suites.some((suite) => suite === name));
if (unknown.length > 0) {
  console.error(`没有这个测试组：${unknown.join('、')}。可用：${suites.join('、')}`);
  process.exit(2);
}
const chosen = asked.length > 0 ? suites.filter((suite) => asked.includes(suite)) : usual;

mkdirSync(reports, { recursive: true });
for (const part of chosen.flatMap((suite) => Object.values(partsOf(suite)))) rmSync(part, { force: true });

/** House rules look at both builds of the extension and at the add-on, and the suites with a browser run one of the former. */
const building = chosen.some((suite) => suite === 'unit' || suite === 'e2e' || suite === 'desktop');
const builds: readonly [string, ...string[]][] = [
  ['npx', '--no-install', 'wxt', 'build'],
  ['npx', '--no-install', 'wxt', 'build', '--mode', 'test'],
  [process.execPath, 'addon/build.ts'],
];
for (const [command, ...args] of building ? builds : []) {
  const built = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && command === 'npx',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

let worst = 0;
for (const suite of chosen) {
  console.log(`\n── ${suite} ──`);
  const { first, again, lost } = partsOf(suite);
  let status = vitest(suite, first);
  const without = status === 0 ? [] : unfinished(suite, filesOf(suite));
  if (without.length > 0) {
    // The runtime itself may die of what it compiles in threads that are ended (`vitest.config.ts`). That is no verdict on the files it took along,
    // and no leave to pass over them.
    console.log(`\n${suite}: a process died; ${without.length} files have no result and are run once more`);
    status = vitest(suite, again, without);
    const still = unfinished(suite, without);
    if (still.length > 0) writeFileSync(lost, JSON.stringify(still));
  }
  worst = Math.max(worst, status);
}

/** Runs a suite, or some files of it. */
function vitest(suite: Suite, report: string, files: readonly string[] = []): number {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const result = spawnSync(
    'npx',
    ['--no-install', 'vitest', 'run', '--project', suite, ...reporters, ...files],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...(endurance ? { JIANNUO_ENDURANCE: '1' } : {}) },
    },
  );
  return result.status ?? 1;
}

function filesOf(suite: Suite): string[] {
  const list = join(reports, 'files.json');
  const listed = spawnSync(
    'npx',
    ['--no-install', 'vitest', 'list', '--project', suite, '--filesOnly', `--json=${list}`],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (listed.status !== 0) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as { file: string }[]).map(({ file }) => file);
}

console.log('');
for (const failure of chosen.flatMap(failuresOf)) console.log(failure);
for (const suite of chosen) console.log(`${suite}: ${line(countOf(suite))}`);
const sum = total(chosen.map(countOf));
console.log(line(sum));
process.exitCode = sum.failed > 0 ? 1 : worst;
