import { DataTable } from '../base/DataTable.tsx';
import { type DifferenceGroup, groupDifferences } from '#core/export/difference-groups.ts';
import type { TrialDifference } from '#core/export/trial.ts';
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
export function Differences({ differences, files, shown }: Props) {
  const groups = groupDifferences(differences);
  return (
    <ul class="wb-groups">
      {groups.map((group) => (
        <li key={`${group.letter ?? group.column} ${group.why}`}>
          <details class="wb-details" open={groups.length === 1 && differences.length <= OPEN}>
            <summary>
              <Summary group={group} />
            </summary>
            <Places group={group} files={files} shown={shown} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Summary({ group: { column, letter, differences } }: { group: DifferenceGroup }) {
  const [first] = differences;
  const where =
    column === ''
      ? t('export.group.rows')
      : letter === undefined
        ? t('export.group.header', { header: column })
        : t('export.group.column', { column: letter, header: column });
  return (
    <>
      <strong>{t('export.group', { where, count: differences.length })}</strong>{' '}
      {differences.length > 1
        ? t('export.group.example', { reason: reasonText(first.why, first.params) })
        : reasonText(first.why, first.params)}
    </>
  );
}

function Places({
  group: { differences },
  files,
  shown,
}: Omit<Props, 'differences'> & { group: DifferenceGroup }) {
  const rest = differences.length - SHOWN;
  const several =
    files > 1
      ? [
          {
            id: 'file',
            header: t('export.file'),
            width: '56px',
            cell: ({ file }: TrialDifference) => t('export.file.number', { number: file + 1 }),
          },
        ]
      : [];
  return (
    <>
      <div class="wb-tall">
        <DataTable
          label={t('export.simulation')}
          rows={differences.slice(0, SHOWN)}
          keyOf={(row, at) => `${row.file} ${row.row} ${at}`}
          columns={[
            ...several,
            { id: 'row', header: t('common.row'), align: 'end', width: '52px', cell: (row) => row.row },
            { id: 'cell', header: t('export.cell'), width: '64px', cell: (row) => row.cell || '—' },
            { id: 'name', header: t('common.name'), rowHeader: true, cell: (row) => row.name || '—' },
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
            { id: 'reason', header: t('common.reason'), cell: (row) => reasonText(row.why, row.params) },
          ]}
        />
      </div>
      {rest > 0 && <p class="jn-muted jn-small">{t('export.group.more', { count: rest })}</p>}
    </>
  );
}
