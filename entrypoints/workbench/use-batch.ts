import { useMemo } from 'preact/hooks';
import { checkWords } from '#catalog/check-words.ts';
import { shownTogether } from '#catalog/checking.ts';
import type { BatchFinding, BatchFindingsProps } from '#components/workbench/BatchFindings.tsx';
import type { BatchRecord } from '#core/checks/check.ts';
import type { Checked } from '#core/engine/shown.ts';
import { titleOfUse } from '#core/engine/words.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import { currentLocale } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import type { Watch } from './ask-worker.ts';
import { checkTogether } from './check-together.ts';
import { useAskedWork } from './use-asked-work.ts';

const MOST_ABOUT = 6;

/** Checking records together: begun by a button, cancelled by another, forgotten when records or pack change. */
export function useBatch(pack: Pack | undefined, records: readonly BatchRecord[]): BatchFindingsProps {
  const about = useMemo(() => ({ pack, records }), [pack, records]);
  const { progress, answer, found, begin, cancel } = useAskedWork<readonly BatchFinding[]>(about);
  const check = async (watch: Watch, of: Pack): Promise<readonly BatchFinding[]> => {
    const { together } = await checkTogether({ pack: of, records, today: today() }, watch);
    const byId = new Map(records.map((record) => [record.id, { ...record, form: record.formType }]));
    return together.map((finding, index) => findingView(finding, index, of, byId));
  };
  return {
    count: records.length,
    pack: pack?.id,
    progress,
    answer,
    findings: found,
    onCheck: () => void (pack && begin((watch) => check(watch, pack))),
    onCancel: cancel,
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
