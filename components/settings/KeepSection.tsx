import { useMemo, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Select } from '../base/Select.tsx';
import type { TableColumn } from '../base/table-model.ts';
import { VirtualTable } from '../base/VirtualTable.tsx';
import { t } from '#locales/index.ts';
import { EraseDialog, type EraseCounts } from './EraseDialog.tsx';

const YEARS = [1, 2, 3, 5, 10, 15, 30];

/** Somebody or something past its time, or removed and still in the journal. */
export interface KeepRow {
  /** `subject:<id>` or `review:<id>`. */
  key: string;
  kind: 'person' | 'removed' | 'review';
  name: string;
  records: number;
  last: string;
}

export interface KeepSectionProps {
  years: number | undefined;
  rows: readonly KeepRow[];
  busy: boolean;
  /** What erasing the chosen would take; `undefined` while it is counted or nothing is asked. */
  counts: EraseCounts | undefined;
  onYears: (years: number | undefined) => void;
  onRemove: (keys: readonly string[]) => void;
  onAskErase: (keys: readonly string[]) => void;
  onErase: (keys: readonly string[]) => void;
  onCancelErase: () => void;
  onBackup: () => void;
  /** Takes the latest removal back. */
  onUndo: (() => void) | undefined;
}

/** 保存期限: what is past its time, for somebody to decide about. */
export function KeepSection(props: KeepSectionProps) {
  const { years, rows, busy, counts } = props;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [removing, setRemoving] = useState(false);
  const chosen = rows.filter(({ key }) => ticked.has(key));
  const people = chosen.filter(({ kind }) => kind === 'person');
  const keys = chosen.map(({ key }) => key);
  const records = people.reduce((sum, row) => sum + row.records, 0);
  const columns = useMemo(keepColumns, []);
  return (
    <>
      <p>{t('settings.keep.text')}</p>
      <div class="wb-fields">
        <Select
          label={t('settings.keep.years')}
          value={years === undefined ? '' : String(years)}
          options={[
            { value: '', label: t('settings.keep.none') },
            ...YEARS.map((each) => ({
              value: String(each),
              label: t('settings.keep.year', { years: each }),
            })),
          ]}
          onChange={(value) => props.onYears(value === '' ? undefined : Number(value))}
        />
      </div>
      {rows.length === 0 && years !== undefined && <p class="jn-muted">{t('settings.keep.nothing')}</p>}
      {rows.length > 0 && (
        <>
          <p>{t('settings.keep.due', countsOf(rows))}</p>
          <VirtualTable
            label={t('settings.keep')}
            found=""
            rows={rows}
            keyOf={keyOf}
            nameOf={nameOf}
            columns={columns}
            selection={{ picked: ticked, onPicked: setTicked }}
          />
          <div class="jn-actions">
            <Button busy={busy} disabled={people.length === 0} onClick={() => setRemoving(true)}>
              {t('settings.keep.remove', { count: people.length })}
            </Button>
            <Button
              variant="danger"
              busy={busy}
              disabled={chosen.length === 0}
              onClick={() => props.onAskErase(keys)}
            >
              {t('settings.keep.erase', { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
      {props.onUndo && (
        <div class="jn-actions">
          <Button busy={busy} onClick={props.onUndo}>
            {t('settings.keep.undo')}
          </Button>
        </div>
      )}
      {removing && (
        <Dialog
          title={t('settings.keep.remove.title', { people: people.length, records })}
          onClose={() => setRemoving(false)}
          actions={
            <>
              <Button onClick={() => setRemoving(false)}>{t('action.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setRemoving(false);
                  setTicked(new Set());
                  props.onRemove(people.map(({ key }) => key));
                }}
              >
                {t('settings.keep.remove.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('settings.keep.remove.text')}</p>
        </Dialog>
      )}
      {counts && (
        <EraseDialog
          counts={counts}
          busy={busy}
          onBackup={props.onBackup}
          onCancel={props.onCancelErase}
          onErase={() => {
            setTicked(new Set());
            props.onErase(keys);
          }}
        />
      )}
    </>
  );
}

function countsOf(rows: readonly KeepRow[]): { people: number; reviews: number; removed: number } {
  const count = (kind: KeepRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  return { people: count('person'), reviews: count('review'), removed: count('removed') };
}

function keyOf({ key }: KeepRow): string {
  return key;
}

function nameOf({ name }: KeepRow): string {
  return name;
}

function keepColumns(): TableColumn<KeepRow>[] {
  return [
    { id: 'name', title: t('settings.keep.name'), cell: nameOf, sortBy: nameOf, rowHeader: true },
    {
      id: 'kind',
      title: t('settings.keep.kind'),
      width: '10em',
      cell: ({ kind }) => t(`settings.keep.kind.${kind}`),
      sortBy: ({ kind }) => t(`settings.keep.kind.${kind}`),
    },
    {
      id: 'records',
      title: t('settings.keep.records'),
      width: '8em',
      align: 'end',
      cell: ({ kind, records }) => (kind === 'person' ? records : ''),
      sortBy: ({ records }) => records,
    },
    {
      id: 'last',
      title: t('settings.keep.last'),
      width: '11em',
      cell: ({ last }) => last,
      sortBy: ({ last }) => last,
    },
  ];
}
