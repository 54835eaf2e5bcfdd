// Starts the command line on whatever Node there is (≥ 20): sets the packages up where there are none yet, and hands over
// to the Node that came with them where this one cannot run TypeScript. Nothing but the command's answer goes to stdout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const program = join(root, 'cli', 'jiannuo.ts');

function runNode(node, args, stdio) {
  const { status, error } = spawnSync(node, args, { stdio, cwd: process.cwd() });
  if (error) process.stderr.write(`${error.message}\n`);
  return status ?? 1;
}

// npm moves to the project's folder; paths are meant from where the user is.
const { npm_lifecycle_event: script, INIT_CWD: where } = process.env;
if (script === 'jiannuo' && where !== undefined && existsSync(where)) process.chdir(where);

let status = 0;
if (!existsSync(own)) {
  // Packages only: no browser is needed here.
  status = runNode(process.execPath, [join(root, 'scripts', 'setup.mjs'), '--packages'], ['ignore', 2, 2]);
}
if (status !== 0) process.exitCode = 2;
else if (Number(process.versions.node.split('.')[0]) >= 24) await import('./jiannuo.ts');
else process.exitCode = runNode(own, [program, ...process.argv.slice(2)], 'inherit');
