import { useMemo, useState } from 'preact/hooks';
import type { SelectOption } from '#components/base/Select.tsx';
import type { Calibration } from '#core/model/review.ts';
import { calibrationOfRow, type Panel } from '#core/review/panel.ts';
import { panelAgreement } from '#core/review/panel-agreement.ts';
import { breakerChoices, NO_TRIMMING, scoreboardOf, trimmingOf } from '#core/review/scoreboard.ts';
import type { Trimming } from '#core/review/statistics/trimmed-mean.ts';
import type { Pack } from '#core/model/pack.ts';
import { t } from '#locales/index.ts';
import type { Labels } from '../shelf-labels.ts';
import { agreementRows, disagreementRow } from './agreement-rows.ts';
import { capRows, type KeysOf, nameOfReviewer, scoreRows } from './board-rows.ts';

/** What is offered beside what the pack says. */
const OFFERED: readonly Trimming[] = [NO_TRIMMING, { by: 'count', each: 1 }, { by: 'count', each: 2 }];

/** The choices of the page and everything that comes of them, made anew only where something changed. */
export function useBoard(
  panel: Panel | undefined,
  pack: Pack | undefined,
  calibrations: readonly Calibration[],
  { labels, keysOf }: { labels: Labels; keysOf: KeysOf },
) {
  const [trim, setTrim] = useState<string>();
  const [decimals, setDecimals] = useState(2);
  const [breaker, setBreaker] = useState('');
  const [scope, setScope] = useState<'all' | 'calibration'>('all');
  const byPack = pack && trimmingOf(pack);
  const trims = trimOptions(byPack);
  const chosen = trims.find(({ value }) => value === trim)?.value ?? keyOf(byPack ?? NO_TRIMMING);
  const choices = useMemo(() => (panel && pack ? breakerChoices(panel, pack) : []), [panel, pack]);
  const broken = choices.some(({ id }) => id === breaker) ? breaker : '';
  const board = useMemo(() => {
    if (!panel || !pack) return undefined;
    const scoring = { trimming: trimmingIn(chosen), breakers: broken === '' ? [] : [broken] };
    return scoreboardOf(panel, pack, scoring);
  }, [panel, pack, chosen, broken]);
  const marked = useMemo(
    () => panel?.rows.filter((row) => calibrationOfRow(panel, row, calibrations)) ?? [],
    [panel, calibrations],
  );
  const agreement = useMemo(
    () => panel && panelAgreement(panel, scope === 'all' ? panel.rows : marked),
    [panel, scope, marked],
  );
  const shown = useMemo(() => {
    if (!panel) return { rows: [], caps: [] };
    const { criterionName } = labels;
    const breakers = broken === '' ? [] : [broken];
    const words = { decimals, calibrations, breakers, criterionName, keysOf };
    const rows = scoreRows(panel, board ?? withoutPack(panel), words);
    const names = new Map(rows.map(({ key, name }) => [key, name]));
    return { rows, caps: capRows(board?.caps ?? [], (key) => names.get(key) ?? '') };
  }, [panel, board, decimals, calibrations, broken, labels, keysOf]);
  const compared = useMemo(
    () => ({
      rows: agreement ? agreementRows(agreement, labels.criterionName) : [],
      disagreements:
        agreement?.disagreements.map((each) => disagreementRow(each, labels.criterionName)) ?? [],
    }),
    [agreement, labels],
  );
  return {
    scored: board?.scored ?? false,
    full: board?.full.toText(decimals) ?? '',
    reviewers: panel?.reviewers.map(nameOfReviewer) ?? [],
    ...shown,
    trims,
    trim: chosen,
    setTrim,
    decimals,
    setDecimals,
    breakers: [
      { value: '', label: t('scores.breaker.none') },
      ...choices.map(({ id }) => ({ value: id, label: labels.criterionName(id) })),
    ],
    breaker: broken,
    setBreaker,
    scope,
    setScope,
    marked: marked.length,
    agreement: compared.rows,
    left: agreement?.left ?? { notApplicable: 0, pending: 0 },
    disagreements: compared.disagreements,
  };
}

/** A panel whose pack is not here shows verdicts only. */
function withoutPack(panel: Panel) {
  const none = { sets: [], parameters: [], grades: [] };
  return scoreboardOf(panel, none, { trimming: NO_TRIMMING, breakers: [] });
}

function keyOf({ by, each }: Trimming): string {
  return `${by} ${each}`;
}

function trimmingIn(key: string): Trimming {
  const [by, each] = key.split(' ');
  return { by: by === 'percent' ? 'percent' : 'count', each: Number(each) };
}

function trimOptions(byPack: Trimming | undefined): SelectOption[] {
  const own = OFFERED.filter((each) => !byPack || keyOf(each) !== keyOf(byPack));
  return [
    ...(byPack ? [{ value: keyOf(byPack), label: packWords(byPack) }] : []),
    ...own.map((each) => ({
      value: keyOf(each),
      label: each.each === 0 ? t('scores.trim.none') : t('scores.trim.count', { count: each.each }),
    })),
  ];
}

function packWords({ by, each }: Trimming): string {
  return by === 'count'
    ? t('scores.trim.pack', { count: each })
    : t('scores.trim.packPercent', { percent: each });
}
