import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionFolder } from '#cli/browser/build.ts';
import { rounds } from '../harness/endurance.ts';
import { launchExtension, type RunningExtension } from '../harness/extension.ts';
import { seedPeople } from '../harness/seed.ts';
import { goTo } from '../harness/workbench.ts';

/** Edits in all, of one record, from two workbenches and a popup. */
const EDITS = rounds({ short: 200, whole: 1000 });
/** Of them typed and saved by hand on the screen; the rest goes through the same lock, store and witness. */
const BY_HAND = 16;
let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchExtension();
});
afterAll(() => extension.close());

/** What the test asks of a window's own journal. */
interface OwnJournal {
  append(drafts: readonly object[]): Promise<{ hash: string }[]>;
  history(entity: string): Promise<{ hash: string }[]>;
  records(
    subject?: string,
  ): Promise<{ head: string; value: { id: string }; conflicts: { hash: string }[] }[]>;
  audit(): Promise<{ health: string; count: number }>;
}

/** The script of the build that holds the journal; its name has a hash in it. */
function journalScript(): string {
  const folder = join(extensionFolder, 'chunks');
  const holders = readdirSync(folder).filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes('jiannuo-journal'),
  );
  expect(holders).toHaveLength(1);
  return `/chunks/${holders[0]}`;
}

/** Finds the window's own journal, the very one that its screens write with: the one function without arguments that makes it. */
async function findJournal(page: Page, script: string): Promise<void> {
  // As text: what imports in a test is not what imports in a page.
  await page.evaluate(`import(${JSON.stringify(script)}).then((exported) => {
    const makes = (each) => typeof each === 'function' && each.length === 0 && /\\?\\?=new /.test(String(each));
    globalThis.ownJournal = Object.values(exported).find(makes)();
  })`);
}

/** Edits of the record from this window, each from what it saw last; answers what the window was told is saved. */
function editAlone(
  page: Page,
  recordId: string,
  subjectId: string,
  mark: string,
  count: number,
): Promise<string[]> {
  return page.evaluate(
    async ([record, subject, sign, times]) => {
      const { ownJournal: journal } = globalThis as unknown as { ownJournal: OwnJournal };
      const entity = `record:${record}`;
      const confirmed: string[] = [];
      let base: string | null = null;
      let settles: string[] = [];
      for (let at = 0; at < times; at += 1) {
        // Now and then the window sees what the others did meanwhile, and decides about it; else it goes on from its own.
        if (at % 4 === 0) {
          const current = (await journal.records(subject)).find(({ value }) => value.id === record);
          base = current?.head ?? null;
          settles = (current?.conflicts ?? []).map(({ hash }) => hash);
        }
        const text = `${sign}${at}`;
        const payload = {
          kind: 'record.put',
          recordId: record,
          formTypeId: 'member-pledge',
          subjectId: subject,
          values: { remarks: text },
        };
        const [event] = await journal.append([
          { entity, base, payload, ...(settles.length > 0 ? { settles } : {}) },
        ]);
        base = event?.hash ?? base;
        settles = [];
        confirmed.push(text);
      }
      return confirmed;
    },
    [recordId, subjectId, mark, count] as const,
  );
}

/** One edit made from the version of this hash. */
async function editFrom(
  page: Page,
  recordId: string,
  subjectId: string,
  base: string,
  text: string,
): Promise<string> {
  await page.evaluate(
    async ([record, subject, from, remarks]) => {
      const { ownJournal: journal } = globalThis as unknown as { ownJournal: OwnJournal };
      const kind = 'record.put';
      const payload = {
        kind,
        recordId: record,
        formTypeId: 'member-pledge',
        subjectId: subject,
        values: { remarks },
      };
      await journal.append([{ entity: `record:${record}`, base: from, payload }]);
    },
    [recordId, subjectId, base, text] as const,
  );
  return text;
}

test(`${EDITS} edits of one record in two workbenches and a popup: none is lost`, async () => {
  const [subjectId = ''] = await seedPeople(extension, [
    { values: { name: '王样一' }, records: { 'member-pledge': { remarks: '起初' } } },
  ]);
  const left = await extension.open('workbench.html#/records');
  const right = await extension.open('workbench.html#/records');
  const link = left.getByRole('link', { name: /王样一|承诺/ }).first();
  await link.waitFor();
  const recordId = await left.evaluate(
    () => /#\/records\/([\w-]{36})/.exec(document.querySelector('main')?.innerHTML ?? '')?.[1] ?? '',
  );
  expect(recordId).toMatch(/^[\w-]{36}$/);
  const popup = await extension.open('popup.html?tab=1');
  const script = journalScript();
  await Promise.all([left, right, popup].map((page) => findJournal(page, script)));

  // By hand, in turn, on two screens that show the same record; each types before it has seen the other's.
  const typed: string[] = [];
  await Promise.all([left, right].map((page) => goTo(page, `#/records/${recordId}`)));
  for (let at = 0; at < BY_HAND; at += 1) {
    const page = at % 2 === 0 ? left : right;
    const text = `手写${at}`;
    const box = page.getByRole('textbox', { name: '承诺内容' });
    await box.fill(text);
    // The other window's text may have come in while this one was typed: what the screen shows is what is saved.
    typed.push(await box.inputValue());
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/^已保存（/).waitFor();
  }
  // What follows is about the store: the screens need not draw a thousand versions meanwhile.
  await Promise.all([left, right].map((page) => goTo(page, '#/taught')));
  const rest = EDITS - BY_HAND - 2;
  const shares = [Math.ceil(rest / 3), Math.ceil(rest / 3), rest - 2 * Math.ceil(rest / 3)];
  const confirmed = await Promise.all(
    [left, right, popup].map((page, at) =>
      editAlone(page, recordId, subjectId, `窗口${at}第`, shares[at] ?? 0),
    ),
  );
  // The last words are said in two windows that have both seen the same.
  const head = await left.evaluate(async (record) => {
    const { ownJournal: own } = globalThis as unknown as { ownJournal: OwnJournal };
    return (await own.history(`record:${record}`)).at(-1)?.hash ?? '';
  }, recordId);
  const lastly = await Promise.all(
    [left, right].map((page, at) => editFrom(page, recordId, subjectId, head, `最后${at}`)),
  );
  const all = [...typed, ...confirmed.flat(), ...lastly];
  expect(new Set(all).size).toBe(EDITS);

  const journal = await left.evaluate(async (record) => {
    const { ownJournal: own } = globalThis as unknown as { ownJournal: OwnJournal };
    const history = await own.history(`record:${record}`);
    const current = (await own.records()).find(({ value }) => value.id === record);
    return {
      history: JSON.stringify(history),
      versions: history.length,
      conflicts: current?.conflicts.length,
      audit: await own.audit(),
    };
  }, recordId);
  expect(journal.versions).toBe(EDITS + 1);
  expect(all.filter((text) => !journal.history.includes(`"${text}"`))).toEqual([]);
  expect(journal.audit).toMatchObject({ health: 'ok', count: EDITS + 2 });
  // What was edited from one version in two windows stands side by side on the screen, for somebody to decide.
  expect(journal.conflicts).toBeGreaterThan(0);
  const fresh = await extension.open(`workbench.html#/records/${recordId}`);
  await fresh.getByText('有两个版本，请选定一个').waitFor();
}, 120_000);
