// Runs test suites and ends with one line summed over them: `npm test`, or `npm test -- unit e2e`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countOf, failuresOf, line, reports, root, type Suite, suites, total } from './suites.ts';

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
for (const suite of chosen) rmSync(join(reports, `${suite}.json`), { force: true });

/** House rules look at both builds, and the suites with a browser run one of them. */
const building = chosen.some((suite) => suite === 'unit' || suite === 'e2e' || suite === 'desktop');
for (const mode of building ? [[], ['--mode', 'test']] : []) {
  const built = spawnSync('npx', ['--no-install', 'wxt', 'build', ...mode], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

let worst = 0;
for (const suite of chosen) {
  const report = join(reports, `${suite}.json`);
  console.log(`\n── ${suite} ──`);
  const result = spawnSync(
    'npx',
    [
      '--no-install',
      'vitest',
      'run',
      '--project',
      suite,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...(endurance ? { JIANNUO_ENDURANCE: '1' } : {}) },
    },
  );
  worst = Math.max(worst, result.status ?? 1);
}

console.log('');
for (const failure of chosen.flatMap(failuresOf)) console.log(failure);
for (const suite of chosen) console.log(`${suite}: ${line(countOf(suite))}`);
const sum = total(chosen.map(countOf));
console.log(line(sum));
process.exitCode = sum.failed > 0 ? 1 : worst;
