import type { SheetRowView } from '#components/workbench/sheet/sheet-view.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { GivenDecision } from '#core/review/fold.ts';
import type { Former, Formers } from '#core/review/sheet/former.ts';
import type { JudgedRow } from '#core/review/sheet/judge.ts';
import type { RowVerdict } from '#core/review/sheet/marks.ts';
import { reasonOf } from '#core/review/sheet/reason.ts';
import { timeText } from '../labels.ts';

/** The lines of the verdict table, the machine's findings and the person's verdict side by side. */
export function rowViews(judged: readonly JudgedRow[], { found, likely }: Formers): SheetRowView[] {
  return judged.map((each) => {
    const { row, machine, counts, findings } = each;
    const former = found.get(row.id);
    const alike = likely.get(row.id);
    const said = former && verdictIn(former);
    // What was said of other words is no verdict on these (law 5), and 重交 waits for one.
    const isBefore = former?.changed === true || former?.state.stage === 'resubmitted';
    // Of decisions side by side none is the verdict.
    const disputed = (former?.state.standing.length ?? 0) > 1;
    return {
      id: row.id,
      name: maskNumbers(row.name),
      unit: maskNumbers(row.unit),
      sheet: row.sheet,
      line: row.rows[0] ?? 0,
      machine,
      counts,
      findings,
      verdict: isBefore || disputed ? undefined : said,
      former: isBefore ? said : undefined,
      likely: alike && verdictIn(alike),
      disputed,
      reason: reasonOf(each),
      lacking: each.lacking,
    };
  });
}

/** The latest decision that is one of a reviewer, as lists show it; none where it was taken back. */
function verdictIn({ state, decision }: Former): RowVerdict | undefined {
  if (!decision) return undefined;
  const given = decision.decision === 'resubmitted' ? state.decisions.findLast(isVerdict) : decision;
  if (!given || !isVerdict(given)) return undefined;
  const { comment, criterionIds, who, claimedAt, decision: said } = given;
  return { decision: said, comment: maskNumbers(comment), criterionIds, who, at: timeText(claimedAt) };
}

function isVerdict(given: GivenDecision): given is GivenDecision & Pick<RowVerdict, 'decision'> {
  return given.decision === 'passed' || given.decision === 'returned' || given.decision === 'incomplete';
}
