// Everything about the code that is not behaviour: types, lint, format, house rules, the release build.
import { spawnSync } from 'node:child_process';
import { root } from './suites.ts';

const steps: [title: string, command: string[]][] = [
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['types of core, without the DOM', ['tsc', '-p', 'core/tsconfig.json']],
  ['lint and import direction', ['oxlint', '--deny-warnings']],
  ['format', ['oxfmt', '--check']],
  ['release build', ['wxt', 'build']],
  ['test build', ['wxt', 'build', '--mode', 'test']],
  ['add-on', ['node', 'addon/build.ts']],
  ['house rules', ['vitest', 'run', '--project', 'unit', 'tests/house']],
];

const failed: string[] = [];
for (const [title, command] of steps) {
  const started = performance.now();
  const result = spawnSync('npx', ['--no-install', ...command], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const ok = result.status === 0;
  if (!ok) {
    failed.push(title);
    console.log(result.stdout, result.stderr);
  }
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${title} (${Math.round(performance.now() - started)} ms)`);
}
if (failed.length > 0) {
  console.error(`\n没有通过：${failed.join('；')}`);
  process.exitCode = 1;
}
