import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TryReport } from '#cli/try/report.ts';

const command = fileURLToPath(new URL('../../cli/try.ts', import.meta.url));

export interface Ran {
  code: number;
  output: string;
}

/** Runs the command as `npm run try` does once everything is set up. */
export function runTry(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, output: stdout + stderr });
    });
  });
}

/** Runs the command, and reads the report that it wrote under the folder. */
export async function triedIn(folder: string, ...args: string[]): Promise<Ran & { report: TryReport }> {
  const path = join(folder, 'out', 'report.json');
  const ran = await runTry(...args, '--report', path);
  return { ...ran, report: TryReport.parse(JSON.parse(readFileSync(path, 'utf8'))) };
}
