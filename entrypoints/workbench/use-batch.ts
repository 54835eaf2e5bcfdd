import { useEffect, useState } from 'preact/hooks';
import { checkWords } from '#catalog/check-words.ts';
import { shownTogether } from '#catalog/checking.ts';
import type { Answer } from '#components/base/Answer.tsx';
import type { BatchFinding, BatchFindingsProps } from '#components/workbench/BatchFindings.tsx';
import type { BatchRecord } from '#core/checks/check.ts';
import type { Checked } from '#core/engine/shown.ts';
import { titleOfUse } from '#core/engine/words.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import { errorText } from '#locales/errors.ts';
import { currentLocale } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { checkTogether } from './check-together.ts';

const MOST_ABOUT = 6;

/** Checking records together: begun by a button, cancelled by another, forgotten when records or pack change. */
export function useBatch(pack: Pack | undefined, records: readonly BatchRecord[]): BatchFindingsProps {
  const [progress, setProgress] = useState<number>();
  const [answer, setAnswer] = useState<Answer>();
  const [findings, setFindings] = useState<readonly BatchFinding[]>();
  const [running, setRunning] = useState<AbortController>();
  useEffect(() => {
    setFindings(undefined);
    setAnswer(undefined);
  }, [pack, records]);
  // What was begun for other records, or by a page that is left, is of no use to anybody.
  useEffect(() => () => running?.abort(), [running, pack, records]);
  const check = async (): Promise<void> => {
    if (!pack) return;
    const controller = new AbortController();
    setRunning(controller);
    setFindings(undefined);
    setAnswer(undefined);
    setProgress(0);
    try {
      const watch = { onProgress: setProgress, signal: controller.signal };
      const { together } = await checkTogether({ pack, records, today: today() }, watch);
      const byId = new Map(records.map((record) => [record.id, { ...record, form: record.formType }]));
      setFindings(together.map((finding, index) => findingView(finding, index, pack, byId)));
    } catch (error) {
      setAnswer({ tone: 'error', text: errorText(error) });
    } finally {
      setProgress(undefined);
      setRunning(undefined);
    }
  };
  return {
    count: records.length,
    pack: pack?.id,
    progress,
    answer,
    findings,
    onCheck: () => void check(),
    onCancel: () => running?.abort(),
  };
}

function findingView(
  finding: Finding,
  index: number,
  pack: Pack,
  records: ReadonlyMap<string, BatchRecord & Checked>,
): BatchFinding {
  const { text, quotes } = shownTogether(finding, records, currentLocale());
  const use = pack.checks.find(({ id }) => id === finding.useId) ?? finding;
  const quoted = new Map<string, Set<string>>();
  if (finding.recordId !== undefined) quoted.set(finding.recordId, new Set());
  for (const [at, { recordId }] of finding.evidence.entries()) {
    if (recordId === undefined) continue;
    const own = quoted.get(recordId) ?? new Set();
    quoted.set(recordId, own.add(quotes[at] ?? ''));
  }
  return {
    key: `${finding.useId} ${index}`,
    outcome: finding.outcome,
    check: titleOfUse(use, checkWords, currentLocale()),
    text,
    about: [...quoted].slice(0, MOST_ABOUT).map(([id, own]) => ({
      id,
      label: records.get(id)?.label ?? id,
      quotes: [...own].filter((quote) => quote !== ''),
    })),
  };
}
