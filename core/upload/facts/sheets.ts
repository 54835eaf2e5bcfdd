import { habitsOf } from '../habits.ts';
import type { UploadFact, UploadRequest } from '../request.ts';
import { fact } from './fact.ts';

/** Which sheet the portal would read, and what else is in the file. */
export function sheetFacts({ workbook, read, contracts, portal = {} }: UploadRequest): UploadFact[] {
  const { sheets } = workbook;
  const own = read.sheet.name;
  const others = sheets.filter(({ name }) => name !== own);
  const hidden = others.filter((sheet) => sheet.hidden);
  const habits = contracts.map((contract) => ({ id: contract.id, ...habitsOf(contract) }));
  const byPlace = habits.filter(({ bySheetName }) => portal.sheetName === undefined || !bySheetName);
  const facts: UploadFact[] = [];
  const [first] = sheets;
  if (first && first.name !== own && (byPlace.length > 0 || contracts.length === 0)) {
    const code = first.hidden ? 'hiddenSheetFirst' : 'otherSheetFirst';
    const severity = byPlace.length > 0 ? 'error' : 'warning';
    facts.push(fact(severity, code, read.sheet, { first: first.name, sheet: own, contracts: ids(byPlace) }));
  }
  const { sheetName } = portal;
  if (sheetName !== undefined && sheetName !== own && habits.some(({ bySheetName }) => bySheetName)) {
    facts.push(fact('error', 'sheetNamed', read.sheet, { wanted: sheetName, sheet: own }));
  }
  const all = habits.filter(({ allSheets }) => allSheets);
  const full = others.filter(({ rowCount }) => rowCount > 0);
  if (all.length > 0 && full.length > 0) {
    const names = full.map(({ name }) => name).join('、');
    facts.push(fact('error', 'sheetsTaken', read.sheet, { names, contracts: ids(all) }));
  } else if (others.length > hidden.length) {
    const shown = others.filter((sheet) => !sheet.hidden);
    facts.push(fact('note', 'extraSheets', read.sheet, { names: shown.map(({ name }) => name).join('、') }));
  }
  if (hidden.length > 0) {
    facts.push(
      fact('warning', 'hiddenSheets', read.sheet, { names: hidden.map(({ name }) => name).join('、') }),
    );
  }
  if (read.sheet.hidden) facts.push(fact('warning', 'sheetHidden', read.sheet, { sheet: own }));
  return facts;
}

function ids(contracts: readonly { id: string }[]): string {
  return contracts.map(({ id }) => id).join('、');
}
