import { Badge, OutcomeBadge } from '../base/Badge.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import type { BadgeTone } from '../base/Badge.tsx';
import { t } from '#locales/index.ts';
import { PageTitle } from './Shell.tsx';

export interface ReviewRow {
  id: string;
  name: string;
  form: string;
  pack: string;
  page: string;
  updated: string;
  verdicts: readonly (CriterionVerdict & { criterion: string })[];
  /** Criteria that were judged in two places without seeing each other; `null`: a verdict taken back. */
  conflicts: readonly {
    criterionId: string;
    criterion: string;
    given: readonly { who: string; at: string; verdict: Verdict | null }[];
  }[];
}

const tones: Record<Verdict, BadgeTone> = {
  met: 'pass',
  mostlyMet: 'review',
  notMet: 'fail',
  notApplicable: 'na',
  pending: 'info',
};

/** Reviews with their verdicts; the machine's outcome stands beside the person's, never merged (law 5). */
export function Reviews({ rows }: { rows: readonly ReviewRow[] }) {
  return (
    <>
      <PageTitle title={t('reviews.title')} />
      {rows.length === 0 ? (
        <EmptyState title={t('reviews.empty')}>{t('reviews.empty.text')}</EmptyState>
      ) : (
        rows.map((row) => <ReviewView key={row.id} row={row} />)
      )}
    </>
  );
}

function ReviewView({ row }: { row: ReviewRow }) {
  const notMet = row.verdicts.filter(({ verdict }) => verdict === 'notMet').length;
  return (
    <details class="wb-details wb-panel">
      <summary>
        <span class="wb-inline">
          <strong>{row.name}</strong>
          <span>{row.form}</span>
          <span class="jn-muted">{row.pack}</span>
          <span class="jn-muted">
            {t('reviews.progress')} {row.verdicts.length}
          </span>
          {notMet > 0 && (
            <Badge tone="fail">
              {t('reviews.notMet')} {notMet}
            </Badge>
          )}
          {row.conflicts.length > 0 && <Badge tone="fail">{t('reviews.conflict')}</Badge>}
          <span class="jn-muted jn-small">{row.updated}</span>
        </span>
      </summary>
      {row.conflicts.length > 0 && <Conflicts conflicts={row.conflicts} />}
      {row.page && <p class="jn-muted jn-small">{row.page}</p>}
      <DataTable
        label={`${t('reviews.title')}：${row.name}`}
        rows={row.verdicts}
        keyOf={(verdict) => verdict.criterionId}
        columns={[
          {
            id: 'criterion',
            header: t('reviews.criterion'),
            rowHeader: true,
            cell: ({ criterion }) => criterion,
          },
          {
            id: 'verdict',
            header: t('reviews.verdict'),
            cell: verdictCell,
          },
          {
            id: 'machine',
            header: t('reviews.machine'),
            cell: machineCell,
          },
          { id: 'comment', header: t('reviews.comment'), cell: ({ comment }) => comment },
          {
            id: 'quote',
            header: t('reviews.quote'),
            cell: quoteCell,
          },
        ]}
      />
    </details>
  );
}

function Conflicts({ conflicts }: Pick<ReviewRow, 'conflicts'>) {
  return (
    <Notice tone="warning" title={t('reviews.conflict.text')}>
      <ul>
        {conflicts.map(({ criterionId, criterion, given }) => (
          <li key={criterionId}>
            {criterion}
            <ul>
              {given.map(({ who, at, verdict }) => (
                <li key={`${who} ${at} ${verdict}`}>
                  {who} {at} {verdict ? t(`verdict.${verdict}`) : t('reviews.withdrawn')}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function verdictCell({ verdict }: CriterionVerdict) {
  return <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>;
}

function machineCell({ machine }: CriterionVerdict) {
  return <OutcomeBadge outcome={machine} />;
}

function quoteCell({ quote }: CriterionVerdict) {
  return quote ? <q class="wb-quote">{quote}</q> : '';
}
