import type { RefCallback } from 'preact';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { isAsked } from '#core/review/asked.ts';
import { CriterionCard } from './CriterionCard.tsx';
import { CriterionList, type CriterionListProps } from './CriterionList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filtered, isOpen } from './filtered.ts';
import { FormDecision } from './FormDecision.tsx';
import { FormFindings } from './FormFindings.tsx';
import { JudgeTogether, TogetherButtons } from './JudgeTogether.tsx';
import { OverlayKeys } from './OverlayKeys.tsx';
import type {
  ChecklistView,
  Filter,
  FilterActions,
  OverlayActions,
  OverlayRefs,
  OverlayView,
} from './model.ts';
import { ObstacleNotice } from './ObstacleNotice.tsx';
import { PageNotice } from './PageNotice.tsx';
import { RowBar } from './RowBar.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';

/** The checklist beside the page. Keys work while the focus is in it and not in a text field. */
export function Overlay({
  view,
  actions,
  refs,
}: {
  view: OverlayView;
  actions: OverlayActions;
  refs: OverlayRefs;
}) {
  const { checklist, filter } = view;
  const { root, filter: filterRef } = refs;
  const { side, width } = view.aside ?? view.place;
  const criterion = checklist?.criteria[view.current];
  const criteria = checklist?.criteria ?? [];
  const list = {
    criteria,
    listed: filtered(criteria, filter),
    current: view.current,
    unsaved: view.unsaved,
    onChoose: actions.choose,
  };
  return (
    // A dialog that leaves the page usable; its keys are listed under `?` and each has a button as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class={`jn-root overlay overlay--${side}`}
      style={{ width: `${width}px` }}
      aria-label={t('overlay.title')}
      tabIndex={-1}
      ref={root}
      onKeyDown={actions.key}
    >
      <ResizeHandle side={side} width={width} onResize={actions.resize} />
      <OverlayHead view={view} actions={actions} />
      <PageNotice view={view} actions={actions} />
      {filter && checklist && <Found filter={filter} list={list} actions={actions} filterRef={filterRef} />}
      <div class="overlay__body">
        {view.help && checklist && <OverlayKeys goOn={checklist.goOn} onGoOn={actions.goOn} />}
        {view.error !== undefined && <Notice tone="error" title={view.error} />}
        {!checklist && view.error === undefined && <p class="jn-muted">{t('overlay.loading')}</p>}
        {checklist && (
          <>
            <ObstacleNotice checklist={checklist} actions={actions} />
            {checklist.list && !view.away && (
              <RowBar list={checklist.list} name={checklist.subjectName} actions={actions} />
            )}
            <Choices view={view} actions={actions} />
            <FormFindings
              findings={checklist.formFindings}
              criteria={checklist.criteria}
              shown={checklist.packId !== '' && checklist.obstacle === undefined}
              actions={actions}
            />
            {checklist.formId !== '' && checklist.packs.length === 0 && (
              <p class="jn-muted">{t('overlay.pack.none', { form: formTitle(checklist) })}</p>
            )}
            {checklist.packId === '' && checklist.packs.length > 0 && (
              <p class="jn-muted">{t('overlay.pack.needed')}</p>
            )}
            {checklist.packId !== '' && checklist.criteria.length === 0 && (
              <p class="jn-muted">{t('overlay.none')}</p>
            )}
            {criterion && (
              <CriterionCard
                key={criterion.id}
                criterion={criterion}
                view={view}
                actions={actions}
                refs={refs}
              />
            )}
            {!view.together && (
              <TogetherButtons
                criteria={checklist.criteria}
                current={view.current}
                unsaved={view.unsaved}
                actions={actions}
              />
            )}
            {!filter && <CriterionList {...list} />}
          </>
        )}
      </div>
      {checklist && <Status view={view} />}
      {checklist && view.together && (
        <JudgeTogether
          criteria={checklist.criteria}
          busy={view.saving}
          actions={actions}
          takeFocus={refs.together}
          together={view.together}
        />
      )}
      <FormDecision view={view} actions={actions} refs={refs} />
    </section>
  );
}

/** What the filter leaves, above what scrolls: under the card at hand nobody would see it. */
function Found({
  filter,
  list,
  actions,
  filterRef,
}: {
  filter: Filter;
  list: CriterionListProps;
  actions: FilterActions;
  filterRef: RefCallback<HTMLElement>;
}) {
  const { criteria, listed } = list;
  return (
    <div class="overlay__found">
      <FilterBar
        filter={filter}
        shown={listed.length}
        total={criteria.length}
        actions={actions}
        filterRef={filterRef}
      />
      <CriterionList {...list} />
    </div>
  );
}

function formTitle({ forms, formId }: ChecklistView): string {
  return forms.find(({ value }) => value === formId)?.label ?? '';
}

/** What became of the latest thing done; always in sight, wherever the card is scrolled to. */
function Status({ view: { saving, status } }: { view: OverlayView }) {
  const tone = saving ? 'info' : (status?.tone ?? 'info');
  return (
    <output class={`overlay__status overlay__status--${tone}`}>
      {saving ? t('overlay.saving') : status?.text}
    </output>
  );
}

function OverlayHead({ view, actions }: { view: OverlayView; actions: OverlayActions }) {
  const criteria = (view.checklist?.criteria ?? []).filter(isAsked);
  const done = criteria.filter(({ verdict }) => !isOpen(verdict)).length;
  const { side } = view.aside ?? view.place;
  const other = side === 'right' ? 'left' : 'right';
  return (
    <header class="overlay__head">
      <h2>{t('overlay.title')}</h2>
      <span class="jn-muted jn-small">
        {criteria.length > 0 && t('overlay.progress', { done, total: criteria.length })}
      </span>
      <Button
        variant="quiet"
        label={t('overlay.reread')}
        title={t('overlay.reread')}
        onClick={actions.reread}
      >
        ↻
      </Button>
      <Button
        variant="quiet"
        label={t('overlay.filter')}
        title={t('overlay.filter')}
        shortcut="/"
        expanded={view.filter !== undefined}
        disabled={criteria.length === 0}
        onClick={actions.toggleFilter}
      >
        ⌕
      </Button>
      <Button
        variant="quiet"
        label={t('overlay.help')}
        title={t('overlay.help')}
        expanded={view.help}
        onClick={actions.toggleHelp}
      >
        ?
      </Button>
      <Button
        variant="quiet"
        label={t(`overlay.side.${other}`)}
        title={t(`overlay.side.${other}`)}
        onClick={() => actions.dock(other)}
      >
        {other === 'left' ? '⇤' : '⇥'}
      </Button>
      <Button variant="quiet" label={t('overlay.close')} title={t('overlay.close')} onClick={actions.close}>
        ✕
      </Button>
    </header>
  );
}

function Choices({ view, actions }: { view: OverlayView; actions: OverlayActions }) {
  const { checklist } = view;
  if (!checklist) return null;
  return (
    <div class="overlay__choices">
      <Select
        label={t('overlay.form')}
        value={checklist.formId}
        options={checklist.forms}
        placeholder={t('overlay.form.choose')}
        onChange={(formId) => actions.read({ formId })}
      />
      {checklist.formId !== '' && (
        <>
          <Select
            label={t('overlay.pack')}
            value={checklist.packId}
            options={checklist.packs}
            placeholder={t('overlay.pack.choose')}
            disabled={checklist.packs.length === 0}
            onChange={(packId) => actions.read({ packId })}
          />
          <TextField
            label={t('overlay.subject')}
            value={view.subjectName}
            error={view.subjectName.trim() === '' ? t('overlay.subject.hint') : undefined}
            onInput={actions.nameSubject}
            onCommit={actions.commitSubject}
          />
        </>
      )}
    </div>
  );
}
