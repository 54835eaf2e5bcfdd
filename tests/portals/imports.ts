import autopoi from '#core/importers/autopoi/index.ts';
import type { ImportContract } from '#core/importers/contract.ts';
import ruoyi from '#core/importers/ruoyi/index.ts';
import type { ImportedRow, ImportProfile, ImportReading } from '#core/model/import-contract.ts';
import { templateFile } from './files.ts';
import { json, uploadedFile } from './http.ts';
import autopoiProfile from './profiles/autopoi.ts';
import ruoyiProfile from './profiles/ruoyi.ts';
import { readWithSheetJs } from './sheetjs-workbook.ts';

/** The answer for one row of the file. `row` is 1-based, as a person counts in the sheet. */
interface RowAnswer {
  row: number;
  accepted: boolean;
  message: string;
}

/** Reads an upload as the portal would; a file that SheetJS cannot open is an abort, as it is in the portal. */
function read(contract: ImportContract, profile: ImportProfile, bytes: Uint8Array): ImportReading {
  let workbook;
  try {
    workbook = readWithSheetJs(bytes);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { contractId: contract.id, rows: [], aborted: { code: 'unreadable', params: { cause } } };
  }
  return contract.read(workbook, profile);
}

/** Why a row was refused, in the portal's manner: 某项不能为空. */
function refusal({ problems }: ImportedRow): string {
  const reasons = problems.map(({ header, code }) =>
    code === 'importers.required' ? `${header}不能为空` : `${header}格式不正确`,
  );
  return [...new Set(reasons)].join('；');
}

function answers(rows: readonly ImportedRow[]): RowAnswer[] {
  return rows.map((row) => {
    const name = `姓名 ${row.values['name'] ?? ''}`;
    const message = row.accepted ? `${name} 导入成功` : `${name} 导入失败：${refusal(row)}`;
    return { row: row.row, accepted: row.accepted, message };
  });
}

/** Why the whole file was refused: what the exception said, and its place. */
function abortWords({ code, params }: NonNullable<ImportReading['aborted']>): string {
  return [code, ...Object.values(params)].join(' ');
}

/** RuoYi's service goes row by row: good rows stay in although the answer speaks of failure. */
function ruoyiAnswer({ rows, aborted }: ImportReading, imported: ImportedRow[]) {
  if (aborted) return { code: 500, msg: `导入Excel失败，请联系网站管理员！${abortWords(aborted)}`, rows: [] };
  if (rows.length === 0) return { code: 500, msg: '导入数据不能为空！', rows: [] };
  const lines = answers(rows);
  imported.push(...rows.filter(({ accepted }) => accepted));
  const refused = lines.filter(({ accepted }) => !accepted);
  const shown = (refused.length > 0 ? refused : lines).map(
    ({ message }, index) => `${index + 1}、${message}`,
  );
  const head =
    refused.length > 0
      ? `很抱歉，导入失败！共 ${refused.length} 条数据格式不正确，错误如下：`
      : `恭喜您，数据已全部导入成功！共 ${lines.length} 条，数据如下：`;
  return { code: refused.length > 0 ? 500 : 200, msg: [head, ...shown].join('<br/>'), rows: lines };
}

const jeecgFailure = (message: string, lines: RowAnswer[]) => ({
  success: false,
  code: 500,
  message: `文件导入失败:${message}`,
  result: lines,
});

/** JeecgBoot saves the whole list in one transaction: one refused row, and none is taken. */
function jeecgAnswer({ rows, aborted }: ImportReading, imported: ImportedRow[]) {
  if (aborted) return jeecgFailure(abortWords(aborted), []);
  const lines = answers(rows);
  const refused = lines.find(({ accepted }) => !accepted);
  if (refused) return jeecgFailure(`第${refused.row}行 ${refused.message}`, lines);
  imported.push(...rows);
  return { success: true, code: 200, message: `文件导入成功！数据行数：${rows.length}`, result: lines };
}

/** Upload and template addresses of the two portals that take workbooks. */
export function importRoutes(imported: { ruoyi: ImportedRow[]; jeecg: ImportedRow[] }) {
  return {
    'GET /ruoyi/importTemplate': () => templateFile('ruoyi.xlsx'),
    'GET /ruoyi/imported': () => json(imported.ruoyi),
    'POST /ruoyi/importData': async (request: Request) => {
      const bytes = await uploadedFile(request);
      if (!bytes) return json({ code: 500, msg: '导入数据不能为空！', rows: [] });
      return json(ruoyiAnswer(read(ruoyi, ruoyiProfile, bytes), imported.ruoyi));
    },
    'GET /jeecg/exportXlsTemplate': () => templateFile('jeecg.xlsx'),
    'GET /jeecg/imported': () => json(imported.jeecg),
    'POST /jeecg/importExcel': async (request: Request) => {
      const bytes = await uploadedFile(request);
      if (!bytes) return json(jeecgFailure('没有文件', []));
      return json(jeecgAnswer(read(autopoi, autopoiProfile, bytes), imported.jeecg));
    },
  };
}
