import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs with a folder of its own, which is removed afterwards. */
export function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All sheets, cells as shown, every text quoted: separator 44, quote 34, UTF-8 76, as shown, sheet -1 for each. */
const CSV_FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

function soffice(folder: string, format: string, file: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', folder, file],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  if (!out.includes('convert')) throw new Error(`soffice did not convert ${file}: ${out}`);
}

/** What LibreOffice shows: CSV text by sheet name. A file it must repair is not converted when headless. */
export function libreOfficeCsv(bytes: Uint8Array): Map<string, string> {
  return inFolder((folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    soffice(folder, CSV_FILTER, file);
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return new Map(
      names.map((name) => [name.replace(/^book-|\.csv$/g, ''), readFileSync(join(folder, name), 'utf8')]),
    );
  });
}

/** A file as LibreOffice saves it in other formats: bytes by name of the new file, `FORMAT` being extension and filter. */
export function convertedByLibreOffice(
  bytes: Uint8Array,
  extension: string,
  formats: readonly string[],
): Uint8Array[] {
  return inFolder((folder) => {
    const file = join(folder, `book.${extension}`);
    writeFileSync(file, bytes);
    return formats.map((format) => {
      soffice(folder, format, file);
      return new Uint8Array(readFileSync(join(folder, `book.${format.replace(/:.*$/, '')}`)));
    });
  });
}

/** The same workbook as LibreOffice saves it. */
export function savedByLibreOffice(bytes: Uint8Array, extension: 'xlsx' | 'xls'): Uint8Array {
  const [saved] = savedTogether([bytes], extension);
  if (!saved) throw new Error('nothing saved');
  return saved;
}

/** Several workbooks as LibreOffice saves them, in one run of it: starting it takes longer than saving. */
export function savedTogether(
  books: readonly Uint8Array[],
  extension: 'xlsx' | 'xls' = 'xlsx',
): Uint8Array[] {
  return inFolder((folder) => {
    const files = books.map((bytes, n) => {
      const file = join(folder, `${n}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    const filter = extension === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'xls:MS Excel 97';
    const format = ['--convert-to', filter, '--outdir', out];
    execFileSync('soffice', [profile, '--headless', ...format, ...files], { stdio: 'ignore' });
    return files.map((_, n) => new Uint8Array(readFileSync(join(out, `${n}.${extension}`))));
  });
}

const READ_WITH_OPENPYXL = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: [[None if c.value is None else str(c.value) for c in row] for row in s.iter_rows()] for s in book}))
`;

/** Cell values by sheet, as openpyxl reads them. Debian keeps it for its own Python. */
export function openpyxlValues(bytes: Uint8Array): Record<string, (string | null)[][]> {
  return inFolder((folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const out = execFileSync('/usr/bin/python3', ['-c', READ_WITH_OPENPYXL, file], { encoding: 'utf8' });
    return JSON.parse(out) as Record<string, (string | null)[][]>;
  });
}
