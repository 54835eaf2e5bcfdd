import { goTo } from './route.ts';

/** What a list hands to another page, by page. */
interface Handed {
  /** Whom a run is made for, and of which form, where all that was picked is of one. */
  runs: { subjectIds: readonly string[]; formId: string | undefined };
  /** Records that are checked. */
  records: { recordIds: readonly string[] };
  /** People or records that go out, and of which form. */
  export: { ids: ReadonlySet<string>; formId: string };
}

let handed: Partial<Handed> = {};

/** Goes to a page with what was picked for it. */
export function handOver<Page extends keyof Handed>(page: Page, what: Handed[Page]): void {
  handed = { [page]: what };
  goTo(`#/${page}`);
}

/** What this page was handed, if anything: once. */
export function takeHanded<Page extends keyof Handed>(page: Page): Handed[Page] | undefined {
  const what = handed[page];
  handed = {};
  return what;
}
