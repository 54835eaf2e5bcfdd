import { cellFacts } from './facts/cells.ts';
import { headerFacts } from './facts/header.ts';
import { readFacts } from './facts/read.ts';
import { rowFacts } from './facts/rows.ts';
import { sheetFacts } from './facts/sheets.ts';
import { readBy } from './read-contract.ts';
import type { PortalAnswer } from './reading.ts';
import type { UploadFact, UploadRequest } from './request.ts';
import { tableOf } from './table.ts';
import { ownTarget, placesIn, profileFor, templateTarget } from './target.ts';
import { recordsFor } from './template-copy.ts';

/**
 * 上传前检查: what the portal would read of the workbook as it is, cell by cell, and what of the file matters for it. A sheet without
 * a table gives the reason as a fact, and no readings.
 * @throws JiannuoError what reading the portal's template throws (`template.*`, `workbook.*`)
 */
export function readAsPortal(request: UploadRequest): PortalAnswer {
  const { read, workbook, contracts } = request;
  const steps = contracts.length + 1;
  const sheets = sheetFacts(request);
  const table = tableOf(read);
  if ('code' in table) {
    const refusal: UploadFact = { ...table, severity: 'error', sheet: read.sheet.name };
    request.onProgress?.(steps, steps);
    return { facts: [refusal, ...sheets], readings: [] };
  }
  const { records } = recordsFor(request, table, table.rows, []);
  const target = request.template
    ? templateTarget(request, table, records).target
    : ownTarget(request, table);
  const facts = [
    ...sheets,
    ...headerFacts(request, table, target),
    ...cellFacts(request, table, target),
    ...rowFacts(request, table),
  ];
  request.onProgress?.(1, steps);
  const readings = contracts.map((contract, at) => {
    const profile = profileFor(target, request, contract.id);
    const places = placesIn(target, profile);
    const reading = readBy(contract, { workbook, table, profile, places });
    request.onProgress?.(at + 2, steps);
    return reading;
  });
  const all = [...facts, ...readFacts(table, readings)];
  return { facts: SEVERITIES.flatMap((each) => all.filter(({ severity }) => severity === each)), readings };
}

/** What comes first. */
const SEVERITIES: readonly UploadFact['severity'][] = ['error', 'warning', 'note'];
