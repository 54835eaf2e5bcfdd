import { readFileSync } from 'node:fs';
import type { ImportedRow, ImportProfile } from '#core/model/import-contract.ts';
import { textOf, type Values } from '#core/model/values.ts';
import autopoiProfile from '#tests/portals/profiles/autopoi.ts';
import ruoyiProfile from '#tests/portals/profiles/ruoyi.ts';
import type { Stage } from './stage.ts';

interface Route {
  portal: 'ruoyi' | 'jeecg';
  form: string;
  formTypeId: string;
  template: string;
  upload: string;
  contract: string;
  profile: ImportProfile;
}

const routes: Route[] = [
  {
    portal: 'ruoyi',
    form: '民主评议党员登记表',
    formTypeId: 'democratic-review',
    template: '/ruoyi/importTemplate',
    upload: '/ruoyi/importData',
    contract: 'ruoyi',
    profile: ruoyiProfile,
  },
  {
    portal: 'jeecg',
    form: '党员公开承诺书',
    formTypeId: 'member-pledge',
    template: '/jeecg/exportXlsTemplate',
    upload: '/jeecg/importExcel',
    contract: 'autopoi',
    profile: autopoiProfile,
  },
];

/** Bytes of the newest file that the extension saved. An automated browser gives downloads names of its own. */
async function newestDownload(stage: Stage): Promise<Buffer> {
  const path = await stage.extension.inside(async (limit: number) => {
    const [item] = await chrome.downloads.search({ orderBy: ['-startTime'], limit });
    return item?.filename ?? '';
  }, 1);
  return readFileSync(path);
}

/** What the portal should hold at a column: the record's text, or the code that the portal keeps for the word. */
function expectedAt(values: Values, column: ImportProfile['columns'][number]): string {
  const text = textOf(values, column.path) ?? '';
  return column.dictionary?.[text] ?? text;
}

function differences(row: ImportedRow, values: Values, profile: ImportProfile): string[] {
  return profile.columns.flatMap((column) => {
    const found = (row.values[column.path] ?? '').replace(/ 00:00:00$/, '');
    const expected = expectedAt(values, column);
    return found === expected ? [] : [`${row.row} 行 ${column.header}：${expected} ≠ ${found}`];
  });
}

async function exportTo(stage: Stage, route: Route): Promise<void> {
  const { workbench: page, portals, report } = stage;
  await page.getByRole('link', { name: '导出' }).click();
  await page.getByRole('combobox', { name: '表单' }).selectOption({ label: route.form });
  await page.getByRole('button', { name: '全选' }).click();
  const blank = new Uint8Array(await (await fetch(`${portals.origin}${route.template}`)).arrayBuffer());
  const name = `空白模板-${route.portal}.xlsx`;
  await page.locator('input[type=file]').first().setInputFiles(stage.file(name, blank));
  // What is chosen before it has been read would be chosen for the template before it.
  await page.getByText(name, { exact: true }).first().waitFor();
  await page.getByRole('combobox', { name: '门户的导入规范' }).selectOption(route.contract);
  // The template's own sample rows are replaced, and its lists made longer, only by consent.
  for (const consent of [/^这些是示例行，可以替换/, /延长/]) {
    const box = page.getByRole('checkbox', { name: consent });
    if (await box.isVisible()) await box.check();
  }
  await page.getByRole('button', { name: '试导入' }).click();
  const simulation = page.getByRole('region', { name: '门户将会读到' });
  await simulation.waitFor();
  const insist = page.getByRole('checkbox', { name: '我已知道这些不同，仍要导出' });
  if (await insist.isVisible()) {
    stage.say(`试导入 ${route.portal}：${(await simulation.innerText()).split('\n')[0]}`);
    await insist.check();
  }
  const purpose = simulation.getByRole('textbox', { name: '用途' });
  if (await purpose.isVisible()) await purpose.fill('演示：导入样例门户');
  await stage.shot(page, `5-export-${route.portal}`);
  await page.getByRole('button', { name: '保存模板文件' }).click();
  await page.getByText(/已保存到/).waitFor();
  const bytes = await newestDownload(stage);
  const filled = `导入-${route.portal}.xlsx`;
  stage.file(filled, bytes);

  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], filled));
  const response = await fetch(`${portals.origin}${route.upload}`, { method: 'POST', body: form });
  const answer = (await response.json()) as {
    rows?: { accepted: boolean; message: string }[];
    result?: { accepted: boolean; message: string }[];
    msg?: string;
    message?: string;
  };
  const rows = answer.rows ?? answer.result ?? [];
  const accepted = rows.filter((row) => row.accepted).length;
  const imported = portals.state.imported[route.portal];
  const different = imported.flatMap((row, place) =>
    differences(row, stage.valuesOf(place, route.formTypeId), route.profile),
  );
  report.import.push({
    portal: route.portal,
    rows: rows.length,
    accepted,
    rejected: rows.length - accepted,
    different: different.length,
  });
  stage.say(`导出 ${route.portal}：${rows.length} 行，接收 ${accepted} 行`);
  const people = stage.roster.length - 1;
  stage.expect(
    accepted === people && rows.length === people,
    `${route.portal}: ${people} 行只接收 ${accepted} 行：${answer.msg ?? answer.message}`,
  );
  for (const difference of different.slice(0, 5))
    stage.expect(false, `${route.portal} 读到的与记录不同：${difference}`);
}

/** Step 5: records into the portals' own blank templates, and the uploads; step 6: our own 汇总. */
export async function exportRecords(stage: Stage): Promise<void> {
  for (const route of routes) await exportTo(stage, route);
  const { workbench: page } = stage;
  await page.getByRole('button', { name: '保存汇总表' }).click();
  await page.getByText(/已保存到/).waitFor();
  stage.file('汇总.xlsx', await newestDownload(stage));
  await stage.shot(page, '6-summary');
  stage.say('汇总表已保存');
}
