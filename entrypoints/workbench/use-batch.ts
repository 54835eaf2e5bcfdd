import { useMemo } from 'preact/hooks';
import { checkWords } from '#catalog/check-words.ts';
import { shownTogether } from '#catalog/checking.ts';
import type { BatchCopies, BatchFinding, BatchFindingsProps } from '#components/workbench/BatchFindings.tsx';
import type { BatchRecord } from '#core/checks/check.ts';
import type { CopiesOfUse } from '#core/engine/copies-together.ts';
import type { Checked } from '#core/engine/shown.ts';
import { titleOfUse } from '#core/engine/words.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import { currentLocale, t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import type { Watch } from './ask-worker.ts';
import { checkTogether } from './check-together.ts';
import type { ListedBatch } from './listed-batch.ts';
import { useAskedWork } from './use-asked-work.ts';
import { foundView } from './use-copies.ts';

const MOST_ABOUT = 6;

/** What is said of all records together: findings, and groups of texts that are alike. */
interface FoundTogether {
  findings: readonly BatchFinding[];
  copies: readonly BatchCopies[];
}

/** Checking records together: begun by a button, cancelled by another, forgotten when records or pack change. */
export function useBatch(pack: Pack | undefined, batch: ListedBatch): BatchFindingsProps {
  const about = useMemo(() => ({ pack, batch }), [pack, batch]);
  const { progress, answer, found, begin, cancel } = useAskedWork<FoundTogether>(about);
  const check = async (watch: Watch, of: Pack): Promise<FoundTogether> => {
    const { records } = batch;
    const { report, copies } = await checkTogether({ pack: of, records, today: today() }, watch);
    const together = withoutCopies(report.together, copies);
    const byId = new Map(records.map((record) => [record.id, { ...record, form: record.formType }]));
    return {
      findings: together.map((finding, index) => findingView(finding, index, of, byId)),
      copies: copies.map((each) => copiesView(each, of)),
    };
  };
  return {
    count: batch.count,
    pack: pack?.id,
    progress,
    answer,
    findings: found?.findings,
    copies: found?.copies ?? [],
    onCheck: () => void (pack && begin((watch) => check(watch, pack))),
    onCancel: cancel,
  };
}

/** What stands in a group is not told text by text once more. */
function withoutCopies(findings: readonly Finding[], copies: readonly CopiesOfUse[]): Finding[] {
  const grouped = new Set(copies.map(({ useId }) => useId));
  return findings.filter(({ useId, outcome }) => outcome !== 'review' || !grouped.has(useId));
}

function copiesView({ useId, threshold, texts, report }: CopiesOfUse, pack: Pack): BatchCopies {
  const { groups, left } = foundView(report, texts);
  const use = pack.checks.find(({ id }) => id === useId);
  const percent = Math.round(report.threshold * 100);
  return {
    key: useId,
    summary: t('batch.copies', {
      check: use ? titleOfUse(use, checkWords, currentLocale()) : useId,
      compared: report.compared,
      short: report.short,
      count: groups.length + left,
      bound: t(threshold === undefined ? 'batch.copies.bound.usual' : 'batch.copies.bound.pack', { percent }),
    }),
    groups,
    left,
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
