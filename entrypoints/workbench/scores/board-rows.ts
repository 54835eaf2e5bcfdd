import type { CapRow, ScoreCell, ScoreRow } from '#components/workbench/scores/model.ts';
import type { Calibration, ReviewTarget } from '#core/model/review.ts';
import { calibrationOfRow, type Panel } from '#core/review/panel.ts';
import type { Scoreboard, ScoredRow } from '#core/review/scoreboard.ts';
import type { Cap } from '#core/review/statistics/caps.ts';
import type { Total } from '#core/review/statistics/total.ts';
import { shownKeys, toldApart } from '#core/review/shown-key.ts';
import { t } from '#locales/index.ts';

/** What rows are put into words with. */
export interface BoardWords {
  decimals: number;
  calibrations: readonly Calibration[];
  breakers: readonly string[];
  criterionName: (id: string) => string;
  keysOf?: KeysOf | undefined;
}

/** What somebody may be shown by beside the name, strongest first; without the people of this store, what the reviews keep. */
export type KeysOf = (target: ReviewTarget) => readonly string[];

/**
 * What stands beside the name of each row's person, by the row's key, so that no two of one name look alike: in the order in which they
 * began, so that no place on the board calls anybody otherwise.
 */
export function besideRows({ rows }: Panel, keysOf: KeysOf = shownKeys): Map<string, string> {
  const people = rows.map(({ target }) => ({ name: target.subjectName, keys: keysOf(target) }));
  const told = toldApart(people, (number) => t('scores.namesake', { number }));
  return new Map(rows.map(({ key }, at) => [key, told[at] ?? '']));
}

/** The same for forms that are marked: as in the panel that has their row, else by what may be shown of them. */
export function besideMarks(
  marks: readonly Calibration[],
  panels: readonly Panel[],
  keysOf: KeysOf = shownKeys,
): string[] {
  const found = new Map<string, string>();
  for (const panel of panels) {
    const beside = besideRows(panel, keysOf);
    for (const row of panel.rows) {
      const mark = calibrationOfRow(panel, row, marks);
      if (mark) found.set(mark.id, beside.get(row.key) ?? '');
    }
  }
  return marks.map(({ id, target }) => found.get(id) ?? keysOf(target)[0] ?? '');
}

/** Names that one line of a table has room for. */
const SHOWN_NAMES = 30;

export function nameOfReviewer(who: string): string {
  return who || t('scores.unnamed');
}

/** The panel's rows in words; numbers are rounded here and nowhere before. */
export function scoreRows(panel: Panel, board: Scoreboard, words: BoardWords): ScoreRow[] {
  const seconds = besideRows(panel, words.keysOf);
  return board.rows.map((scored) => {
    const { row, result, rank, grade, outOf } = scored;
    const place = rank === undefined ? '' : String(rank.place);
    return {
      key: row.key,
      place: rank && rank.tied.length > 0 ? t('scores.place.tied', { place }) : place,
      name: row.target.subjectName,
      second: seconds.get(row.key) ?? '',
      cells: panel.reviewers.map((who) => cellOf(scored, who, board.scored, words.decimals)),
      mean: result.mean && outOf ? result.mean.toFixed(words.decimals) : '',
      grade: grade?.name ?? '',
      notes: notesOf(scored, board, words),
      doubtful: row.doubtful,
      calibration: calibrationOfRow(panel, row, words.calibrations) !== undefined,
    };
  });
}

function cellOf(
  { row, totals, result }: ScoredRow,
  who: string,
  scored: boolean,
  decimals: number,
): ScoreCell {
  const review = row.reviews.get(who);
  if (!review) return { text: t('scores.cell.none'), missing: true };
  const score = totals.get(who)?.score;
  if (scored && !score) return { text: t('scores.cell.noScore'), missing: true };
  if (score) {
    const end = result.dropped.find((dropped) => dropped.who === who)?.end;
    return { text: score.toText(decimals), ...(end ? { dropped: end } : {}) };
  }
  const count = (verdict: string): number =>
    review.verdicts.filter((each) => each.verdict === verdict).length;
  const [met, mostlyMet, notMet] = [count('met'), count('mostlyMet'), count('notMet')];
  const [notApplicable, pending] = [count('notApplicable'), count('pending')];
  const text = t('scores.cell.counts', { met, mostlyMet, notMet });
  return notApplicable + pending === 0
    ? { text }
    : { text, more: t('scores.cell.left', { notApplicable, pending }) };
}

function notesOf(scored: ScoredRow, { scored: hasScores }: Scoreboard, words: BoardWords): string[] {
  const { row, result, rank, totals } = scored;
  const disputes = [...row.reviews.values()].filter(({ disputed }) => disputed.length > 0);
  const brokenBy = rank?.brokenBy === undefined ? undefined : words.breakers[rank.brokenBy];
  return [
    ...(row.doubtful ? [t('scores.note.doubtful')] : []),
    ...row.twice.map((who) => t('scores.note.twice', { who: nameOfReviewer(who) })),
    ...disputes.map(({ who, disputed }) =>
      t('scores.note.disputed', { who: nameOfReviewer(who), count: disputed.length }),
    ),
    ...(hasScores ? unrankedNote(scored, words.decimals) : []),
    ...(hasScores ? [...totals].flatMap(missingNote) : []),
    ...(result.dropped.length === 0 ? [] : [droppedNote(scored, words.decimals)]),
    ...(brokenBy === undefined
      ? []
      : [t('scores.note.brokenBy', { criterion: words.criterionName(brokenBy) })]),
  ];
}

function unrankedNote({ unranked, result, outOf }: ScoredRow, decimals: number): string[] {
  if (unranked === undefined) return [];
  const given = result.kept.length + result.dropped.length;
  if (unranked === 'tooFew') return [t('scores.note.tooFew', { given, needed: result.needed })];
  if (unranked === 'otherFull') return [t('scores.note.otherFull', { full: outOf?.toText(decimals) ?? '' })];
  return [t(`scores.note.${unranked}`)];
}

function missingNote([who, { missing }]: [string, Total]): string[] {
  if (missing.length === 0) return [];
  return [t('scores.note.missing', { who: nameOfReviewer(who), count: missing.length })];
}

function droppedNote({ result }: ScoredRow, decimals: number): string {
  const list = result.dropped.map(
    ({ who, score }) => `${nameOfReviewer(who)} ${score?.toText(decimals) ?? ''}`,
  );
  return t('scores.note.dropped', { list: list.join(t('common.listComma')) });
}

/** The caps with their arithmetic, and who is beyond them. */
export function capRows(caps: readonly Cap[], nameOf: (key: string) => string): CapRow[] {
  const names = (keys: readonly string[]): string => {
    const shown = keys.slice(0, SHOWN_NAMES).map(nameOf).join(t('common.listComma'));
    return keys.length > SHOWN_NAMES ? `${shown}…` : shown;
  };
  return caps.map((cap) => ({
    grade: cap.grade.name,
    quota: cap.quota,
    reached: cap.holders.length,
    arithmetic: arithmeticOf(cap),
    tone: toneOf(cap),
    results: [
      ...(cap.over.length > 0
        ? [t('scores.caps.over', { count: cap.over.length, names: names(cap.over) })]
        : []),
      ...(cap.atLine.length > 0
        ? [t('scores.caps.atLine', { quota: cap.quota, count: cap.atLine.length, names: names(cap.atLine) })]
        : []),
      ...(cap.unscored > 0 ? [t('scores.caps.unscored', { count: cap.unscored })] : []),
      ...(toneOf(cap) === 'pass' ? [t('scores.caps.within')] : []),
    ],
  }));
}

function toneOf({ over, atLine, unscored }: Cap): CapRow['tone'] {
  if (over.length + atLine.length > 0) return 'fail';
  return unscored > 0 ? 'review' : 'pass';
}

/** Digits that a share of whole people by a percentage with up to six decimals takes. */
const EXACT = 8;

function arithmeticOf({ total, percent, exact, rounding, quota, exempt }: Cap): string {
  const share = { total, percent: percent.toText(EXACT), quota };
  const sum =
    exact.toText(EXACT) === String(quota)
      ? t('scores.caps.whole', share)
      : t('scores.caps.sum', {
          ...share,
          exact: exact.toText(EXACT),
          rounding: t(`scores.caps.${rounding}`),
        });
  return exempt === 0 ? sum : sum + t('scores.caps.exempt', { count: exempt });
}
