import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { people, pledgesOf } from '#tests/fixtures/people.ts';

const require = createRequire(import.meta.url);
/** The spreadsheet of the job without us: jspreadsheet, which runs in a browser and takes keys as the office programs do. */
const SHEET_FILES: Readonly<Record<string, [packageName: string, path: string, type: string]>> = {
  '/sheet/jsuites.js': ['jsuites', 'dist/jsuites.js', 'text/javascript'],
  '/sheet/formula.js': ['@jspreadsheet/formula', 'dist/index.js', 'text/javascript'],
  '/sheet/jspreadsheet.js': ['jspreadsheet-ce', 'dist/index.js', 'text/javascript'],
  '/sheet/jspreadsheet.css': ['jspreadsheet-ce', 'dist/jspreadsheet.css', 'text/css'],
  '/sheet/jsuites.css': ['jsuites', 'dist/jsuites.css', 'text/css'],
};

export interface ReviewPortal {
  origin: string;
  close(): Promise<void>;
}

/**
 * A portal with forms to review: `/forms` shows one read-only pledge letter after the other and goes to the next without
 * loading a page, as portals drawn by scripts do; `/list` shows them as rows; `/sheet` is an empty spreadsheet.
 */
export async function startReviewPortal(count: number): Promise<ReviewPortal> {
  const roster = people(count);
  const forms = roster.map((person, index) => ({ ...person, pledges: pledgesOf(person.name ?? '', index) }));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = SHEET_FILES[path];
    if (file) {
      response.setHeader('content-type', file[2]);
      response.end(readFileSync(packageFile(file[0], file[1])));
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages[path]?.(forms) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Form = ReturnType<typeof people>[number] & { pledges: ReturnType<typeof pledgesOf> };

const pages: Readonly<Record<string, (forms: readonly Form[]) => string>> = {
  '/forms': formsPage,
  '/list': listPage,
  '/sheet': () => sheetPage,
};

const style = `<style>body{font:14px sans-serif;margin:24px}table{border-collapse:collapse;margin:12px 0}
td,th{border:1px solid #999;padding:6px 10px;text-align:left}</style>`;

/** Runs in the page: draws a form from the data, as a portal's own script does. */
const drawing = `
const cell = (label, value) => '<th>' + label + '</th><td>' + (value ?? '') + '</td>';
function draw(form) {
  document.querySelector('main').innerHTML = '<h2>党员公开承诺书</h2><table><tr>' +
    cell('姓名', form.name) + cell('性别', form.gender) + '</tr><tr>' +
    cell('工号', form.employeeNumber) + cell('职务', form.post) + '</tr><tr>' +
    cell('工作单位', form.workUnit) + cell('所在党支部', form.partyBranch) + '</tr></table>' +
    '<table><tr><th>承诺事项</th><th>具体措施</th><th>完成时限</th><th>责任人</th></tr>' +
    form.pledges.map((row) => '<tr><td>' + [row.item, row.measure, row.deadline, row.person].join('</td><td>') + '</td></tr>').join('') +
    '</table>';
  document.querySelector('#place').textContent = '第 ' + (at + 1) + ' 份，共 ' + forms.length + ' 份';
}
let at = 0;
document.querySelector('#next').addEventListener('click', () => { at = Math.min(at + 1, forms.length - 1); draw(forms[at]); });
draw(forms[0]);`;

function formsPage(forms: readonly Form[]): string {
  return `<!doctype html><meta charset="utf-8"><title>公开承诺管理</title>${style}
<p><button id="next" type="button">下一份</button> <span id="place"></span></p><main></main>
<script>const forms = ${JSON.stringify(forms)};${drawing}</script>`;
}

function listPage(forms: readonly Form[]): string {
  const rows = forms.map(({ name, employeeNumber, workUnit, partyBranch, post, pledges }) => {
    const [first] = pledges;
    const texts = [
      name,
      employeeNumber,
      workUnit,
      partyBranch,
      post,
      first?.item,
      first?.measure,
      first?.deadline,
    ];
    return `<tr>${texts.map((text) => `<td>${text ?? ''}</td>`).join('')}</tr>`;
  });
  const heads = ['姓名', '工号', '工作单位', '所在党支部', '职务', '承诺事项', '具体措施', '完成时限'];
  return `<!doctype html><meta charset="utf-8"><title>公开承诺列表</title>${style}
<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const sheetPage = `<!doctype html><meta charset="utf-8"><title>审核登记表</title>
<link rel="stylesheet" href="/sheet/jsuites.css"><link rel="stylesheet" href="/sheet/jspreadsheet.css">
<script src="/sheet/jsuites.js"></script><script src="/sheet/formula.js"></script><script src="/sheet/jspreadsheet.js"></script>
<div id="sheet"></div><script>globalThis.sheet = jspreadsheet(document.querySelector('#sheet'),
{ worksheets: [{ minDimensions: [16, 120], data: [] }] })[0];</script>`;

function packageFile(name: string, path: string): string {
  return `${require.resolve(`${name}/package.json`).replace(/package\.json$/, '')}${path}`;
}
