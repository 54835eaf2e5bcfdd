import { leavingSheet } from '#core/export/leaving.ts';
import type { AgreementRow, CapRow, DisagreementRow, ScoreRow } from '#components/workbench/scores/model.ts';
import type { CoefficientName } from '#core/review/statistics/agreement.ts';
import type { ColumnSpec, SheetSpec } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';
import { COEFFICIENTS } from './agreement-rows.ts';

export interface PanelTables {
  reviewers: readonly string[];
  scored: boolean;
  rows: readonly ScoreRow[];
  caps: readonly CapRow[];
  agreement: readonly AgreementRow[];
  disagreements: readonly DisagreementRow[];
}

const text = (header: string, width: number): ColumnSpec => ({ header, type: 'text', width });
const number = (header: string, width: number): ColumnSpec => ({ header, type: 'number', width });

/** The page as a workbook: what it shows and as it shows it, dropped scores among it. Numbers of people are masked. */
export function panelSheets(tables: PanelTables): SheetSpec[] {
  return [
    boardSheet(tables),
    ...(tables.caps.length > 0 ? [capsSheet(tables.caps)] : []),
    agreementSheet(tables.agreement),
    disagreementSheet(tables.disagreements),
  ].map((sheet) => leavingSheet(sheet));
}

function boardSheet({ reviewers, scored, rows }: PanelTables): SheetSpec {
  const scores = (columns: ColumnSpec[]): ColumnSpec[] => (scored ? columns : []);
  const shown = (values: string[]): string[] => (scored ? values : []);
  return {
    name: t(scored ? 'scores.board' : 'scores.board.verdicts'),
    columns: [
      ...scores([text(t('scores.place'), 12)]),
      text(t('scores.person'), 14),
      text(t('runs.key'), 22),
      ...uniqueHeaders(reviewers).map((who) => (scored ? number(who, 14) : text(who, 28))),
      ...scores([number(t('scores.mean'), 10), text(t('scores.grade'), 10)]),
      text(t('scores.notes'), 50),
    ],
    rows: rows.map((row) => [
      ...shown([row.place]),
      row.name,
      row.second,
      ...row.cells.map(({ text: said, more }) => (more === undefined ? said : `${said} ${more}`)),
      ...shown([row.mean, row.grade]),
      row.notes.join(t('common.semicolon')),
    ]),
    autoFilter: true,
    frozenColumns: scored ? 2 : 1,
    print: { orientation: 'landscape' },
  };
}

/** A sheet needs its headers apart; two reviewers may share a name with another column. */
function uniqueHeaders(names: readonly string[]): string[] {
  const taken = new Set(
    (
      ['scores.place', 'scores.person', 'runs.key', 'scores.mean', 'scores.grade', 'scores.notes'] as const
    ).map((key) => t(key)),
  );
  return names.map((name) => {
    let header = name;
    for (let at = 2; taken.has(header); at += 1) header = `${name} ${at}`;
    taken.add(header);
    return header;
  });
}

function capsSheet(caps: readonly CapRow[]): SheetSpec {
  return {
    name: t('scores.caps'),
    columns: [
      text(t('scores.caps.grade'), 12),
      text(t('scores.caps'), 40),
      number(t('scores.caps.quota'), 8),
      number(t('scores.caps.reached'), 12),
      text(t('scores.caps.result'), 80),
    ],
    rows: caps.map((cap) => [
      cap.grade,
      cap.arithmetic,
      String(cap.quota),
      String(cap.reached),
      cap.results.join(t('common.semicolon')),
    ]),
  };
}

function agreementSheet(rows: readonly AgreementRow[]): SheetSpec {
  return {
    name: t('scores.agreement'),
    columns: [
      text(t('scores.agreement.criterion'), 28),
      number(t('scores.agreement.rows'), 8),
      number(t('scores.agreement.raters'), 8),
      number(t('scores.agreement.same'), 10),
      text(t('scores.agreement.raw'), 10),
      ...COEFFICIENTS.map((name) => text(t(`scores.agreement.${name}`), 24)),
      text(t('scores.notes'), 26),
    ],
    rows: rows.map((row) => [
      row.title,
      String(row.rows),
      String(row.raters),
      String(row.same),
      row.raw,
      ...COEFFICIENTS.map((name) => coefficientText(row, name)),
      row.coefficients ? '' : row.few,
    ]),
    autoFilter: true,
  };
}

function coefficientText({ coefficients }: AgreementRow, name: CoefficientName): string {
  const found = coefficients?.find((each) => each.name === name);
  if (!found) return '';
  return found.between === '' ? found.text : `${found.text} (${found.between})`;
}

function disagreementSheet(rows: readonly DisagreementRow[]): SheetSpec {
  return {
    name: t('scores.disagreements.given'),
    columns: [
      text(t('scores.person'), 14),
      text(t('scores.agreement.criterion'), 28),
      text(t('scores.disagreements.apart'), 8),
      text(t('scores.disagreements.given'), 80),
    ],
    rows: rows.map(({ name, criterion, apart, given }) => [
      name,
      criterion,
      apart,
      given
        .map(({ who, verdict, comment }) =>
          comment === ''
            ? t('scores.disagreements.one', { who, verdict: t(`verdict.${verdict}`) })
            : t('scores.disagreements.comment', { who, verdict: t(`verdict.${verdict}`), comment }),
        )
        .join('\n'),
    ]),
    autoFilter: true,
  };
}
