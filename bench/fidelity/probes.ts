import {
  book,
  columns,
  drawing,
  extension,
  formula,
  found,
  hanging,
  IMPORT,
  look,
  names,
  pick,
  raw,
  richText,
  ROSTER,
  rowsBeside,
  rules,
  sheet,
  styles,
  values,
  xmlOf,
} from './looks.ts';
import { plain, within, type View } from './view.ts';

/** One thing of the template that must be the same after records were written into A4:E6 of 导入. */
export interface Probe {
  id: string;
  /** What there is to see of it; must not be empty in the template. */
  look(view: View): unknown;
}

/** Of a kind of part: nothing to see where the file has none. */
const some = (list: readonly unknown[]): unknown => (list.length > 0 ? list : undefined);

export const PROBES: readonly Probe[] = [
  { id: 'macros', look: (v) => some(raw(v, v.workbook.path, 'vbaProject')) },
  {
    id: 'macro-enabled content type',
    look: (v) => v.contentType(v.workbook.path)?.includes('macroEnabled') || undefined,
  },
  {
    id: 'code names',
    look: (v) => some([...pick(book(v), 'workbookPr', 'codeName'), ...pick(sheet(v), 'sheetPr', 'codeName')]),
  },
  { id: 'workbook protection', look: (v) => some(found(book(v), 'workbookProtection')) },
  { id: 'defined names', look: (v) => some(names(v, (n) => !n.startsWith('_'))) },
  { id: 'print area and titles', look: (v) => some(names(v, (n) => n.startsWith('_xlnm.Print'))) },
  {
    id: 'very hidden sheet',
    look: (v) =>
      some(
        within(book(v), 'sheet')
          .filter((one) => one.attributes['state'] === 'veryHidden')
          .map((one) => one.attributes['name']),
      ),
  },
  { id: 'iterative calculation', look: (v) => some(pick(book(v), 'calcPr', 'iterate', 'iterateCount')) },
  { id: 'theme', look: (v) => some(hanging(v, v.workbook, 'theme')) },
  { id: 'named cell styles', look: (v) => some(pick(styles(v), 'cellStyle', 'name')) },
  { id: 'table style of its own', look: (v) => some(found(styles(v), 'tableStyle')) },
  { id: 'recent colours', look: (v) => some(found(styles(v), 'mruColors')) },
  { id: 'header fill, border and rotation', look: (v) => look(v, 'A3') },
  { id: 'formats of cells not written', look: (v) => [look(v, 'A8'), look(v, 'C8'), look(v, 'D10')] },
  { id: 'formats of cells written', look: (v) => [look(v, 'A4'), look(v, 'C4'), look(v, 'E5')] },
  { id: 'quote prefix', look: (v) => (look(v, 'A10') as { quotePrefix?: string }).quotePrefix },
  { id: 'hidden formula', look: (v) => look(v, 'F9') },
  { id: 'external link', look: (v) => some(hanging(v, v.workbook, 'externalLink')) },
  { id: 'custom XML', look: (v) => some(hanging(v, v.workbook, 'customXml')) },
  {
    id: 'core properties',
    look: (v) =>
      some(
        v
          .related('', 'core-properties')
          .flatMap((p) =>
            ['title', 'subject', 'creator', 'keywords', 'created'].map((n) => within(xmlOf(p), n)[0]?.text),
          ),
      ),
  },
  {
    id: 'company and manager',
    look: (v) =>
      some(
        v
          .related('', 'extended-properties')
          .flatMap((p) => ['Manager', 'Company'].map((n) => within(xmlOf(p), n)[0]?.text)),
      ),
  },
  {
    id: 'custom properties',
    look: (v) => some(v.related('', 'custom-properties').flatMap((p) => found(xmlOf(p), 'lpwstr'))),
  },
  { id: 'thumbnail', look: (v) => some(raw(v, '', 'thumbnail')) },
  { id: 'ribbon', look: (v) => some(v.related('', 'extensibility').map((p) => plain(xmlOf(p)))) },
  { id: 'signature origin', look: (v) => (v.related('', 'origin').length > 0 ? 'there' : undefined) },
  { id: 'unknown part', look: (v) => some(v.related('', 'settings').map((p) => plain(xmlOf(p)))) },
  { id: 'unknown extension of the workbook', look: (v) => some(extension(book(v), '{7C5E0F6A')) },
  {
    id: 'tab colour and outline',
    look: (v) => some([...found(sheet(v), 'tabColor'), ...found(sheet(v), 'outlinePr')]),
  },
  { id: 'zoom and grid lines', look: (v) => some(pick(sheet(v), 'sheetView', 'zoomScale', 'showGridLines')) },
  {
    id: 'frozen panes',
    look: (v) => some(pick(sheet(v), 'pane', 'xSplit', 'ySplit', 'state', 'topLeftCell')),
  },
  { id: 'column widths, hidden and grouped', look: (v) => some(columns(v)) },
  { id: 'row heights, hidden and grouped', look: (v) => some(rowsBeside(v)) },
  { id: 'sheet protection', look: (v) => some(found(sheet(v), 'sheetProtection')) },
  { id: 'protected ranges', look: (v) => some(found(sheet(v), 'protectedRange')) },
  { id: 'filter', look: (v) => some(found(sheet(v), 'autoFilter')) },
  { id: 'conditional formats', look: (v) => some(rules(v)) },
  { id: 'data bar (x14)', look: (v) => some(extension(sheet(v), '{78C0D931')) },
  {
    id: 'validations and their words',
    look: (v) =>
      some(
        within(sheet(v), 'dataValidation')
          .filter((one) => one.attributes['sqref'])
          .map(plain),
      ),
  },
  { id: 'list on another sheet (x14)', look: (v) => some(extension(sheet(v), '{CCE6A557')) },
  { id: 'sparklines', look: (v) => some(extension(sheet(v), '{05C60535')) },
  { id: 'unknown extension of the sheet', look: (v) => some(extension(sheet(v), '{0BADF00D')) },
  {
    id: 'hyperlinks',
    look: (v) =>
      some([
        found(sheet(v), 'hyperlink'),
        v
          .relations(v.sheet(IMPORT).path)
          .filter((r) => r.external)
          .map((r) => r.target),
      ]),
  },
  {
    id: 'page set-up and margins',
    look: (v) =>
      some([
        ...pick(sheet(v), 'pageSetup', 'paperSize', 'orientation', 'fitToHeight', 'errors'),
        ...['printOptions', 'pageMargins', 'brk'].flatMap((n) => found(sheet(v), n)),
      ]),
  },
  { id: 'headers and footers', look: (v) => some(found(sheet(v), 'headerFooter')) },
  { id: 'printer settings', look: (v) => some(raw(v, v.sheet(IMPORT).path, 'printerSettings')) },
  { id: 'ignored errors', look: (v) => some(found(sheet(v), 'ignoredError')) },
  { id: 'comments', look: (v) => some(hanging(v, v.sheet(IMPORT), 'comments')) },
  {
    id: 'boxes of comments',
    look: (v) =>
      some(
        v
          .related(v.sheet(IMPORT).path, 'vmlDrawing')
          .flatMap((p) => [
            found(xmlOf(p), 'Anchor'),
            found(xmlOf(p), 'Visible'),
            pick(xmlOf(p), 'shape', 'fillcolor'),
          ]),
      ),
  },
  {
    id: 'threaded comments',
    look: (v) =>
      some([...hanging(v, v.sheet(IMPORT), 'threadedComment'), ...hanging(v, v.workbook, 'person')]),
  },
  {
    id: 'pictures',
    look: (v) =>
      some(
        [
          found(xmlOf(drawing(v)), 'pic'),
          raw(v, drawing(v)?.path ?? 'x', 'image'),
          raw(v, v.sheet(IMPORT).path, 'image'),
        ].filter((one) => one.length > 0),
      ),
  },
  {
    id: 'charts',
    look: (v) =>
      some(
        [hanging(v, drawing(v) ?? v.workbook, 'chart'), found(xmlOf(drawing(v)), 'graphicFrame')].filter(
          (one) => one.length > 0,
        ),
      ),
  },
  { id: 'text box behind AlternateContent', look: (v) => some(found(xmlOf(drawing(v)), 'AlternateContent')) },
  {
    id: 'form control',
    look: (v) =>
      some(
        [hanging(v, v.sheet(IMPORT), 'ctrlProp'), found(sheet(v), 'control')].filter((one) => one.length > 0),
      ),
  },
  {
    id: 'table, pivot table and slicer',
    look: (v) => some(['table', 'pivotTable', 'slicer'].map((type) => hanging(v, v.sheet(ROSTER), type))),
  },
  {
    id: 'rich text, guides and spaces',
    look: (v) => [richText(v, 'A3'), richText(v, 'D3'), richText(v, 'A2')],
  },
  {
    id: 'formulas and untouched values',
    look: (v) => [
      formula(v, 'F9'),
      formula(v, 'H9'),
      formula(v, 'G10') && 'there',
      ...values(v, 'B10', 'C10', 'D10', 'E10'),
    ],
  },
];
