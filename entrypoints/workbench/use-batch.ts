import { useEffect, useState } from 'preact/hooks';
import { checks } from '#catalog/checks.ts';
import { shownFinding } from '#catalog/checking.ts';
import type { Answer } from '#components/base/Answer.tsx';
import type { BatchFinding, BatchFindingsProps } from '#components/workbench/BatchFindings.tsx';
import type { BatchRecord } from '#core/checks/check.ts';
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
      setFindings(together.map((finding, index) => findingView(finding, index, pack, records)));
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
  records: readonly BatchRecord[],
): BatchFinding {
  const own = finding.recordId === undefined ? [] : [finding.recordId];
  const ids = [...new Set([...own, ...finding.evidence.flatMap(({ recordId }) => recordId ?? [])])];
  const about = ids.flatMap((id) => records.find((record) => record.id === id) ?? []);
  const checked = about.map(({ formType, values }) => ({ form: formType, values }));
  const { text, quotes } = shownFinding(finding, checked, currentLocale());
  const use = pack.checks.find(({ id }) => id === finding.useId);
  const title = checks.find(({ id }) => id === finding.checkId)?.title;
  return {
    key: `${finding.useId} ${index}`,
    outcome: finding.outcome,
    check: use?.name ?? (currentLocale() === 'en' ? title?.en : title?.zh) ?? finding.checkId,
    text,
    about: about.slice(0, MOST_ABOUT).map(({ id, label }) => ({
      id,
      label,
      quotes: [
        ...new Set(
          finding.evidence.flatMap(({ recordId }, at) => (recordId === id ? (quotes[at] ?? []) : [])),
        ),
      ].filter((quote) => quote !== ''),
    })),
  };
}
