import { beforeAll, describe, expect, it } from 'vitest';
import type { JournalEvent } from '#core/model/event.ts';
import type { CriterionVerdict } from '#core/model/review.ts';
import { ownedReviews } from '#core/review/owned.ts';
import { type OwnedReview, type Panel, panelsOf } from '#core/review/panel.ts';
import { panelAgreement } from '#core/review/panel-agreement.ts';
import { scoreboardOf } from '#core/review/scoreboard.ts';
import { setLocale } from '#locales/index.ts';
import '#locales/workbench.ts';
import { reviewerEvents, scoringPack } from '#tests/fixtures/reviewers.ts';
import { agreementRows, disagreementRow } from './agreement-rows.ts';
import { capRows, scoreRows } from './board-rows.ts';
import { panelSheets } from './sheets.ts';

beforeAll(() => setLocale('zh-CN'));

const criterionName = (id: string): string => id.split('/').at(-1) ?? id;
const words = { decimals: 2, calibrations: [], breakers: [], criterionName };

function panelOf(reviews: readonly OwnedReview[]): Panel {
  const [panel] = panelsOf(reviews);
  if (!panel) throw new Error('no panel');
  return panel;
}

const board = (panel: Panel, each = 0, breakers: string[] = []) =>
  scoreboardOf(panel, scoringPack, { trimming: { by: 'count', each }, breakers });

/** Reviews by three reviewers of three people, as their stores hold them. */
const reviews = (): OwnedReview[] =>
  ['甲', '乙', '丙'].flatMap((who, at) => ownedReviews(reviewerEvents(who, at + 1, 3)));

/** The same with other scores: person and reviewer → points of the three criteria. */
function scored(points: Readonly<Record<string, readonly (number | undefined)[]>>): OwnedReview[] {
  return reviews().map(({ state, isLocal }) => {
    const authors = state.authors.map((said) => {
      const given = points[`${state.review.target.subjectName} ${said.who}`];
      if (!given) return said;
      const verdicts = said.verdicts.flatMap((verdict, at): CriterionVerdict[] => {
        const { score: _score, ...rest } = verdict;
        const score = given[at];
        return [score === undefined ? rest : { ...rest, score }];
      });
      return { ...said, verdicts };
    });
    return { state: { ...state, authors }, isLocal };
  });
}

describe('the panel in words', () => {
  it('says what was dropped, and of whom scores are missing', () => {
    const panel = panelOf(
      scored({
        '示例1号 甲': [40, 30, 20],
        '示例1号 乙': [40, 30, 30],
        '示例1号 丙': [40, 30, 25.5],
        '示例2号 乙': [40, undefined, 30],
      }),
    );
    const rows = scoreRows(panel, board(panel, 1), words);
    const first = rows.find(({ name }) => name === '示例1号');
    expect(first).toMatchObject({ place: '1', mean: '95.50', grade: '优秀', second: 'S00*0001' });
    expect(first?.cells).toEqual([
      { text: '90', dropped: 'lowest' },
      { text: '100', dropped: 'highest' },
      { text: '95.5' },
    ]);
    expect(first?.notes).toEqual(['去掉：甲 90、乙 100']);
    const second = rows.find(({ name }) => name === '示例2号');
    expect(second).toMatchObject({ place: '', mean: '', grade: '' });
    expect(second?.cells[1]).toEqual({ text: '未打完分', missing: true });
    expect(second?.notes).toEqual(['只有 2 人评分，去掉最高最低至少要 3 人', '乙还缺 1 项分数']);
  });

  it('lists ties, and says by what they were told apart', () => {
    const equal = Object.fromEntries(
      ['甲', '乙', '丙'].flatMap((who) => [
        [`示例1号 ${who}`, [40, 20, 30]],
        [`示例2号 ${who}`, [40, 30, 20]],
        [`示例3号 ${who}`, [10, 10, 10]],
      ]),
    );
    const panel = panelOf(scored(equal));
    expect(scoreRows(panel, board(panel), words).map(({ place }) => place)).toEqual([
      '1（并列）',
      '1（并列）',
      '3',
    ]);
    const breakers = ['sample-scoring/main/service'];
    const told = scoreRows(panel, board(panel, 0, breakers), { ...words, breakers });
    expect(told.map(({ name, place }) => [name, place])).toEqual([
      ['示例2号', '1'],
      ['示例1号', '2'],
      ['示例3号', '3'],
    ]);
    expect(told[0]?.notes).toEqual(['同分，按“service”排出先后']);
  });

  it('prints the arithmetic of a cap, and cuts no tie', () => {
    const equal = Object.fromEntries(
      ['甲', '乙', '丙'].flatMap((who) =>
        [1, 2, 3].map((person) => [`示例${person}号 ${who}`, [40, 30, 25]]),
      ),
    );
    const panel = panelOf(scored(equal));
    const names = new Map(panel.rows.map((row) => [row.key, row.target.subjectName]));
    const pack = {
      ...scoringPack,
      grades: scoringPack.grades.map((grade, at) => (at === 0 ? { ...grade, capPercent: 50 } : grade)),
    };
    const { caps } = scoreboardOf(panel, pack, { trimming: { by: 'count', each: 0 }, breakers: [] });
    const [cap] = capRows(caps, (key) => names.get(key) ?? '');
    expect(cap?.arithmetic).toBe('3 人 × 50% = 1.5，向下取整为 1 人');
    expect(cap?.results).toEqual([
      '第 1 名前后同分的 3 人：示例1号、示例2号、示例3号。取谁由评审人定，这里不替您取舍',
    ]);
  });

  it('shows verdicts only where the pack is not here', () => {
    const panel = panelOf(reviews());
    const none = { sets: [], grades: [], parameters: [] };
    const bare = scoreboardOf(panel, none, { trimming: { by: 'count', each: 0 }, breakers: [] });
    const rows = scoreRows(panel, bare, words);
    expect(rows[0]?.cells[0]?.text).toMatch(/^符合 \d · 基本符合 \d · 不符合 \d$/);
    expect(rows.every(({ place, mean, notes }) => place === '' && mean === '' && notes.length === 0)).toBe(
      true,
    );
  });
});

describe('agreement in words', () => {
  it('has no coefficient below thirty forms, and masks numbers in comments', () => {
    const events = ['甲', '乙'].map((who, at) => reviewerEvents(who, at + 1, 9));
    const panel = panelOf(events.flatMap((each) => ownedReviews(each.map(typed))));
    const found = panelAgreement(panel, panel.rows);
    const rows = agreementRows(found, criterionName);
    expect(rows.map(({ title, rows: units }) => [title, units])).toEqual([
      ['全部标准', 27],
      ['duty', 9],
      ['service', 9],
      ['style', 9],
    ]);
    expect(rows[0]).toMatchObject({ coefficients: undefined, few: '不足 30 份表单，不列系数' });
    const [first] = found.disagreements;
    expect(first && disagreementRow(first, criterionName).given[0]?.comment).toBe('见 110***********002X');
  });

  it('gives values with intervals from thirty forms on, and says where there can be none', () => {
    const panel = panelOf(['甲', '乙'].flatMap((who, at) => ownedReviews(reviewerEvents(who, at + 1, 30))));
    const [overall] = agreementRows(panelAgreement(panel, panel.rows), criterionName);
    const shown = overall?.coefficients?.map(({ name, text, between }) => [
      name,
      /^-?[01]\.\d{3}$/.test(text),
      /^-?[01]\.\d{3}～[01]\.\d{3}$/.test(between),
    ]);
    expect(shown).toEqual([
      ['kappaLinear', true, true],
      ['kappaQuadratic', true, true],
      ['fleiss', false, false],
      ['ac1', true, true],
      ['ac2', true, true],
    ]);
    const same = panelOf(['甲', '乙'].flatMap((who) => ownedReviews(agreed(who))));
    const [all] = agreementRows(panelAgreement(same, same.rows), criterionName);
    expect(all?.coefficients?.map(({ text }) => text)).toEqual([
      '无法计算（大家只用了一种结论）',
      '无法计算（大家只用了一种结论）',
      '',
      '1.000',
      '1.000',
    ]);
  });
});

/** With a number that somebody typed into every comment. */
function typed({ payload, ...event }: JournalEvent): JournalEvent {
  if (payload.kind !== 'review.verdict') return { ...event, payload };
  const verdict = { ...payload.verdict, comment: '见 11010519491231002X' };
  return { ...event, payload: { ...payload, verdict } };
}

/** Everybody says 符合 of everything. */
function agreed(who: string): JournalEvent[] {
  return reviewerEvents(who, who === '甲' ? 1 : 2, 30).map((event) => {
    const { payload } = event;
    if (payload.kind !== 'review.verdict') return event;
    return { ...event, payload: { ...payload, verdict: { ...payload.verdict, verdict: 'met' } } };
  });
}

it('the sheets have a column for each reviewer, whatever they are called', () => {
  const panel = panelOf(reviews());
  const [sheet] = panelSheets({
    reviewers: ['平均分', '甲', '甲'],
    scored: true,
    rows: scoreRows(panel, board(panel), words),
    caps: [],
    agreement: [],
    disagreements: [],
  });
  expect(sheet?.columns.map(({ header }) => header).slice(3, 6)).toEqual(['平均分 2', '甲', '甲 2']);
});
