import { expect, test } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, write } = office();

interface Told {
  records: { findings: { useId: string; outcome: string; path?: string }[] }[];
  totals: Record<string, number>;
  lackingColumns: { sheet: string; field: string; records: number }[];
}

test('what a sheet has no column for is told once, and is no failure of its rows', async () => {
  const rows = [
    ['王样一', '2025', '样例小学', '合格'],
    ['李样二', '2025', '样例小学', '合格'],
    ['赵样三', '', '样例小学', '合格'],
  ];
  const columns = ['姓名', '考核年度', '工作单位', '考核等次'].map((header) => ({
    header,
    type: 'text' as const,
  }));
  write('考核.xlsx', writeWorkbook([{ name: '汇总', title: '样例小学2025年度考核登记表', columns, rows }]));
  const call = ['check', at('考核.xlsx'), '--pack', 'general', '--form', '年度考核登记表'];
  const { code, stdout } = await run([...call, '--today', '2026-01-20']);
  expect(code).toBe(1);
  expect(stdout.split('\n').filter((line) => line.includes('工作总结'))).toEqual([
    expect.stringContaining('工作表“汇总”没有“工作总结”这一栏'),
  ]);
  // A blank cell of a column that is there stays a failure of its row.
  expect(stdout).toContain('“评议年度”没有填写');
  const json = JSON.parse((await run([...call, '--today', '2026-01-20', '--json'])).stdout) as Told;
  expect(json.lackingColumns).toEqual([{ sheet: '汇总', field: '工作总结', records: 3 }]);
  const failed = json.records.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'fail'));
  expect(failed.map(({ path }) => path)).toEqual(['reviewYear']);
  expect(json.totals['fail']).toBe(1);
});

test('a column that a form requires is told once as well', async () => {
  const columns = ['姓名', '考核等次'].map((header) => ({ header, type: 'text' as const }));
  const sheet = { name: '汇总', title: '样例小学年度考核登记表', columns };
  write(
    '无年度.xlsx',
    writeWorkbook([{ ...sheet, rows: ['王样一', '李样二'].map((name) => [name, '合格']) }]),
  );
  const { stdout } = await run([
    'check',
    at('无年度.xlsx'),
    '--pack',
    'general',
    '--form',
    'annual-assessment',
    '--today',
    '2026-01-20',
  ]);
  expect(stdout.match(/评议年度/g)).toHaveLength(1);
  expect(stdout).not.toContain('[不通过]');
});
