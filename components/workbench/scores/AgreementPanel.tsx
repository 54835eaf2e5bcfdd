import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { DataTable } from '../../base/DataTable.tsx';
import { Select } from '../../base/Select.tsx';
import type { TableColumn } from '../../base/table-model.ts';
import { VirtualTable } from '../../base/VirtualTable.tsx';
import type { CoefficientName } from '#core/review/statistics/agreement.ts';
import { t } from '#locales/index.ts';
import { Panel } from '../Shell.tsx';
import { VerdictBadge } from '../VerdictBadge.tsx';
import type { AgreementRow, CoefficientCell, DisagreementRow } from './model.ts';

export interface AgreementPanelProps {
  found: string;
  scope: 'all' | 'calibration';
  /** Forms marked for calibration in this group. */
  calibrations: number;
  /** All criteria together first. */
  rows: readonly AgreementRow[];
  left: { notApplicable: number; pending: number };
  least: number;
  disagreements: readonly DisagreementRow[];
  onScope: (scope: 'all' | 'calibration') => void;
}

/** How far reviewers agree, and where they do not. */
export function AgreementPanel(props: AgreementPanelProps) {
  const { scope, calibrations, rows, disagreements, left, least } = props;
  const columns = useMemo(disagreementColumns, []);
  const nothing = (rows[0]?.rows ?? 0) === 0;
  const none = scope === 'calibration' && calibrations === 0 ? 'noCalibration' : 'empty';
  return (
    <>
      <Panel title={t('scores.agreement')}>
        <div class="wb-bar">
          <Select
            label={t('scores.agreement.scope')}
            value={scope}
            options={[
              { value: 'all', label: t('scores.agreement.all') },
              { value: 'calibration', label: t('scores.agreement.calibration', { count: calibrations }) },
            ]}
            onChange={(value) => props.onScope(value === 'calibration' ? 'calibration' : 'all')}
          />
        </div>
        {nothing ? (
          <p>{t(`scores.agreement.${none}`)}</p>
        ) : (
          <>
            <p class="jn-muted jn-small">
              {t('scores.agreement.text', { ...left, least })}
              {rows[0]?.coefficients && ` ${t('scores.agreement.interval')}`}
            </p>
            <div class="sc-numbers">
              <Coefficients rows={rows} />
            </div>
          </>
        )}
      </Panel>
      {!nothing && (
        <Panel title={t('scores.disagreements', { count: disagreements.length })}>
          {disagreements.length === 0 ? (
            <p class="jn-muted">{t('scores.disagreements.none')}</p>
          ) : (
            <VirtualTable
              found={props.found}
              label={t('scores.disagreements', { count: disagreements.length })}
              rows={disagreements}
              keyOf={keyOf}
              nameOf={nameOf}
              rowHeight={80}
              columns={columns}
            />
          )}
        </Panel>
      )}
    </>
  );
}

/** A column for each coefficient that any row has; where none has one, the reason stands once per row. */
function Coefficients({ rows }: { rows: readonly AgreementRow[] }) {
  const shown = rows.flatMap(({ coefficients = [] }) => coefficients.filter(({ text }) => text !== ''));
  const names = [...new Set(shown.map(({ name }) => name))];
  return (
    <DataTable
      label={t('scores.agreement')}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { id: 'title', header: t('scores.agreement.criterion'), rowHeader: true, cell: ({ title }) => title },
        { id: 'rows', header: t('scores.agreement.rows'), align: 'end', cell: (row) => row.rows },
        { id: 'raters', header: t('scores.agreement.raters'), align: 'end', cell: (row) => row.raters },
        { id: 'same', header: t('scores.agreement.same'), align: 'end', cell: (row) => row.same },
        { id: 'raw', header: t('scores.agreement.raw'), align: 'end', cell: (row) => row.raw },
        ...(names.length === 0
          ? [{ id: 'few', header: t('scores.notes'), cell: fewCell }]
          : names.map((name, at) => ({
              id: name,
              header: t(`scores.agreement.${name}`),
              cell: coefficientCell(name, at === 0),
            }))),
      ]}
    />
  );
}

/** @param isFirst the column that says why a row has none */
function coefficientCell(name: CoefficientName, isFirst: boolean): (row: AgreementRow) => ComponentChildren {
  return (row) => {
    const found = row.coefficients?.find((each) => each.name === name);
    if (found) return <Value cell={found} />;
    return isFirst && fewCell(row);
  };
}

function Value({ cell: { text, between } }: { cell: CoefficientCell }) {
  return (
    <>
      {text}
      {between !== '' && <span class="jn-muted jn-small sc-more">{between}</span>}
    </>
  );
}

function fewCell({ few, coefficients }: AgreementRow) {
  return coefficients ? null : <span class="jn-muted">{few}</span>;
}

function keyOf({ key }: DisagreementRow): string {
  return key;
}

function nameOf({ name }: DisagreementRow): string {
  return name;
}

function disagreementColumns(): TableColumn<DisagreementRow>[] {
  return [
    { id: 'person', title: t('scores.person'), width: '20%', rowHeader: true, cell: nameOf, sortBy: nameOf },
    {
      id: 'criterion',
      title: t('scores.agreement.criterion'),
      width: '22%',
      cell: ({ criterion }) => criterion,
      sortBy: ({ criterion }) => criterion,
    },
    {
      id: 'apart',
      title: t('scores.disagreements.apart'),
      width: '96px',
      cell: ({ apart }) => apart,
      sortBy: ({ apart }) => apart,
    },
    { id: 'given', title: t('scores.disagreements.given'), cell: givenCell },
  ];
}

function givenCell({ given }: DisagreementRow) {
  return (
    <ul class="sc-given">
      {given.map(({ who, verdict, comment }) => (
        <li key={who}>
          <span>{who}</span> <VerdictBadge verdict={verdict} /> <span class="jn-muted">{comment}</span>
        </li>
      ))}
    </ul>
  );
}
