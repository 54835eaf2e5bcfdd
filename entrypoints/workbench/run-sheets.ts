import type { RunPersonRow, ProofRow } from '#components/workbench/RunResult.tsx';
import { leavingSheet } from '#core/export/leaving.ts';
import type { ColumnSpec, SheetSpec } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';

/** A column of text: its header, how wide it is, and what stands in it. */
type Column<Row> = readonly [header: string, width: number, text: (row: Row) => string];

/** The result of a run as two sheets: its people, and every field as proof. Numbers are masked in both. */
export function runSheets(people: readonly RunPersonRow[], proofs: readonly ProofRow[]): SheetSpec[] {
  return [
    sheet(t('runs.people'), people, [
      [t('common.name'), 14, ({ name }) => name],
      [t('runs.key'), 22, ({ key }) => key],
      [t('common.status'), 16, ({ state }) => t(`run.state.${state}`)],
      [t('common.reason'), 36, ({ reason }) => reason],
      [t('runs.counts'), 34, ({ counts }) => counts],
      [t('runs.seenBy'), 12, ({ seenBy }) => seenBy],
      [t('runs.time'), 18, ({ time }) => time],
    ]),
    sheet(t('runs.fields'), proofs, [
      [t('common.name'), 14, ({ name }) => name],
      [t('common.field'), 20, ({ label }) => label],
      [t('runs.old'), 24, ({ old }) => old],
      [t('runs.next'), 24, ({ next }) => next],
      [t('runs.outcome'), 10, ({ outcome }) => t(`fieldState.${outcome}`)],
      [t('common.reason'), 36, ({ reason }) => reason],
      [t('runs.time'), 18, ({ time }) => time],
    ]),
  ];
}

function sheet<Row extends { at: number }>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): SheetSpec {
  const number: ColumnSpec = { header: t('runs.number'), type: 'number', width: 6 };
  return leavingSheet({
    name,
    columns: [number, ...columns.map(([header, width]): ColumnSpec => ({ header, type: 'text', width }))],
    rows: rows.map((row) => [String(row.at + 1), ...columns.map(([, , text]) => text(row))]),
    autoFilter: true,
  });
}
