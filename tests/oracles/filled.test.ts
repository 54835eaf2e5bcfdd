import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Template } from '#core/model/template.ts';
import { parseCsv } from '#core/workbook/csv/csv.ts';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { libreOfficeCsv, openpyxlValues, savedByLibreOffice } from './programs.ts';

const templates = ['ruoyi.xlsx', 'jeecg.xlsx'];

function load(name: string): Uint8Array {
  return readFileSync(new URL(`../portals/templates/${name}`, import.meta.url));
}

/** Three records whose every cell names its place. */
function fill(blank: Uint8Array) {
  const template = readTemplate(blank);
  const columns = template.columns.map(({ column }) => ({ column, type: 'text' as const }));
  const rows = ['甲', '𠮷', '11010519491231002X'].map((text) =>
    columns.map(({ column }) => `${text}·${column}`),
  );
  const filled = fillTemplate(blank, { ...template, columns, rows });
  return { template, rows, filled };
}

test.each(templates)('LibreOffice and openpyxl show what was filled into %s', (name) => {
  const { template, rows, filled } = fill(load(name));
  const from = template.firstDataRow - 1;
  const csv = parseCsv(libreOfficeCsv(filled.bytes).get(template.sheet) ?? '');
  expect(csv.slice(from)).toEqual(rows);
  expect(openpyxlValues(filled.bytes)[template.sheet]?.slice(from)).toEqual(rows);
});

test.each(templates)('every member of %s but the sheet and its strings keeps its bytes', (name) => {
  const before = load(name);
  const { bytes } = fill(before).filled;
  const [old, now] = [new ZipArchive(before), new ZipArchive(bytes)];
  expect(now.members.map((member) => member.name)).toEqual(old.members.map((member) => member.name));
  const changed = old.members
    .filter((member) => !sameRaw(old, now, member.name))
    .map((member) => member.name);
  const strings = old.has('xl/sharedStrings.xml') ? ['xl/sharedStrings.xml'] : [];
  expect(changed.toSorted()).toEqual([...strings, 'xl/worksheets/sheet1.xml']);
});

/** Compressed bytes, header and extra fields included. */
function sameRaw(old: ZipArchive, now: ZipArchive, name: string): boolean {
  const raw = (zip: ZipArchive): Buffer => {
    const { localOffset, compressedSize } = zip.find(name) ?? { localOffset: 0, compressedSize: 0 };
    return Buffer.from(zip.bytes.slice(localOffset, localOffset + 30 + name.length + compressedSize));
  };
  return raw(old).equals(raw(now));
}

test.each(templates)('%s as LibreOffice saves it has the same facts, and can be filled', (name) => {
  const blank = load(name);
  const saved = savedByLibreOffice(blank, 'xlsx');
  expect(facts(readTemplate(saved))).toEqual(facts(readTemplate(blank)));
  const { template, rows, filled } = fill(saved);
  const csv = parseCsv(libreOfficeCsv(filled.bytes).get(template.sheet) ?? '');
  expect(csv.slice(template.firstDataRow - 1, template.firstDataRow - 1 + rows.length)).toEqual(rows);
});

/** What a template says, styles aside. */
function facts({ columns, ...rest }: Template): unknown {
  return { ...rest, columns: columns.map(({ header, allowed }) => ({ header, allowed })) };
}
