import type { DemoReport } from './stage.ts';

/** Width in a terminal: Chinese characters take two places. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

function row(cells: readonly (string | number)[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => `${cell}${' '.repeat(Math.max(0, (widths[index] ?? 0) - width(String(cell))))}`)
    .join('  ')
    .trimEnd();
}

function table(title: string, header: string[], rows: (string | number)[][]): string {
  const widths = header.map((_, index) =>
    Math.max(...[header, ...rows].map((cells) => width(String(cells[index] ?? '')))),
  );
  return [title, ...[header, ...rows].map((cells) => `  ${row(cells, widths)}`), ''].join('\n');
}

/** What the demo did, for a person. */
export function resultTable(report: DemoReport, folder: string): string {
  const { fields, findings, undo } = report;
  return [
    table(
      '填写（五人一门户，与门户自己的数据核对）',
      ['门户', '已核对', '未填', '失败', '填错', '不动'],
      Object.entries(fields).map(([portal, sum]) => [
        portal,
        sum.verified,
        sum.skipped,
        sum.failed,
        sum.wrong,
        sum.leftAlone,
      ]),
    ),
    table('撤销', ['已恢复', '共'], [[undo.restored, undo.total]]),
    table(
      '检查（全部承诺书）',
      ['通过', '不通过', '需人工判断', '不适用', '出错'],
      [['pass', 'fail', 'review', 'na', 'error'].map((outcome) => findings[outcome] ?? 0)],
    ),
    table('审核', ['保存的结论'], [[report.verdicts]]),
    table(
      '导入门户（按门户的读法读我们填好的模板）',
      ['门户', '行', '接收', '拒收', '与记录不同'],
      report.import.map((entry) => [
        entry.portal,
        entry.rows,
        entry.accepted,
        entry.rejected,
        entry.different,
      ]),
    ),
    `门户自己的按钮被按 ${report.presses.length} 次；截图 ${report.screenshots.length} 张，文件 ${report.files.length} 个：${folder}`,
    `用时 ${(report.ms / 1000).toFixed(1)} 秒`,
    report.problems.length === 0
      ? '全部如预期。'
      : `有 ${report.problems.length} 处不如预期：\n- ${report.problems.join('\n- ')}`,
  ].join('\n');
}
