import type { BatchRecord } from '#core/checks/check.ts';
import type { BatchReport, Finding } from '#core/model/finding.ts';
import { SheetColumns } from '#core/review/sheet/columns.ts';
import { t } from '#locales/index.ts';
import type { PlacedRecord } from './records.ts';

/** A field that the checks ask for and a sheet has no column for. */
export interface LackingColumn {
  sheet: string;
  field: string;
  /** How many records are without it. */
  records: number;
}

interface Lacking {
  /** What cannot be told from a sheet is no failure of its rows: `review`. */
  report: BatchReport;
  /** Findings of the report that say so, row by row. */
  findings: ReadonlySet<Finding>;
  columns: LackingColumn[];
}

/** The findings that ask for what a sheet has no column for, which is told once. */
export function lackingIn(
  report: BatchReport,
  batch: readonly BatchRecord[],
  records: readonly PlacedRecord[],
): Lacking {
  const placed = records.flatMap(({ id, sheet, table = 0, values, places, unread = new Map() }, at) => {
    const form = batch[at]?.formType;
    return sheet === undefined || !places ? [] : [{ id, sheet, table, form, values, places, unread }];
  });
  const byId = new Map(placed.map((record) => [record.id, record]));
  const columns = new SheetColumns(placed);
  const findings = new Set<Finding>();
  const lacking = new Map<string, LackingColumn>();
  const told = report.records.map((record) => {
    const own = byId.get(record.recordId);
    if (!own) return record;
    const fields = new Set<string>();
    const all = record.findings.map((finding): Finding => {
      const field = columns.lacking(own, finding);
      if (field === undefined) return finding;
      fields.add(field);
      const untold: Finding = { ...finding, outcome: 'review' };
      findings.add(untold);
      return untold;
    });
    for (const field of fields) {
      const key = `${own.sheet} ${field}`;
      const known = lacking.get(key);
      lacking.set(key, { sheet: own.sheet, field, records: (known?.records ?? 0) + 1 });
    }
    return { ...record, findings: all };
  });
  return { report: { ...report, records: told }, findings, columns: [...lacking.values()] };
}

export function lackingText({ sheet, field }: LackingColumn): string {
  return t('sheet.lacking.sheet', { sheet, field });
}
