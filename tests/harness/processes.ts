import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** Every process that can be read right now; those that end while we look are left out. */
function processes(): Process[] {
  const found: Process[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // The name in brackets may hold spaces; the parent is the second field after it.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      found.push({ pid: Number(entry), parent, command });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return found;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
}

/** Process ids of the browser that runs on a profile folder, and of everything it started. */
export function browserTree(profile: string): number[] {
  const all = processes();
  const tree = new Set(
    all
      .filter((process) => process.command.includes(`--user-data-dir=${profile} `))
      .map((process) => process.pid),
  );
  for (let grown = true; grown;) {
    grown = false;
    for (const process of all) {
      if (tree.has(process.parent) && !tree.has(process.pid)) {
        tree.add(process.pid);
        grown = true;
      }
    }
  }
  return [...tree];
}

/**
 * Ends the whole browser of a profile with SIGKILL, without a chance to finish anything, and waits until it is gone: also
 * what it was about to start while we looked.
 */
export async function killBrowser(profile: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (let tree = browserTree(profile); tree.length > 0; tree = browserTree(profile)) {
    if (Date.now() > deadline) throw new Error(`browser of ${profile} does not end`);
    for (const pid of tree) endNow(pid);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
