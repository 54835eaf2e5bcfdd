import { normaliseLabel } from '../../matching/label.ts';
import { columnIndex } from '../../workbook/address.ts';
import { placedTexts } from '../../roster/cells.ts';
import { habitsOf } from '../habits.ts';
import type { UploadFact, UploadRequest } from '../request.ts';
import type { UploadTable } from '../table.ts';
import type { UploadTarget } from '../target.ts';
import { fact, someOf } from './fact.ts';

/** What is above the header, what it says twice, and how it differs from the portal's template. */
export function headerFacts(request: UploadRequest, table: UploadTable, target: UploadTarget): UploadFact[] {
  const { portal = {}, read } = request;
  const { sheet, top, bottom, columns } = table;
  const { template } = target;
  const titleRows = portal.titleRows ?? template.headerRow - (template.headerRows ?? 1);
  const headRows = portal.headRows ?? template.headerRows ?? 1;
  const place = { row: top + 1 };
  const facts: UploadFact[] = [];
  if (top !== titleRows) {
    const said = Array.from({ length: top }, (_, row) => placedTexts(sheet, row).map(({ text }) => text));
    const params = { row: top + 1, wanted: titleRows + 1, text: someOf(said.flat(), 2) };
    facts.push(fact('error', top > titleRows ? 'titleAbove' : 'titleMissing', sheet, params, { row: 1 }));
  }
  const depth = bottom - top + 1;
  if (depth !== headRows) {
    facts.push(fact('error', 'headerDepth', sheet, { rows: depth, wanted: headRows }, place));
  }
  const twice = columns.filter(({ header }, at) => columns.findIndex((each) => each.header === header) < at);
  for (const { header, index, letter } of twice) {
    const others = columns.filter((each) => each.header === header && each.index !== index);
    const params = { header, column: letter, others: others.map((each) => each.letter).join('、') };
    facts.push(fact('error', 'headerTwice', sheet, params, { row: bottom + 1, column: index }));
  }
  const headless = read.roster.notes.find(({ code }) => code === 'blankHeader')?.params['columns'];
  if (headless !== undefined) facts.push(fact('warning', 'headless', sheet, { columns: headless }, place));
  return target.given ? [...facts, ...againstTemplate(request, table, target)] : facts;
}

function againstTemplate(
  { contracts, portal = {} }: UploadRequest,
  { sheet, bottom, columns }: UploadTable,
  { template, sources }: UploadTarget,
): UploadFact[] {
  const at = (column: number) => ({ row: bottom + 1, column });
  const facts: UploadFact[] = [];
  for (const { header, column, required } of template.columns) {
    const source = sources.get(column);
    if (!source) {
      facts.push(
        fact(required ? 'error' : 'warning', 'headerMissing', sheet, { header }, { row: bottom + 1 }),
      );
    } else if (source.header !== header) {
      const isSpelling = normaliseLabel(source.header) === normaliseLabel(header);
      const params = { header: source.header, wanted: header, column: source.letter };
      facts.push(
        fact('error', isSpelling ? 'headerSpelling' : 'headerRenamed', sheet, params, at(source.index)),
      );
    }
  }
  const used = new Set([...sources.values()].map(({ index }) => index));
  for (const { index, header, letter } of columns) {
    if (!used.has(index))
      facts.push(fact('note', 'headerExtra', sheet, { header, column: letter }, at(index)));
  }
  // Whoever finds columns by what they are called does not mind their order.
  const counting = contracts.filter((contract) => portal.byPlace || habitsOf(contract).byPlace);
  const moved = template.columns.flatMap(({ column, header }) => {
    const source = sources.get(column);
    return source && source.index !== columnIndex(column) ? [{ column, header, source }] : [];
  });
  const [first] = moved;
  if (first && counting.length > 0) {
    const params = {
      count: moved.length,
      header: first.header,
      column: first.source.letter,
      wanted: first.column,
      contracts: counting.map(({ id }) => id).join('、'),
    };
    facts.push(fact('error', 'headerOrder', sheet, params, at(first.source.index)));
  }
  return facts;
}
