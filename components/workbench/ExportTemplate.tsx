import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Notice } from '../base/Notice.tsx';
import type { Template } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import type { TemplateAction, TemplateActions, TemplateView } from './export-view.ts';
import { ExportColumns } from './ExportColumns.tsx';
import { ExportKnown } from './ExportKnown.tsx';
import { ExportPortal } from './ExportPortal.tsx';
import { ExportResult } from './ExportResult.tsx';
import { ExportStructure } from './ExportStructure.tsx';
import { ExportWords } from './ExportWords.tsx';
import { FileDrop } from './FileDrop.tsx';
import { Samples } from './TemplateConsent.tsx';
import { Panel } from './Shell.tsx';

interface Props {
  template: TemplateView;
  /** Records that go out. */
  people: number;
  shown: (path: string, text: string) => string;
  actions: TemplateActions;
  busy: boolean;
  answers: Partial<Record<TemplateAction, Answer>>;
}

/** Records into the portal's own template: how it reads, the way the portal reads, a trial import, then the file. */
export function ExportTemplate({ template: view, people, shown, actions, busy, answers }: Props) {
  const { template, known } = view;
  return (
    <Panel title={t('export.toTemplate')} aside={template && <span class="jn-muted">{view.file}</span>}>
      <FileDrop
        title={template ? facts(template) : t('export.template.drop')}
        button={template ? t('export.template.other') : t('export.template.choose')}
        accept=".xlsx,.xlsm"
        busy={busy}
        onFile={actions.onFile}
      />
      <AnswerNotice answer={answers.template} />
      {template && (
        <>
          {known && (
            <ExportKnown
              known={known}
              busy={busy}
              onTakeOver={actions.onTakeOver}
              onStartOver={actions.onStartOver}
              onForm={actions.onOtherForm}
            />
          )}
          <ExportStructure
            template={template}
            sheets={view.sheets}
            busy={busy}
            onSheet={actions.onSheet}
            onPlace={actions.onPlace}
          />
          <ExportColumns
            template={template}
            fields={view.fields}
            others={view.others}
            dated={view.dated}
            onMap={actions.onMap}
            onRequired={actions.onRequired}
            onDate={actions.onDate}
          />
          {view.words.length > 0 && <ExportWords words={view.words} shown={shown} onWord={actions.onWord} />}
          {view.samples.length > 0 && <Samples view={view} actions={actions} />}
          <ExportPortal view={view} people={people} actions={actions} busy={busy} />
          <AnswerNotice answer={answers.trial} />
          {view.outdated && (
            <Notice tone="warning" title={t('export.outdated')}>
              {t('export.outdated.text')}
            </Notice>
          )}
          {view.result && (
            <ExportResult
              result={view.result}
              view={view}
              shown={shown}
              actions={actions}
              busy={busy}
              saved={answers.save}
            />
          )}
        </>
      )}
    </Panel>
  );
}

function facts({ sheet, headerRow, columns }: Template): string {
  return t('export.template.facts', { sheet, row: headerRow, count: columns.length });
}
