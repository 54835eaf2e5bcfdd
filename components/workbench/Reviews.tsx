import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge, OutcomeBadge } from '../base/Badge.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { EmptyState, NextPage } from '../base/EmptyState.tsx';
import type { CriterionVerdict } from '#core/model/review.ts';
import { t } from '#locales/index.ts';
import { type ReviewConflict, ReviewConflicts } from './ReviewConflicts.tsx';
import { PageTitle } from './Shell.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';

export interface ReviewRow {
  id: string;
  name: string;
  form: string;
  pack: string;
  /** The portal page that was reviewed; `undefined` for a review of a record. */
  page: { title: string; address: string } | undefined;
  /** Second key of the person, masked; `''` where the page showed none. */
  key: string;
  /** Who gave the latest verdict. */
  who: string;
  updated: string;
  verdicts: readonly (CriterionVerdict & { criterion: string })[];
  conflicts: readonly ReviewConflict[];
}

/** Reviews with their verdicts; the machine's outcome stands beside the person's, never merged (law 5). */
export function Reviews(props: {
  rows: readonly ReviewRow[];
  busy: boolean;
  /** What became of the latest choice between verdicts, under the id of its review. */
  answers: Readonly<Record<string, Answer | undefined>>;
  onSettle: (reviewId: string, criterionId: string, hash: string) => void;
}) {
  const { rows, busy, answers, onSettle } = props;
  return (
    <>
      <PageTitle title={t('reviews.title')} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('reviews.empty')}
          action={<NextPage href="#/records">{t('lists.toRecords')}</NextPage>}
        >
          {t('reviews.empty.text')}
        </EmptyState>
      ) : (
        rows.map((row) => (
          <ReviewView
            key={row.id}
            row={row}
            busy={busy}
            answer={answers[row.id]}
            onSettle={(...which) => onSettle(row.id, ...which)}
          />
        ))
      )}
    </>
  );
}

function ReviewView({
  row,
  busy,
  answer,
  onSettle,
}: {
  row: ReviewRow;
  busy: boolean;
  answer: Answer | undefined;
  onSettle: (criterionId: string, hash: string) => void;
}) {
  const notMet = row.verdicts.filter(({ verdict }) => verdict === 'notMet').length;
  return (
    <details class="wb-details wb-panel">
      <summary>
        <span class="wb-inline">
          <strong>{row.name}</strong>
          {row.key !== '' && <span class="jn-muted">{row.key}</span>}
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
          <span class="jn-muted jn-small">{t('reviews.updated', { who: row.who, at: row.updated })}</span>
        </span>
        {row.page && (
          <span class="jn-muted jn-small wb-address">
            {row.page.title} {row.page.address}
          </span>
        )}
      </summary>
      <AnswerNotice answer={answer} />
      {row.conflicts.length > 0 && (
        <ReviewConflicts conflicts={row.conflicts} busy={busy} onSettle={onSettle} />
      )}
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

function verdictCell({ verdict }: CriterionVerdict) {
  return <VerdictBadge verdict={verdict} />;
}

function machineCell({ machine }: CriterionVerdict) {
  return <OutcomeBadge outcome={machine} />;
}

function quoteCell({ quote }: CriterionVerdict) {
  return quote ? <q class="wb-quote">{quote}</q> : '';
}
