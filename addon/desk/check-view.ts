import { checkWords } from '#catalog/check-words.ts';
import type { CheckView, CoverageView, FindingView } from '#components/addon/model.ts';
import { titleOfUse } from '#core/engine/words.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { CheckUse, Pack } from '#core/model/pack.ts';
import type { JudgedRow, JudgedSheet, PlacedFinding } from '#core/review/sheet/judge.ts';
import { currentLocale, t } from '#locales/index.ts';
import type { CheckRequest } from './check-desk.ts';
import { linesOf } from './lines.ts';
import { plainValue } from './plain-value.ts';

/** What the checks found, for the screen. @param remarks what is to be said beside it, in sentences */
export function checkView(
  { rows, together }: JudgedSheet,
  pack: Pack,
  { scope, rows: asked }: Pick<CheckRequest, 'scope' | 'rows'>,
  remarks: readonly string[],
): CheckView {
  const titles = new RuleTitles(pack);
  const criteria = new Map(
    pack.sets.flatMap((set) => set.criteria.map(({ id, name }) => [id, name] as const)),
  );
  const counts = { fail: 0, review: 0, pass: 0, unchecked: 0 };
  for (const { machine } of rows) counts[machine] += 1;
  return {
    packTitle: pack.title,
    scope,
    records: rows.length,
    lines: linesOf(
      rows.map(({ row }) => row),
      asked,
    ),
    counts,
    findings: rows.flatMap((judged) => findingsOf(judged, titles, criteria)),
    together,
    coverage: rows.flatMap((judged) => coverageOf(judged, criteria)),
    remarks,
  };
}

function findingsOf(
  { row, findings }: JudgedRow,
  titles: RuleTitles,
  criteria: ReadonlyMap<string, string>,
): FindingView[] {
  const name = maskNumbers(row.name);
  return findings.map((finding, at) => ({
    id: `${row.id} ${at}`,
    outcome: finding.outcome,
    text: finding.text,
    sheet: finding.sheet,
    cell: finding.cell,
    name,
    row: rowOf(finding, row.rows[0] ?? 0),
    field: finding.field,
    value: plainValue(finding.value),
    rule: finding.useId,
    ruleTitle: titles.of(finding.useId),
    criteria: finding.criterionIds.map((id) => criteria.get(id) ?? id),
  }));
}

/** Of a record of several lines, the one that is meant. */
function rowOf({ cell }: PlacedFinding, first: number): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? first);
}

function coverageOf({ row, outcomes }: JudgedRow, criteria: ReadonlyMap<string, string>): CoverageView[] {
  const spoken = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'na');
  if (spoken.length === 0) return [];
  // A broken check is no bad data, and no pass either (law 5).
  const sides = spoken.map(([id, outcome]) => ({ id, side: outcome === 'error' ? 'review' : outcome }));
  const count = (wanted: string): number => sides.filter(({ side }) => side === wanted).length;
  return [
    {
      sheet: row.sheet,
      cell: row.cell,
      row: row.rows[0] ?? 0,
      name: maskNumbers(row.name),
      pass: count('pass'),
      fail: count('fail'),
      review: count('review'),
      total: sides.length,
      open: sides.flatMap(({ id, side }) =>
        side === 'fail' || side === 'review'
          ? [{ name: criteria.get(id) ?? id, outcome: side } as const]
          : [],
      ),
    },
  ];
}

/** What the rules of a pack are called. */
class RuleTitles {
  readonly #pack: Pack;
  readonly #titles = new Map<string, string>();

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  /** `''`: what was seen while a row was read. */
  of(useId: string): string {
    const known = this.#titles.get(useId);
    if (known !== undefined) return known;
    const use = this.#pack.checks.find(({ id }) => id === useId);
    const title = use ? this.#titleOf(use) : t('desk.reading');
    this.#titles.set(useId, title);
    return title;
  }

  /** With what it is used on, where its author has given it no name and it is used on several. */
  #titleOf(use: CheckUse): string {
    const title = titleOfUse(use, checkWords, currentLocale());
    const set = this.#pack.sets.find(({ id }) => id === use.params['setId']);
    return set && use.name === undefined ? t('desk.ruleOf', { title, set: set.name }) : title;
  }
}
