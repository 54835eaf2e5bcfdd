import type { Sheet, Workbook } from '../model/workbook.ts';
import { placedTexts } from '../roster/cells.ts';
import { cellName } from '../workbook/address.ts';
import { storedRows } from '../workbook/stored-cells.ts';
import { commentedCells } from './comments.ts';
import type { CleanCopyRequest } from './copy.ts';
import type { UploadFact } from './request.ts';
import type { UploadRow, UploadTable } from './table.ts';

/** The rows that go into the copy, and those of records that do not. */
export interface ChosenRows {
  kept: UploadRow[];
  left: UploadFact[];
}

export function chosenRows({ sheet, rows }: UploadTable, request: CleanCopyRequest): ChosenRows {
  const { leaveOut = [], hiddenRows = 'keep' } = request;
  const unwanted = new Set(leaveOut);
  const chosen: ChosenRows = { kept: [], left: [] };
  for (const each of rows) {
    const isHidden = hiddenRows === 'leave' && (sheet.hiddenRows?.has(each.row - 1) ?? false);
    if (!unwanted.has(each.row) && !isHidden) {
      chosen.kept.push(each);
      continue;
    }
    const code = unwanted.has(each.row) ? 'upload.leftChosen' : 'upload.leftHiddenRow';
    chosen.left.push(noted(code, sheet, each.row, { row: each.row, name: each.name }));
  }
  return chosen;
}

/** Rows of no record, other sheets, columns without a header, comments. */
export function leftOutside(request: CleanCopyRequest, table: UploadTable): UploadFact[] {
  const { workbook, bytes, read } = request;
  const { sheet } = table;
  const headless = read.roster.notes.find(({ code }) => code === 'blankHeader')?.params['columns'];
  const comments = bytes && workbook.kind === 'xlsx' ? commentedCells(bytes, sheet.name) : [];
  const [first] = comments;
  return [
    ...leftRows(table),
    ...leftSheets(workbook, sheet),
    ...(headless === undefined
      ? []
      : [
          {
            ...noted('upload.leftHeadless', sheet, undefined, { columns: headless }),
            severity: 'warning' as const,
          },
        ]),
    ...(first
      ? [
          {
            ...noted('upload.leftComments', sheet, undefined, { count: comments.length }),
            cell: cellName(first.row, first.column),
          },
        ]
      : []),
  ];
}

const LONGEST = 40;

function leftRows({ sheet, kindOf }: UploadTable): UploadFact[] {
  const left: UploadFact[] = [];
  for (const row of storedRows(sheet)) {
    const kind = kindOf(row + 1);
    if (kind === 'record' || kind === 'empty' || kind === 'header') continue;
    const text = placedTexts(sheet, row)
      .map((each) => each.text)
      .join(' ')
      .slice(0, LONGEST);
    const code = LEFT[kind];
    left.push({
      ...noted(code, sheet, row + 1, { row: row + 1, text }),
      severity: kind === 'other' ? 'warning' : 'note',
    });
  }
  return left;
}

const LEFT = {
  above: 'upload.leftAbove',
  total: 'upload.leftTotal',
  note: 'upload.leftNote',
  headerAgain: 'upload.leftHeaderAgain',
  section: 'upload.leftSection',
  blank: 'upload.leftOther',
  other: 'upload.leftOther',
  otherTable: 'upload.leftOther',
} as const;

function leftSheets({ sheets }: Workbook, own: Sheet): UploadFact[] {
  return sheets
    .filter((sheet) => sheet !== own && sheet.name !== own.name)
    .map((sheet) =>
      noted(sheet.hidden ? 'upload.leftHiddenSheet' : 'upload.leftSheet', sheet, undefined, {
        sheet: sheet.name,
      }),
    );
}

function noted(
  code: string,
  sheet: Sheet,
  row: number | undefined,
  params: UploadFact['params'],
): UploadFact {
  return {
    code,
    severity: 'note',
    params,
    sheet: sheet.name,
    ...(row === undefined ? {} : { cell: `A${row}` }),
  };
}
