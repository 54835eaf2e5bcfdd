import { leavingSheet } from '../../export/leaving.ts';
import type { SheetSpec } from '../../workbook/write.ts';
import { TOLD_STAGES, type ToldStage } from '../stage.ts';
import type { ReviewedForm, ReviewWords } from './reviewed-form.ts';

/** 汇总: a row per unit in the order in which they come, forms by stage, and the share that passed with its arithmetic. */
export function summarySheet(
  forms: readonly Pick<ReviewedForm, 'unit' | 'stage'>[],
  words: ReviewWords,
): SheetSpec {
  const units = [...new Set(forms.map(({ unit }) => unit))];
  const { headers } = words;
  const rows = units.map((unit) =>
    rowOf(
      unit || words.noUnit,
      forms.filter((form) => form.unit === unit),
      words,
    ),
  );
  return leavingSheet({
    name: words.sheets.summary,
    columns: [
      { header: headers.unit, type: 'text', width: 30 },
      { header: headers.total, type: 'number', width: 10 },
      ...TOLD_STAGES.map((stage) => ({
        header: words.stages[stage],
        type: 'number' as const,
        width: 10,
      })),
      { header: headers.reviewed, type: 'text', width: 26 },
      { header: headers.share, type: 'text', width: 26 },
    ],
    rows: units.length > 1 ? [...rows, rowOf(words.all, forms, words)] : rows,
    print: { orientation: 'landscape', header: words.sheets.summary },
  });
}

function rowOf(name: string, forms: readonly { stage: ToldStage }[], words: ReviewWords): string[] {
  const counts = TOLD_STAGES.map((stage) => forms.filter((form) => form.stage === stage).length);
  const count = (stage: ToldStage): number => counts[TOLD_STAGES.indexOf(stage)] ?? 0;
  const decided = forms.length - count('open') - count('resubmitted') - count('disputed');
  return [
    name,
    String(forms.length),
    ...counts.map(String),
    words.share(decided, forms.length, percentOf(decided, forms.length)),
    words.share(count('passed'), forms.length, percentOf(count('passed'), forms.length)),
  ];
}

/** In tenths of a percent, halves up, from whole numbers alone: rounded once. `forms` is never zero here. */
export function percentOf(part: number, of: number): string {
  const permille = Math.floor((2000 * part + of) / (2 * of));
  return `${Math.floor(permille / 10)}.${permille % 10}%`;
}
