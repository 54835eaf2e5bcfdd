import { useEffect, useState } from 'preact/hooks';
import { CheckPanel } from '#components/addon/CheckPanel.tsx';
import { CopiesPanel } from '#components/addon/CopiesPanel.tsx';
import { FixPanel } from '#components/addon/FixPanel.tsx';
import { LintPanel } from '#components/addon/LintPanel.tsx';
import { LookPanel } from '#components/addon/LookPanel.tsx';
import { MakePanel } from '#components/addon/MakePanel.tsx';
import type { PaneTab } from '#components/addon/model.ts';
import { MorePanel } from '#components/addon/MorePanel.tsx';
import { Pane } from '#components/addon/Pane.tsx';
import { UploadPanel } from '#components/addon/UploadPanel.tsx';
import { t } from '#locales/index.ts';
import type { Session } from './session.ts';
import type { PaneState } from './state.ts';

/** The pane over its session: each part of the state in its view, each intention to its work. */
export function App({ session }: { session: Session }) {
  const state = usePaneState(session);
  const busy = state.progress !== undefined;
  const panels: Record<PaneTab, preact.ComponentChildren> = {
    check: <CheckTab session={session} state={state} busy={busy} />,
    fix: <FixTab session={session} state={state} busy={busy} />,
    upload: <UploadTab session={session} state={state} busy={busy} />,
    make: <MakeTab session={session} state={state} busy={busy} />,
    more: <MoreTab session={session} state={state} busy={busy} />,
  };
  return (
    <div
      class="addon-app"
      onPointerEnter={() => void session.lookAgain()}
      onFocusCapture={(event) => {
        if (event.relatedTarget === null) void session.lookAgain();
      }}
    >
      <Pane
        // In another language everything is said anew, also what was made ready to be drawn.
        key={state.language}
        sheet={state.sheet}
        tab={state.tab}
        onTab={(tab) => session.show(tab)}
        panels={panels}
        progress={state.progress}
        onCancel={() => session.work.cancel()}
        message={state.message}
        onDismiss={() => session.state.dismiss()}
        locked={state.locked}
        onRetry={() => session.work.retry()}
        onUnlock={() => session.work.unlock()}
      />
    </div>
  );
}

function usePaneState({ state }: Session): PaneState {
  const [now, setNow] = useState(state.now);
  useEffect(() => {
    setNow(state.now);
    return state.listen(() => setNow(state.now));
  }, [state]);
  return now;
}

interface TabProps {
  session: Session;
  state: PaneState;
  busy: boolean;
}

function CheckTab({ session, state, busy }: TabProps) {
  return (
    <>
      <LookPanel
        look={state.look}
        busy={busy}
        onForm={(formId) => void session.choose({ formId, mapping: {} })}
        onHeaderRow={(headerRow) => void session.choose({ headerRow, mapping: {} })}
        onColumn={(index, path) => void session.chooseColumn(index, path)}
        onReset={() => void session.choose(undefined)}
      />
      <CheckPanel
        packs={state.packs}
        packId={state.packId}
        opening={!state.packsKnown}
        scope={state.scope}
        front={state.sheet}
        blocked={state.look?.refusal}
        busy={busy}
        result={state.check}
        stale={state.stale}
        live={state.live}
        canNote={session.host.can.notes}
        onPack={(id) => void session.choosePack(id)}
        onScope={(scope) => session.setScope(scope)}
        onCheck={() => void session.check()}
        onGo={(place) => void session.go(place)}
        onLive={(on) => session.live.turn(on)}
        onMark={() => void session.marking.mark()}
        onClear={() => void session.marking.clear()}
        onExport={() => void session.export()}
      >
        {state.copies && (
          <CopiesPanel
            copies={state.copies}
            front={state.sheet}
            busy={busy}
            onOpen={() => void session.front.offerCopies()}
            onColumn={(column) => session.comparing.choose(column)}
            onCompare={() => void session.comparing.compare(state.copies?.column ?? '')}
            onGo={(place) => void session.go(place)}
          />
        )}
      </CheckPanel>
    </>
  );
}

function FixTab({ session, state, busy }: TabProps) {
  const { fixing } = session;
  return (
    <FixPanel
      front={state.sheet}
      busy={busy}
      blocked={state.look?.refusal}
      fixes={state.fixes}
      onLook={() => void fixing.offer()}
      onApply={(ids) => void fixing.apply(ids)}
      onUndo={() => void fixing.undo()}
      onGo={(place) => void session.go(place)}
    />
  );
}

function UploadTab({ session, state, busy }: TabProps) {
  const { uploading } = session;
  if (!state.upload) return <Opening state={state} />;
  return (
    <UploadPanel
      upload={state.upload}
      front={state.sheet}
      busy={busy}
      onContract={(id) => void uploading.chooseContract(id)}
      onTemplate={(id) => void uploading.chooseTemplate(id)}
      onTemplateFile={(file) => void uploading.chooseFile(file)}
      onRead={() => void uploading.read()}
      onPart={(contractId, from, count) => void uploading.part(contractId, from, count)}
      onChoices={(change) => uploading.choose(change)}
      onCopy={() => void uploading.copy.make()}
      onSave={(purpose) => void uploading.copy.save(purpose)}
      onGo={(place) => void session.go(place)}
    />
  );
}

function MakeTab({ session, state, busy }: TabProps) {
  return (
    <>
      {state.lint && (
        <LintPanel lint={state.lint} front={state.sheet} onGo={(place) => void session.go(place)} />
      )}
      {state.make && (
        <MakePanel
          make={state.make}
          busy={busy}
          onMake={(request) => void session.making.make(request)}
          onSave={(purpose) => void session.making.save(purpose)}
        />
      )}
      {!state.make && <Opening state={state} />}
    </>
  );
}

function MoreTab({ session, state, busy }: TabProps) {
  const { shelving } = session;
  if (!state.shelf) return <Opening state={state} />;
  return (
    <MorePanel
      shelf={state.shelf}
      busy={busy}
      onPutIn={(file) => void shelving.putIn(file)}
      onAnswer={(isWanted) => void shelving.answer(isWanted)}
      onTakeOut={(item) => void shelving.takeOut(item)}
      onRemove={(item) => void shelving.remove(item)}
      onLanguage={(language) => void shelving.setLanguage(language)}
    />
  );
}

/** What a tab shows while its part of the program is on the way; why it did not come is said at the foot. */
function Opening({ state }: Pick<TabProps, 'state'>) {
  return state.message ? null : <p class="jn-muted">{t('addon.opening')}</p>;
}
