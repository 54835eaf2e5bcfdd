import { useEffect } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { RunActions, RunView } from './model.ts';
import { RunBar } from './RunBar.tsx';
import { RunStep } from './RunStep.tsx';

/** 批量填报: who is next, what will be filled, what the portal has to do; it stands beside the portal's window. */
export function RunWindow({ view, actions }: { view: RunView; actions: RunActions }) {
  // Whether there is anything to fill is for the action to say: a listener made anew for each view would come after it.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key !== 'Enter') return;
      event.preventDefault();
      actions.fill();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions]);
  return (
    <div class="jn-root popup run">
      <Head view={view} actions={actions} />
      <main class="popup__main">
        <Body view={view} actions={actions} />
      </main>
      {(view.phase === 'working' || view.phase === 'paused') && <RunBar view={view} actions={actions} />}
    </div>
  );
}

function Head({ view, actions }: { view: RunView; actions: RunActions }) {
  const { done, total, left } = view;
  return (
    <header class="popup__head">
      <div class="popup__title">
        <h1>{t('run.title')}</h1>
        <p class="popup__page" title={view.form}>
          {view.form}
        </p>
        <Button variant="quiet" onClick={actions.openWorkbench}>
          {t('run.openWorkbench')}
        </Button>
      </div>
      {total > 0 && (
        <div class="run__progress">
          <progress value={done} max={total} aria-label={t('run.progress.label')} />
          <span class="jn-digits">{t('run.progress', { done, total })}</span>
          {left !== '' && <span class="jn-muted jn-small">{left}</span>}
        </div>
      )}
    </header>
  );
}

function Body({ view, actions }: { view: RunView; actions: RunActions }) {
  const { phase, message } = view;
  if (phase === 'loading') return <p class="jn-muted popup__waiting">{t('state.loading')}</p>;
  if (phase === 'lost') {
    return (
      <Notice tone="error" title={t('run.lost')}>
        {t('run.lost.text')}
      </Notice>
    );
  }
  if (phase === 'busy') {
    return (
      <Notice tone="warning" title={t('run.busy')}>
        {t('run.busy.text')}
      </Notice>
    );
  }
  return (
    <>
      {message && <Notice tone={message.tone} title={message.text} />}
      {phase === 'formGone' && (
        <Notice
          tone="warning"
          title={t('run.formGone')}
          actions={<Button onClick={actions.openWorkbench}>{t('run.openWorkbench')}</Button>}
        >
          {view.formGone}
        </Notice>
      )}
      {phase === 'choose' && <Choice view={view} actions={actions} />}
      {phase === 'finished' && <Finished view={view} actions={actions} />}
      {phase === 'paused' && <Notice tone="info" title={t('run.paused')} />}
      {(phase === 'working' || phase === 'paused') && <Person view={view} actions={actions} />}
      {phase === 'working' && <RunStep view={view} actions={actions} />}
    </>
  );
}

function Choice({ view, actions }: { view: RunView; actions: RunActions }) {
  if (view.runs.length === 0) {
    return (
      <Notice
        tone="info"
        title={t('run.none')}
        actions={
          <Button variant="primary" onClick={actions.openWorkbench}>
            {t('run.make')}
          </Button>
        }
      >
        {t('run.none.text')}
      </Notice>
    );
  }
  return (
    <section class="run__choices" aria-label={t('run.choose')}>
      <h2>{t('run.choose')}</h2>
      {view.runs.map(({ id, title, text }) => (
        <button key={id} type="button" class="run__choice" onClick={() => actions.choose(id)}>
          <strong>{title}</strong>
          <span class="jn-muted jn-small">{text}</span>
        </button>
      ))}
      <div class="jn-actions">
        <Button onClick={actions.openWorkbench}>{t('run.make')}</Button>
      </div>
    </section>
  );
}

function Finished({ view, actions }: { view: RunView; actions: RunActions }) {
  return (
    <Notice
      tone={view.retriable > 0 ? 'warning' : 'success'}
      title={t('run.finished')}
      actions={
        <>
          <Button variant="primary" onClick={actions.openWorkbench}>
            {t('run.result')}
          </Button>
          {view.retriable > 0 && (
            <Button onClick={actions.retry}>{t('run.retry', { count: view.retriable })}</Button>
          )}
        </>
      }
    >
      {view.summary}
    </Notice>
  );
}

/** Whom it is about, and who follows. */
function Person({ view, actions }: { view: RunView; actions: RunActions }) {
  const { person, next, before } = view;
  if (!person) return null;
  const { secondKey } = person;
  return (
    <section class="run__person" aria-label={t('run.current')}>
      <div class="popup__line">
        <strong class="run__name">{person.name}</strong>
        {person.homonym && <Badge tone="review">{t('popup.person.homonym')}</Badge>}
        {secondKey && (
          <span class="jn-small">
            {t(`popup.secondKey.${secondKey.field}`)} <span class="jn-digits">{secondKey.shown}</span>
          </span>
        )}
      </div>
      <span class="jn-muted jn-small">{person.organisation}</span>
      {next.length > 0 && (
        <span class="jn-muted jn-small">{t('run.next', { names: next.join(t('popup.act.comma')) })}</span>
      )}
      {before !== undefined && (
        <span class="jn-small run__before">
          {t('run.before', { name: before })}
          <Button variant="quiet" onClick={actions.beforeNotSaved}>
            {t('run.before.notSaved')}
          </Button>
        </span>
      )}
    </section>
  );
}
