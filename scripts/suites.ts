import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));
/** Vitest's JSON report of each suite that has run, `<suite>.json`. */
export const reports = join(root, '.output', 'tests');

export const suites = ['unit', 'browser', 'e2e', 'desktop', 'oracles'] as const;
export type Suite = (typeof suites)[number];

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface FileResult {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

/** What a suite writes: the report of its run, the one of what was run again, and the files that have no result after that. */
export const partsOf = (suite: Suite) => ({
  first: join(reports, `${suite}.json`),
  again: join(reports, `${suite}-again.json`),
  lost: join(reports, `${suite}-lost.json`),
});

function readPart<Part>(file: string, otherwise: Part): Part {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Part) : otherwise;
}

/** Results by file; of a file that was run again the later ones. */
function resultsOf(suite: Suite): FileResult[] {
  const { first, again } = partsOf(suite);
  const none = { testResults: [] as FileResult[] };
  const results = [first, again].flatMap((file) => readPart(file, none).testResults);
  return [...new Map(results.map((result) => [result.name, result])).values()];
}

/** Files of the suite that say nothing, or not all: the process that ran them died. */
export function unfinished(suite: Suite, files: readonly string[]): string[] {
  const results = new Map(resultsOf(suite).map((result) => [result.name, result]));
  return files.filter((file) => {
    const result = results.get(file);
    return result === undefined || result.assertionResults.some(({ status }) => status === 'pending');
  });
}

/** Counts of one suite. A file that fails before its first test counts as one failure, as does one without a result. */
export function countOf(suite: Suite): Count {
  const { first, lost } = partsOf(suite);
  if (!existsSync(first)) return { passed: 0, failed: 1, skipped: 0 };
  const results = resultsOf(suite);
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const broken = results.filter((r) => r.status === 'failed' && r.assertionResults.length === 0);
  return {
    passed,
    failed: failed + broken.length + readPart<string[]>(lost, []).length,
    skipped: tests.length - passed - failed,
  };
}

/** What failed, a line each: file, test and why. Long output is cut by whoever shows it, its end least. */
export function failuresOf(suite: Suite): string[] {
  const { first, lost } = partsOf(suite);
  if (!existsSync(first)) return [`${suite}: no report`];
  const without = readPart<string[]>(lost, []).map(
    (name) => `failed: ${suite} ${relative(root, name)} › the process that ran it died, twice`,
  );
  const failures = resultsOf(suite)
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const causes = failed.map(
        ({ fullName, failureMessages }) => `${fullName}: ${causeIn(failureMessages[0])}`,
      );
      return (causes.length > 0 ? causes : [causeIn(message)]).map(
        (cause) => `failed: ${suite} ${relative(root, name)} › ${cause}`,
      );
    });
  return [...failures, ...without];
}

/** The first line, and what a step of the browser waited for in vain. */
function causeIn(text = ''): string {
  const lines = stripVTControlCharacters(text).split('\n');
  const waited = lines.find((said) => said.includes('waiting for '));
  return [lines[0], waited?.trim()].filter(Boolean).join(' ');
}

/** Sum over suites. */
export function total(counts: Count[]): Count {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The closing line of every run of tests. */
export function line({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
