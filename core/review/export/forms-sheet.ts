import { ID_COLUMN, leavingSheet } from '../../export/leaving.ts';
import type { ColumnSpec, SheetSpec } from '../../workbook/write.ts';
import { machineText, type ReviewedForm, type ReviewWords, type SheetCriterion } from './reviewed-form.ts';

/** 审核表: a row per form, three columns per criterion, person and machine apart; then what each criterion says and where it stands. */
export function formSheets(
  forms: readonly ReviewedForm[],
  criteria: readonly SheetCriterion[],
  words: ReviewWords,
): SheetSpec[] {
  const { headers } = words;
  const withIds = forms.some(({ idNumber }) => idNumber !== undefined);
  const columns: ColumnSpec[] = [
    { header: headers.number, type: 'number', width: 6 },
    { header: headers.name, type: 'text', width: 12 },
    ...(withIds ? [{ header: headers.idNumber, type: 'text' as const, width: 21 }] : []),
    { header: headers.unit, type: 'text', width: 24 },
    { header: headers.form, type: 'text', width: 20 },
    { header: headers.stage, type: 'text', width: 8 },
    ...criteria.flatMap(({ set, name }): ColumnSpec[] => {
      const group = `${set} · ${name}`;
      return [
        { header: headers.verdict, type: 'text', width: 10, group },
        { header: headers.comment, type: 'text', width: 24, group },
        { header: headers.machine, type: 'text', width: 12, group },
      ];
    }),
    { header: headers.reviewer, type: 'text', width: 12 },
    { header: headers.updated, type: 'text', width: 17 },
  ];
  return [
    leavingSheet(
      {
        name: words.sheets.forms,
        columns,
        rows: forms.map((form, index) => [
          String(index + 1),
          form.name,
          ...(withIds ? [form.idNumber ?? ''] : []),
          form.unit,
          form.form,
          words.stages[form.stage],
          ...criteria.flatMap(({ id }) => criterionCells(form, id, words)),
          form.reviewer,
          form.updated,
        ]),
        autoFilter: true,
        frozenColumns: 2,
        print: { orientation: 'landscape', header: words.sheets.forms },
      },
      withIds ? ID_COLUMN : undefined,
    ),
    sourcesSheet(criteria, words),
  ];
}

function criterionCells(form: ReviewedForm, id: string, words: ReviewWords): string[] {
  const given = form.verdicts.find(({ criterionId }) => criterionId === id);
  return [given ? words.verdicts[given.verdict] : '', given?.comment ?? '', machineText(form, id, words)];
}

function sourcesSheet(criteria: readonly SheetCriterion[], words: ReviewWords): SheetSpec {
  const { headers } = words;
  return {
    name: words.sheets.sources,
    columns: [
      { header: headers.pack, type: 'text', width: 28 },
      { header: headers.set, type: 'text', width: 18 },
      { header: headers.criterion, type: 'text', width: 18 },
      { header: headers.requirement, type: 'text', width: 50 },
      { header: headers.document, type: 'text', width: 36 },
      { header: headers.section, type: 'text', width: 24 },
      { header: headers.readOn, type: 'date', width: 12 },
    ],
    rows: criteria.map(({ packTitle, set, name, requirement, citation }) => [
      packTitle,
      set,
      name,
      requirement,
      citation.document,
      citation.section,
      citation.readOn,
    ]),
    print: { orientation: 'landscape' },
  };
}
