import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Values } from '#core/model/values.ts';
import { people, type Person, pledgesOf } from '#tests/fixtures/people.ts';
import {
  evaluationRows,
  evaluationsWorkbook,
  pledgesWorkbook,
  rosterWorkbook,
  signedOn,
} from '#tests/fixtures/workbooks.ts';
import type { RunningExtension } from '#tests/harness/extension.ts';
import type { Portals } from '#tests/portals/server.ts';
import { root } from '../suites.ts';

/** What `npm run demo` leaves behind in `.output/demo/report.json`. */
export interface DemoReport {
  date: string;
  /** Fields of all fills, by portal. `wrong` compares the portal's own model with the record. */
  fields: Record<
    string,
    { verified: number; skipped: number; failed: number; leftAlone: number; wrong: number }
  >;
  /** Findings of every pledge form of the roster, by outcome. */
  findings: Record<string, number>;
  import: { portal: string; rows: number; accepted: number; rejected: number; different: number }[];
  undo: { restored: number; total: number };
  verdicts: number;
  /** Presses of the portals' own buttons. Must stay empty. */
  presses: unknown[];
  files: string[];
  screenshots: string[];
  problems: string[];
  ms: number;
}

/** Everything the steps of the demo share. */
export class Stage {
  readonly folder = join(root, '.output', 'demo');
  readonly roster: Partial<Person>[] = people();
  readonly report: DemoReport = {
    date: new Date().toISOString(),
    fields: {},
    findings: {},
    import: [],
    undo: { restored: 0, total: 0 },
    verdicts: 0,
    presses: [],
    files: [],
    screenshots: [],
    problems: [],
    ms: 0,
  };
  readonly extension: RunningExtension;
  readonly portals: Portals;
  /** The workbench, open from the first step to the last. */
  readonly workbench: Page;
  readonly #started = performance.now();

  constructor(extension: RunningExtension, portals: Portals, workbench: Page) {
    this.extension = extension;
    this.portals = portals;
    this.workbench = workbench;
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  say(text: string): void {
    console.log(`${((performance.now() - this.#started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  }

  /** Notes something that must not be; the demo then ends with an error. */
  expect(holds: boolean, problem: string): void {
    if (holds) return;
    this.report.problems.push(problem);
    this.say(`!! ${problem}`);
  }

  async shot(page: Page, name: string): Promise<void> {
    const file = `${name}.png`;
    await page.screenshot({ path: join(this.folder, file) });
    this.report.screenshots.push(file);
  }

  /** Writes a file of the demo and answers its path. */
  file(name: string, content: Uint8Array | string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    this.report.files.push(name);
    return path;
  }

  /** The three workbooks that a school would hand over. */
  inputs(): { roster: string; pledges: string; evaluations: string } {
    return {
      roster: this.file('花名册.xlsx', rosterWorkbook(this.roster)),
      pledges: this.file('公开承诺汇总表.xlsx', pledgesWorkbook(this.roster)),
      evaluations: this.file('民主评议汇总表.xlsx', evaluationsWorkbook(this.roster)),
    };
  }

  /** What a form of person number `index` holds, taken from the generator and not from the product. */
  valuesOf(index: number, formTypeId: string): Values {
    const person = this.roster[index];
    if (!person) throw new Error(`no person ${index}`);
    const own: Values = Object.fromEntries(Object.entries(person).filter(([, value]) => value));
    if (formTypeId === 'member-pledge') {
      const rows = pledgesOf(person.name ?? '', index);
      return {
        ...own,
        signedOn,
        pledges: rows.map((row) =>
          Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
        ),
      };
    }
    return { ...own, ...evaluationRows(this.roster)[index] };
  }

  finish(): void {
    this.report.ms = Math.round(performance.now() - this.#started);
    writeFileSync(join(this.folder, 'report.json'), `${JSON.stringify(this.report, null, 2)}\n`);
  }
}
