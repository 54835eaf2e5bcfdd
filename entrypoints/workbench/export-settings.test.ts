import { expect, test } from 'vitest';
import { NO_SETTINGS, readSettings, typedSettings } from './export-settings.ts';

test('what is typed becomes numbers, and what is none is named', () => {
  expect(readSettings(NO_SETTINGS)).toEqual({ portal: {}, limits: {}, wrong: [] });
  expect(
    readSettings({
      ...NO_SETTINGS,
      titleRows: '0',
      headRows: '２',
      maxRows: ' 500 ',
      maxMegabytes: '1.5',
    }),
  ).toEqual({
    portal: { titleRows: 0, headRows: 2 },
    limits: { rows: 500, bytes: 1_572_864 },
    wrong: [],
  });
  expect(
    readSettings({
      ...NO_SETTINGS,
      titleRows: '-1',
      headRows: '0',
      separator: '------',
      maxRows: '0',
      maxMegabytes: '2 MB',
    }).wrong,
  ).toEqual(['titleRows', 'headRows', 'separator', 'maxRows', 'maxMegabytes']);
});

test('what was stored is shown as it was typed', () => {
  const typed = {
    titleRows: '2',
    headRows: '1',
    sheetName: '导入',
    separator: '、',
    byPlace: 'yes',
    maxRows: '500',
    maxMegabytes: '0.3',
  };
  const { portal, limits } = readSettings(typed);
  const stored = {
    id: '3f0c8f5e-8a4f-4f0e-9c55-0d6d2a6b7a01',
    title: '',
    formTypeId: 'general',
    sheet: '导入',
    headerRow: 1,
    headerRows: 1,
    firstDataRow: 2,
    columns: [],
    dateFormat: 'yyyy-MM-dd',
    portal,
    limits,
  };
  expect(typedSettings(stored)).toEqual(typed);
});
