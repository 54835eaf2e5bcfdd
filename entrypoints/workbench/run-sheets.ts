import type { RunPersonRow, ProofRow } from '#components/workbench/RunResult.tsx';
import type { ColumnSpec, SheetSpec } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';

/** The result of a run as two sheets: its people, and every field as proof. Numbers are masked in both. */
export function runSheets(people: readonly RunPersonRow[], proofs: readonly ProofRow[]): SheetSpec[] {
  const number = { header: t('runs.number'), type: 'number' as const, width: 6 };
  return [
    {
      name: t('runs.people'),
      columns: [
        number,
        text(t('common.name'), 14),
        text(t('runs.key'), 22),
        text(t('common.status'), 16),
        text(t('common.reason'), 36),
        text(t('runs.counts'), 34),
        text(t('runs.seenBy'), 12),
        text(t('runs.time'), 18),
      ],
      rows: people.map((row) => [
        String(row.at + 1),
        row.name,
        row.key,
        t(`run.state.${row.state}`),
        row.reason,
        row.counts,
        row.seenBy,
        row.time,
      ]),
      autoFilter: true,
    },
    {
      name: t('runs.fields'),
      columns: [
        number,
        text(t('common.name'), 14),
        text(t('common.field'), 20),
        text(t('runs.old'), 24),
        text(t('runs.next'), 24),
        text(t('runs.outcome'), 10),
        text(t('common.reason'), 36),
        text(t('runs.time'), 18),
      ],
      rows: proofs.map((row) => [
        String(row.at + 1),
        row.name,
        row.label,
        row.old,
        row.next,
        t(`fieldState.${row.outcome}`),
        row.reason,
        row.time,
      ]),
      autoFilter: true,
    },
  ];
}

function text(header: string, width: number): ColumnSpec {
  return { header, type: 'text', width };
}
