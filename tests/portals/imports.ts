import type { ImportContract } from '#core/importers/contract.ts';
import type { ImportedRow, ImportProfile } from '#core/model/import-contract.ts';
import { templateFile } from './files.ts';
import { json, uploadedFile } from './http.ts';
import { readWithSheetJs } from './sheetjs-workbook.ts';

/** The answer for one row, in the order of the file. */
interface RowAnswer {
  row: number;
  accepted: boolean;
  message: string;
}

async function load<T>(path: string): Promise<T> {
  const module: unknown = await import(new URL(path, import.meta.url).href);
  return (module as { default: T }).default;
}

async function read(id: 'ruoyi' | 'autopoi', bytes: Uint8Array) {
  const contract = await load<ImportContract>(`../../core/importers/${id}/index.ts`);
  const profile = await load<ImportProfile>(`./profiles/${id}.ts`);
  return contract.read(readWithSheetJs(bytes), profile);
}

function answers(rows: readonly ImportedRow[]): RowAnswer[] {
  return rows.map(({ row, accepted, problems, values }) => ({
    row,
    accepted,
    message: accepted
      ? `姓名 ${values['name'] ?? ''} 导入成功`
      : `第 ${row} 行导入失败：${problems.map(({ header, code }) => `${header} ${code}`).join('；')}`,
  }));
}

/** Upload and template addresses of the two portals that take workbooks. */
export function importRoutes(imported: { ruoyi: ImportedRow[]; jeecg: ImportedRow[] }) {
  return {
    'GET /ruoyi/importTemplate': () => templateFile('ruoyi.xlsx'),
    'GET /ruoyi/imported': () => json(imported.ruoyi),
    'POST /ruoyi/importData': async (request: Request) => {
      const bytes = await uploadedFile(request);
      if (!bytes) return json({ code: 500, msg: '导入数据不能为空！' });
      const { rows, aborted } = await read('ruoyi', bytes);
      return json({ code: aborted ? 500 : 200, rows: answers(rows) });
    },
    'GET /jeecg/exportXlsTemplate': () => templateFile('jeecg.xlsx'),
    'GET /jeecg/imported': () => json(imported.jeecg),
    'POST /jeecg/importExcel': async (request: Request) => {
      const bytes = await uploadedFile(request);
      if (!bytes) return json({ success: false, code: 500, message: '文件导入失败:未选择文件' });
      const { rows, aborted } = await read('autopoi', bytes);
      return json({ success: !aborted, rows: answers(rows) });
    },
  };
}
