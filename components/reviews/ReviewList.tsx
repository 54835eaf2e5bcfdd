import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Decision } from '#core/model/review.ts';
import { REVIEW_STAGES } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import type { TableColumn, TableMemory, TableSelection } from '../base/table-model.ts';
import { VirtualTable } from '../base/VirtualTable.tsx';
import { Progress } from '../workbench/ExportPortal.tsx';
import { PageTitle } from '../workbench/Shell.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { MachineBadges } from './MachineBadges.tsx';
import type { Asking, AskingActions, FilterChoices, ReviewFilters as Filters, ReviewRow } from './model.ts';
import { ReviewFilters } from './ReviewFilters.tsx';
import { StageBadge } from './StageBadge.tsx';

export interface ReviewListProps {
  rows: readonly ReviewRow[];
  /** Before anything is narrowed. */
  total: number;
  filters: Filters;
  choices: FilterChoices;
  selection: TableSelection;
  memory: TableMemory;
  hidden: readonly string[];
  busy: boolean;
  /** Share of the checks that are done, where all forms are checked together. */
  progress: number | undefined;
  /** The list waits for that before it can be narrowed to what checks say. */
  mustCheck: boolean;
  answer: Answer | undefined;
  asking: Asking | undefined;
  askingActions: AskingActions;
  onFilters: (change: Partial<Filters>) => void;
  onHidden: (hidden: string[]) => void;
  onOpen: (row: ReviewRow) => void;
  onDecide: (decision: Decision) => void;
  onCheck: () => void;
  onCancel: () => void;
  /** What leaves. */
  children: ComponentChildren;
}

const BULK: readonly Decision[] = ['passed', 'returned', 'incomplete', 'resubmitted'];

/** All forms that can be reviewed, and what is done with many of them. */
export function ReviewList(props: ReviewListProps) {
  const { rows, total, busy, progress } = props;
  const columns = useMemo(columnsOf, []);
  if (total === 0) {
    return (
      <>
        <PageTitle title={t('reviews.title')} />
        <EmptyState title={t('reviewing.empty')} action={<a href="#/import">{t('import.title')}</a>}>
          {t('reviewing.empty.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('reviews.title')}>
        <output class="jn-muted">{t('reviewing.count', { shown: rows.length, count: total })}</output>
      </PageTitle>
      <ReviewFilters filters={props.filters} choices={props.choices} onFilters={props.onFilters} />
      <p class="jn-muted jn-small">{t('reviewing.counted')}</p>
      {progress !== undefined && (
        <p class="wb-bar">
          <span>{t('reviewing.checking')}</span>
          <Progress share={progress} onCancel={props.onCancel} />
        </p>
      )}
      {props.mustCheck && (
        <Notice
          tone="info"
          title={t('reviewing.mustCheck')}
          actions={<Button onClick={props.onCheck}>{t('reviewing.check')}</Button>}
        />
      )}
      <AnswerNotice answer={props.answer} />
      {rows.length === 0 ? (
        <p class="jn-muted">{t('reviewing.none')}</p>
      ) : (
        <div class="rv-list">
          <VirtualTable
            label={t('reviews.title')}
            columns={columns}
            rows={rows}
            keyOf={idOf}
            nameOf={nameOf}
            found={JSON.stringify(props.filters)}
            onOpen={props.onOpen}
            selection={props.selection}
            hidden={props.hidden}
            onHidden={props.onHidden}
            memory={props.memory}
            rowHeight={53}
            actions={BULK.map((decision) => (
              <Button
                key={decision}
                variant={decision === 'passed' ? 'primary' : 'plain'}
                disabled={busy || progress !== undefined}
                onClick={() => props.onDecide(decision)}
              >
                {t(`reviewing.bulk.${decision as 'passed' | 'returned' | 'incomplete' | 'resubmitted'}`)}
              </Button>
            ))}
          />
        </div>
      )}
      {props.children}
      {props.asking && <DecisionDialog asking={props.asking} busy={busy} {...props.askingActions} />}
    </>
  );
}

function idOf({ id }: ReviewRow): string {
  return id;
}

function nameOf({ name, form }: ReviewRow): string {
  return `${name} ${form}`;
}

/** All of them fit into a window of 1024 pixels: what is longer than its column, as day and time, goes on in the next line. */
function columnsOf(): TableColumn<ReviewRow>[] {
  return [
    {
      id: 'name',
      title: t('common.name'),
      rowHeader: true,
      width: '12%',
      least: 87,
      sortBy: ({ name }) => name,
      cell: nameCell,
    },
    {
      id: 'organisation',
      title: t('common.organisation'),
      least: 87,
      sortBy: organisationOf,
      cell: organisationOf,
    },
    { id: 'form', title: t('common.form'), least: 87, sortBy: ({ form }) => form, cell: formCell },
    {
      id: 'stage',
      title: t('reviewing.stage'),
      width: '100px',
      sortBy: ({ stage }) => REVIEW_STAGES.indexOf(stage),
      cell: ({ stage }) => <StageBadge stage={stage} />,
    },
    {
      id: 'machine',
      title: t('reviews.machine'),
      width: '96px',
      cell: ({ counts, lost }) => <MachineBadges counts={counts()} lost={lost} />,
    },
    {
      id: 'progress',
      title: t('reviews.progress'),
      width: '84px',
      align: 'end',
      sortBy: ({ judged }) => judged,
      cell: ({ judged, criteria }) => (criteria === undefined ? judged : `${judged}/${criteria}`),
    },
    {
      id: 'reviewer',
      title: t('reviews.reviewer'),
      width: '88px',
      sortBy: ({ reviewer }) => reviewer,
      cell: ({ reviewer }) => reviewer,
    },
    { id: 'updated', title: t('common.updated'), width: '106px', sortBy: ({ at }) => at, cell: updatedOf },
  ];
}

function organisationOf({ organisation }: ReviewRow): string {
  return organisation;
}

function updatedOf({ updated }: ReviewRow): string {
  return updated;
}

function nameCell(row: ReviewRow, { tabIndex }: { tabIndex: 0 | -1 }) {
  return (
    <span class="wb-inline">
      <a href={row.href} tabIndex={tabIndex}>
        {row.name || t('subject.unnamed')}
      </a>
      {row.key !== '' && <span class="jn-muted jn-small">{row.key}</span>}
      {row.sample && <Badge tone="info">{t('sample.mark')}</Badge>}
      {row.disputed && <Badge tone="fail">{t('reviews.conflict')}</Badge>}
      {row.editedSince && <Badge tone="info">{t('reviewing.edited')}</Badge>}
    </span>
  );
}

function formCell({ form, pack }: ReviewRow) {
  return (
    <>
      {form}
      <span class="jn-muted jn-small wb-block">{pack || t('record.choosePack')}</span>
    </>
  );
}
