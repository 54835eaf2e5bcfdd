import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';

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

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** Counts of one report. A file that fails before its first test counts as one failure. */
export function countOf(suite: Suite): Count {
  const file = join(reports, `${suite}.json`);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const broken = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What failed, a line each: file, test and the first line of why. Long output is cut by whoever shows it, its end least. */
export function failuresOf(suite: Suite): string[] {
  const file = join(reports, `${suite}.json`);
  if (!existsSync(file)) return [`${suite}: no report`];
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const causes = failed.map(
        ({ fullName, failureMessages }) => `${fullName}: ${firstLine(failureMessages[0])}`,
      );
      return (causes.length > 0 ? causes : [firstLine(message)]).map(
        (cause) => `failed: ${suite} ${relative(root, name)} › ${cause}`,
      );
    });
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0] ?? '';
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
