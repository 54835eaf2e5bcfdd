import { useMemo } from 'preact/hooks';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { type DifferenceGroup, groupDifferences } from '#core/export/difference-groups.ts';
import type { TrialDifference } from '#core/export/trial.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

interface Props {
  differences: readonly TrialDifference[];
  /** How many files there are. */
  files: number;
  shown: (path: string, text: string) => string;
}

/** Differences of a group that are listed. */
const SHOWN = 200;
/** So few differences are open at once. */
const OPEN = 8;

/** What a contract would read otherwise: one line per column and reason, the places under it. */
export function Differences({ differences, files, shown: shownAt }: Props) {
  // Columns that a portal shifts bring somebody's number under a header that is no secret.
  const shown: Props['shown'] = (path, text) => maskNumbers(shownAt(path, text));
  const groups = useMemo(() => groupDifferences(differences), [differences]);
  return (
    <ul class="wb-groups">
      {groups.map((group) => (
        <li key={`${group.letter ?? group.column} ${group.why}`}>
          {stopsAll(group.why) ? (
            <Summary group={group} shown={shown} />
          ) : (
            <details class="wb-details" open={groups.length === 1 && differences.length <= OPEN}>
              <summary>
                <Summary group={group} shown={shown} />
              </summary>
              <Places group={group} files={files} shown={shown} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Why, with the value in it as it may be shown. */
function reasonOf({ path, why, params }: TrialDifference, shown: Props['shown']): string {
  const { value } = params;
  return reasonText(why, value === undefined ? params : { ...params, value: shown(path, value) });
}

function Summary({ group, shown }: { group: DifferenceGroup } & Pick<Props, 'shown'>) {
  const { column, letter, why, differences } = group;
  const [first] = differences;
  const count = differences.length;
  const where =
    column === ''
      ? t('export.group.rows')
      : letter === undefined
        ? t('export.group.header', { header: column })
        : t('export.group.column', { column: letter, header: column });
  const reason = reasonOf(first, shown);
  const one = count === 1 || stopsAll(why);
  return (
    <>
      <strong>
        {stopsAll(why) ? t('export.group.wholeFile', { count }) : t('export.group', { where, count })}
      </strong>{' '}
      {one ? reason : t('export.group.example', { reason })}
    </>
  );
}

/** The portal's code stops with an exception: no row comes in, for one and the same reason. */
function stopsAll(why: string): boolean {
  return why.startsWith('importers.abort');
}

function Places({ group, files, shown }: Omit<Props, 'differences'> & { group: DifferenceGroup }) {
  const { differences } = group;
  const rest = differences.length - SHOWN;
  return (
    <>
      <div class="wb-tall">
        <DataTable
          label={t('export.simulation')}
          rows={differences.slice(0, SHOWN)}
          keyOf={(row, at) => `${row.file} ${row.row} ${at}`}
          columns={columnsFor(group, files, shown)}
        />
      </div>
      {rest > 0 && <p class="jn-muted jn-small">{t('export.group.more', { count: rest })}</p>}
    </>
  );
}

function rowCell({ sheet, row }: TrialDifference): string {
  return sheet === undefined ? String(row) : t('export.row.ofSheet', { sheet, row });
}

function columnsFor(
  { column }: DifferenceGroup,
  files: number,
  shown: Props['shown'],
): DataColumn<TrialDifference>[] {
  const file: DataColumn<TrialDifference> = {
    id: 'file',
    header: t('export.file'),
    width: '72px',
    cell: (row) => t('export.file.number', { number: row.file + 1 }),
  };
  // A row as a whole has no cell, and nothing that was written into one.
  const cell: DataColumn<TrialDifference>[] = [
    { id: 'cell', header: t('export.cell'), width: '72px', cell: (row) => row.cell || '—' },
    {
      id: 'wrote',
      header: t('export.wrote'),
      cell: (row) => shown(row.path, row.wrote) || t('value.empty'),
    },
    {
      id: 'reads',
      header: t('export.portalReads'),
      cell: (row) => shown(row.path, row.portalReads ?? '') || t('value.empty'),
    },
  ];
  return [
    ...(files > 1 ? [file] : []),
    { id: 'row', header: t('common.row'), align: 'end', width: '52px', cell: rowCell },
    { id: 'name', header: t('common.name'), rowHeader: true, cell: (row) => row.name || '—' },
    ...(column === '' ? [] : cell),
    { id: 'reason', header: t('common.reason'), cell: (row) => reasonOf(row, shown) },
  ];
}
