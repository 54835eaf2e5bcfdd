import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { judgedRows } from '#catalog/judging.ts';
import { packs } from '#catalog/packs.ts';
import { office } from '#cli/jiannuo/office.fixture.ts';
import { run } from '#cli/jiannuo/run.ts';
import { checkBatch } from '#core/engine/check-batch.ts';
import { judgedJson } from '#core/review/sheet/judged-json.ts';
import { batchOf } from '#core/review/sheet/rows.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { judgeWords, rowLabel } from '#locales/judge-words.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import { hostGrid } from '#tests/hosts/host-grid.ts';
import { readReview } from '../../entrypoints/workbench/sheet/read-review.ts';
import { COUNTED } from './counted-tables.fixture.ts';
import { TABLES, type Table } from './general-tables.fixture.ts';

const { at, write } = office();
const TODAY = '2026-12-20';

function bytesOf({ grid, merges = [] }: Table): Uint8Array<ArrayBuffer> {
  return bookBytes({ name: '汇总.xlsx', sheets: [hostGrid('汇总', grid, { merges })] });
}

describe.each([...COUNTED, ...TABLES].map((table) => [String(table.grid[0]?.[0]), table] as const))(
  '%s',
  (_, table) => {
    const { form, shared = false, asked } = table;

    test('is checked by the pack for any office, each problem at its cell', async () => {
      const { session } = await openPane(bytesOf(table), { today: TODAY });
      if (asked) await session.choose({ formId: asked });
      const { look, packs: offered, packId } = session.state.now;
      expect(look?.formId).toBe(form);
      expect(offered.map(({ value }) => value)).toContain('general');
      // Where another pack has something to check as well, the user says which: packs are never guessed.
      expect(packId).toBe(shared ? '' : 'general');
      await session.choosePack('general');
      await session.check();
      const { check, message } = session.state.now;
      expect(message).toBeUndefined();
      const told = check?.findings.map(({ cell, outcome, text }) => `${cell} ${outcome} ${text}`) ?? [];
      expect(told).toEqual(table.told);
      expect(check?.together.map(({ outcome, text }) => `${outcome} ${text}`)).toEqual(table.together ?? []);
    });

    // Neither of the others is told the form by the same words.
    if (asked) return;
    test('says the same in the extension, on the command line and in the add-on', async () => {
      const bytes = bytesOf(table);
      const { session } = await openPane(bytes, { name: '汇总.xlsx', today: TODAY });
      await session.choosePack('general');
      session.setScope('workbook');
      await session.check();
      const own = JSON.stringify(await session.asker.ask('judged', undefined));
      expect(own).toContain('"machine":"fail"');
      write('汇总.xlsx', bytes);
      const { stdout } = await run([
        'review',
        at('汇总.xlsx'),
        '--pack',
        'general',
        '--today',
        TODAY,
        '--json',
      ]);
      const { rows, together } = JSON.parse(stdout) as { rows: unknown; together: unknown };
      expect(JSON.stringify({ rows, together })).toBe(own);
      expect(await inExtension(new Uint8Array(readFileSync(at('汇总.xlsx'))))).toBe(own);
    });
  },
);

async function inExtension(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const pack = packs.find(({ id }) => id === 'general')!;
  const file = new File([bytes], '汇总.xlsx');
  const read = readReview(
    { file, workbook: await openWorkbook(bytes, file.name), layouts: [], sheets: {} },
    forms,
  );
  const found = read?.rows ?? [];
  const report = checkBatch({ pack, records: batchOf(found, rowLabel), today: TODAY, checks });
  return JSON.stringify(judgedJson(judgedRows(found, report, pack, judgeWords())));
}
