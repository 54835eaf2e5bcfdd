import { leavingPaper } from '../export/leaving.ts';
import {
  machineText,
  type ReviewedForm,
  type ReviewWords,
  type SheetCriterion,
} from '../review/export/reviewed-form.ts';
import { BLANK_DATE } from './dates.ts';
import type { PaperBlock, PaperDocument } from './document.ts';

type Words = Pick<ReviewWords, 'verdicts' | 'outcomes' | 'stages' | 'noMachine' | 'machineLost' | 'time'> & {
  decisions: Record<string, string>;
};

/** 审核表 of one form: whose it is, each criterion with machine and person apart, what was decided when, and the place to sign. */
export function reviewSheet(
  form: ReviewedForm,
  criteria: readonly SheetCriterion[],
  words: Words,
): PaperDocument {
  return leavingPaper({
    title: `${form.form}审核表`,
    blocks: [
      {
        kind: 'table',
        rows: [
          ['姓名', form.name, '单位', form.unit],
          ['标准包', form.pack, '阶段', words.stages[form.stage]],
        ],
        widths: [12, 38, 12, 38],
        labelled: true,
      },
      ...(criteria.length > 0 ? [criteriaTable(form, criteria, words)] : []),
      ...decisionsTable(form, words),
      {
        kind: 'signature',
        lines: [
          { label: '审核人（签名）：', text: '', line: true },
          { label: '', text: BLANK_DATE },
        ],
      },
    ],
  });
}

function criteriaTable(form: ReviewedForm, criteria: readonly SheetCriterion[], words: Words): PaperBlock {
  const rows = criteria.map(({ id, set, name, maxScore }, index) => {
    const given = form.verdicts.find(({ criterionId }) => criterionId === id);
    const points = given?.score === undefined ? '' : `（${given.score}${maxScore ? `/${maxScore}` : ''}分）`;
    return [
      String(index + 1),
      `${set} · ${name}`,
      machineText(form, id, words),
      given ? `${words.verdicts[given.verdict]}${points}` : '',
      given?.comment ?? '',
    ];
  });
  return {
    kind: 'table',
    header: ['序号', '标准', '自动检查', '审核结论', '意见'],
    rows,
    widths: [8, 30, 15, 15, 32],
  };
}

function decisionsTable({ decisions }: ReviewedForm, words: Words): PaperBlock[] {
  if (decisions.length === 0) return [];
  return [
    {
      kind: 'table',
      header: ['处理', '时间', '审核人', '说明'],
      rows: decisions.map(({ decision, claimedAt, who, comment }) => [
        words.decisions[decision] ?? decision,
        words.time(claimedAt),
        who,
        comment,
      ]),
      widths: [12, 24, 18, 46],
    },
  ];
}
