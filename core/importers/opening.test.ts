import { expect, test } from 'vitest';
import type { WorkbookKind } from '../model/workbook.ts';
import { refuseUnopened } from './opening.ts';
import { Abort } from './poi.ts';

test.each<[WorkbookKind | undefined, string, string, string]>([
  [undefined, '', '', ''],
  ['xlsx', '', '', ''],
  ['xls', '', 'importers.abortNotXlsx', ''],
  ['oldXls', 'importers.abortUnopened', 'importers.abortUnopened', 'importers.abortReadAsCsv'],
  ['oldXlsInOle', 'importers.abortUnopened', 'importers.abortUnopened', 'importers.abortUnopened'],
  ['ods', 'importers.abortUnopened', 'importers.abortUnopened', 'importers.abortUnopened'],
  ['csv', 'importers.abortUnopened', 'importers.abortUnopened', ''],
  ['html', 'importers.abortUnopened', 'importers.abortUnopened', 'importers.abortReadAsCsv'],
  ['spreadsheetXml', 'importers.abortUnopened', 'importers.abortUnopened', 'importers.abortReadAsCsv'],
])('%s for POI, for its packages and for EasyExcel', (kind, poi, poiPackage, easyexcel) => {
  const refusal = (opener: 'poi' | 'poiPackage' | 'easyexcel'): string => {
    try {
      refuseUnopened({ sheets: [], date1904: false, ...(kind && { kind }) }, opener);
    } catch (error) {
      if (error instanceof Abort) return error.code;
      throw error;
    }
    return '';
  };
  expect([refusal('poi'), refusal('poiPackage'), refusal('easyexcel')]).toEqual([poi, poiPackage, easyexcel]);
});
