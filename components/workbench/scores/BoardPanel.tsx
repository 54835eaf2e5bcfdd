import { useMemo } from 'preact/hooks';
import { Badge } from '../../base/Badge.tsx';
import { Button } from '../../base/Button.tsx';
import { Notice } from '../../base/Notice.tsx';
import { Select, type SelectOption } from '../../base/Select.tsx';
import type { TableColumn } from '../../base/table-model.ts';
import { VirtualTable } from '../../base/VirtualTable.tsx';
import { t } from '#locales/index.ts';
import { Panel } from '../Shell.tsx';
import type { CapRow, ScoreCell, ScoreRow } from './model.ts';

export interface BoardPanelProps {
  /** What tells one list from another, so that it begins again. */
  found: string;
  reviewers: readonly string[];
  /** The pack scores something: there are means and places. */
  scored: boolean;
  full: string;
  /** Name of the pack where it is not here. */
  lostPack: string | undefined;
  rows: readonly ScoreRow[];
  caps: readonly CapRow[];
  trims: readonly SelectOption[];
  trim: string;
  decimals: number;
  breakers: readonly SelectOption[];
  breaker: string;
  busy: boolean;
  onTrim: (trim: string) => void;
  onDecimals: (decimals: number) => void;
  onBreaker: (breaker: string) => void;
  onCalibration: (key: string, marked: boolean) => void;
}

const DECIMALS = [0, 1, 2, 3];

/** People by reviewers: what each gave, what stays of it, and the places that come of it. */
export function BoardPanel(props: BoardPanelProps) {
  const { scored, rows, caps, lostPack, reviewers, busy, onCalibration } = props;
  const columns = useMemo(
    () => columnsOf({ reviewers, scored, busy, onCalibration }),
    [reviewers, scored, busy, onCalibration],
  );
  return (
    <>
      <Panel title={t(scored ? 'scores.board' : 'scores.board.verdicts')}>
        {lostPack !== undefined && <Notice tone="warning" title={t('scores.noPack', { pack: lostPack })} />}
        {scored ? <Choices {...props} /> : lostPack === undefined && <p>{t('scores.board.noScores')}</p>}
        <div class="sc-numbers">
          <VirtualTable
            found={props.found}
            label={t(scored ? 'scores.board' : 'scores.board.verdicts')}
            rows={rows}
            keyOf={keyOf}
            nameOf={nameOf}
            columns={columns}
          />
        </div>
      </Panel>
      {scored && (
        <Panel title={t('scores.caps')}>
          {caps.length === 0 ? <p class="jn-muted">{t('scores.caps.none')}</p> : <Caps caps={caps} />}
        </Panel>
      )}
    </>
  );
}

function Choices(props: BoardPanelProps) {
  return (
    <>
      <div class="wb-bar sc-bar">
        <Select label={t('scores.trim')} value={props.trim} options={props.trims} onChange={props.onTrim} />
        <Select
          label={t('scores.decimals')}
          value={String(props.decimals)}
          options={DECIMALS.map((count) => ({
            value: String(count),
            label: t('scores.decimals.of', { count }),
          }))}
          onChange={(decimals) => props.onDecimals(Number(decimals))}
        />
        <Select
          label={t('scores.breaker')}
          value={props.breaker}
          options={props.breakers}
          onChange={props.onBreaker}
        />
      </div>
      <p class="jn-muted jn-small">
        {t('scores.board.full', { full: props.full })}
        {t('common.semicolon')}
        {t('scores.board.exact')}
      </p>
    </>
  );
}

function keyOf({ key }: ScoreRow): string {
  return key;
}

function nameOf({ name }: ScoreRow): string {
  return name;
}

function columnsOf({
  reviewers,
  scored,
  busy,
  onCalibration,
}: Pick<BoardPanelProps, 'reviewers' | 'scored' | 'busy' | 'onCalibration'>): TableColumn<ScoreRow>[] {
  return [
    ...(scored
      ? [{ id: 'place', title: t('scores.place'), width: '92px', cell: ({ place }: ScoreRow) => place }]
      : []),
    { id: 'person', title: t('scores.person'), rowHeader: true, cell: personCell },
    ...reviewers.map((who, at) => ({
      id: `reviewer ${at}`,
      title: who,
      align: scored ? ('end' as const) : undefined,
      cell: (row: ScoreRow) => <Given cell={row.cells[at]} />,
    })),
    ...(scored
      ? [
          {
            id: 'mean',
            title: t('scores.mean'),
            align: 'end' as const,
            cell: ({ mean }: ScoreRow) => <strong>{mean}</strong>,
          },
          { id: 'grade', title: t('scores.grade'), cell: ({ grade }: ScoreRow) => grade },
        ]
      : []),
    { id: 'notes', title: t('scores.notes'), cell: notesCell },
    {
      id: 'calibration',
      title: t('scores.calibration'),
      cell: ({ key, name, calibration }, { tabIndex }) => (
        <Button
          variant={calibration ? 'plain' : 'quiet'}
          pressed={calibration}
          tabIndex={tabIndex}
          disabled={busy}
          label={t(calibration ? 'scores.calibration.unmark' : 'scores.calibration.mark', { name })}
          title={t(calibration ? 'scores.calibration.unmark' : 'scores.calibration.mark', { name })}
          onClick={() => onCalibration(key, !calibration)}
        >
          {t(calibration ? 'scores.calibration.on' : 'scores.calibration.short')}
        </Button>
      ),
    },
  ];
}

function personCell({ name, second, doubtful }: ScoreRow) {
  return (
    <>
      {name} {second !== '' && <span class="jn-muted jn-small sc-second">{second}</span>}
      {doubtful && <Badge tone="review">?</Badge>}
    </>
  );
}

function Given({ cell }: { cell: ScoreCell | undefined }) {
  if (!cell) return null;
  if (cell.missing) return <span class="jn-muted">{cell.text}</span>;
  if (cell.dropped) {
    const why = t(`scores.dropped.${cell.dropped}`);
    return (
      <span title={why}>
        <s class="sc-dropped">{cell.text}</s>
        <span class="jn-hidden"> {why}</span>
      </span>
    );
  }
  return (
    <>
      {cell.text}
      {cell.more && <span class="jn-muted jn-small sc-more">{cell.more}</span>}
    </>
  );
}

function notesCell({ notes }: ScoreRow) {
  return notes.length === 0 ? null : (
    <ul class="sc-notes jn-small">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Caps({ caps }: { caps: readonly CapRow[] }) {
  return (
    <ul class="sc-caps">
      {caps.map((cap) => (
        <li key={cap.grade}>
          <Badge tone={cap.tone}>{cap.grade}</Badge>
          <div>
            <p>{cap.arithmetic}</p>
            <p class="jn-muted">
              {t('scores.caps.reached')} {cap.reached}
            </p>
            {cap.results.map((result) => (
              <p key={result}>{result}</p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
