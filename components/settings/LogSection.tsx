import { useMemo } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Select } from '../base/Select.tsx';
import type { TableColumn } from '../base/table-model.ts';
import { TextField } from '../base/TextField.tsx';
import { VirtualTable } from '../base/VirtualTable.tsx';
import { t } from '#locales/index.ts';

export type LogKind = 'export' | 'reveal';

/** One line of 导出与查看记录, in words. */
export interface LogRow {
  key: string;
  at: string;
  who: string;
  kind: LogKind;
  what: string;
  /** Rows of the file; none for a reveal. */
  rows: number | undefined;
  /** Numbers in full. */
  full: boolean;
  purpose: string;
}

interface LogSectionProps {
  /** Those that the filter finds, newest first. */
  rows: readonly LogRow[];
  total: number;
  kind: LogKind | '';
  query: string;
  busy: boolean;
  onKind: (kind: LogKind | '') => void;
  onQuery: (query: string) => void;
  onSave: () => void;
}

export function LogSection(props: LogSectionProps) {
  const { rows, total, kind, query, busy } = props;
  const columns = useMemo(logColumns, []);
  return (
    <>
      <p>{t('settings.log.text')}</p>
      {total === 0 ? (
        <EmptyState title={t('settings.log.empty')} />
      ) : (
        <>
          <div class="wb-bar">
            <TextField label={t('settings.log.search')} value={query} onInput={props.onQuery} />
            <Select
              label={t('settings.log.kind')}
              value={kind}
              options={[
                { value: '', label: t('settings.log.kind.all') },
                { value: 'export', label: t('settings.log.kind.export') },
                { value: 'reveal', label: t('settings.log.kind.reveal') },
              ]}
              onChange={(value) => props.onKind(value as LogKind | '')}
            />
            <Button busy={busy} disabled={rows.length === 0} onClick={props.onSave}>
              {t('settings.log.save')}
            </Button>
          </div>
          {rows.length === 0 ? (
            <p class="jn-muted">{t('settings.log.none')}</p>
          ) : (
            <VirtualTable
              label={t('settings.log')}
              found={`${kind} ${query}`}
              columns={columns}
              rows={rows}
              keyOf={keyOf}
              nameOf={nameOf}
            />
          )}
        </>
      )}
    </>
  );
}

function nameOf({ what }: LogRow): string {
  return what;
}

/** Also the columns of the list as a file. */
export function logTexts(row: LogRow): string[] {
  return [
    row.at,
    row.who,
    t(`settings.log.kind.${row.kind}`),
    row.what,
    row.rows === undefined ? '' : String(row.rows),
    t(row.full ? 'settings.log.full' : 'settings.log.masked'),
    row.purpose,
  ];
}

export function logHeaders(): string[] {
  return (['at', 'who', 'kind', 'what', 'rows', 'shown', 'purpose'] as const).map((id) =>
    t(`settings.log.${id}`),
  );
}

function keyOf({ key }: LogRow): string {
  return key;
}

function logColumns(): TableColumn<LogRow>[] {
  const [at = '', who = '', kind = '', what = '', rows = '', shown = '', purpose = ''] = logHeaders();
  return [
    { id: 'at', title: at, cell: (row) => row.at, rowHeader: true, width: '11.5em' },
    { id: 'who', title: who, cell: (row) => row.who, width: '7em' },
    { id: 'kind', title: kind, cell: (row) => t(`settings.log.kind.${row.kind}`), width: '5em' },
    { id: 'what', title: what, cell: (row) => row.what },
    { id: 'rows', title: rows, cell: (row) => row.rows, align: 'end', width: '5em' },
    {
      id: 'shown',
      title: shown,
      width: '6.5em',
      cell: (row) => (
        <Badge tone={row.full ? 'review' : 'na'}>
          {t(row.full ? 'settings.log.full' : 'settings.log.masked')}
        </Badge>
      ),
    },
    { id: 'purpose', title: purpose, cell: (row) => row.purpose },
  ];
}
