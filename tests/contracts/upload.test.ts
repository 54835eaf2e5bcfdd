import { describe, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { importers } from '#catalog/importers.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { readSheet } from '#core/roster/workbook.ts';
import { cleanCopy } from '#core/upload/clean-copy.ts';
import { readAsPortal } from '#core/upload/read-as-portal.ts';
import type { UploadRequest } from '#core/upload/request.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { cellsOf, HEADERS, messy, messyBytes } from '#tests/fixtures/messy.ts';

/** A messy 汇总表 through every contract: what is told of it, and that each reads its clean copy as a person reads the sheet. */
const bytes = messyBytes({ ...messy(), comments: { B3: '请核对' } });

async function opened(): Promise<Workbook> {
  return await openWorkbook(bytes, '汇总表.xlsx');
}

function asked(workbook: Workbook, more: Partial<UploadRequest>): UploadRequest {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const read = readSheet(sheet, workbook.date1904, forms, { records: true });
  return { workbook, fileName: '汇总表.xlsx', read, contracts: importers, ...more };
}

const sources = [
  ['a file', async (): Promise<UploadRequest> => asked(await opened(), { bytes })],
  ['the cells of a program', async (): Promise<UploadRequest> => asked(cellsOf(await opened()), {})],
] as const;

/** Portals that take no text for a day have templates whose cells are days. */
const DAYS_AS_CELLS: ReadonlySet<string> = new Set(['autopoi-sax', 'positional-poi']);

function templateFor(contractId: string): Uint8Array {
  const day = DAYS_AS_CELLS.has(contractId) ? 'date' : 'text';
  return writeWorkbook([
    {
      name: '导入',
      columns: [
        { header: '姓名', type: 'text', required: true },
        { header: '身份证号', type: 'text' },
        { header: '性别', type: 'text', validation: { kind: 'list', values: ['男', '女'] } },
        { header: '入党时间', type: day },
        { header: '备注', type: 'text' },
      ],
      rows: [],
    },
  ]);
}

describe.each(sources)('of %s', (_, source) => {
  test.each(importers.map((contract) => [contract.id, contract] as const))(
    '%s reads the clean copy as the sheet says',
    async (_id, contract) => {
      const copy = cleanCopy({ ...(await source()), contracts: [contract] });
      expect(copy.readings).toEqual([{ contractId: contract.id, faithful: true, differences: [] }]);
      expect(copy.problems).toEqual([]);
      expect(copy.carried).toMatchObject({ rows: 6, columns: HEADERS.length });
    },
  );

  test.each(importers.map((contract) => [contract.id, contract] as const))(
    '%s reads the filled template as the sheet says',
    async (_id, contract) => {
      const copy = cleanCopy({
        ...(await source()),
        contracts: [contract],
        template: { bytes: templateFor(contract.id) },
      });
      expect(copy.readings).toEqual([{ contractId: contract.id, faithful: true, differences: [] }]);
      expect(copy.problems).toEqual([]);
    },
  );

  test.each(importers.map((contract) => [contract.id, contract] as const))(
    'what %s makes of the sheet as it is is told',
    async (_id, contract) => {
      const { facts, readings } = readAsPortal({ ...(await source()), contracts: [contract] });
      const codes = facts.map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining(['upload.titleAbove', 'upload.mergedCells', 'upload.hiddenSheets']),
      );
      const [reading] = readings;
      expect(reading?.aborted !== undefined || (reading?.differences.length ?? 0) > 0).toBe(true);
    },
  );
});
