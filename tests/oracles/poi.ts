import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inFolder } from './programs.ts';

export interface PoiCell {
  sheet: string;
  cell: string;
  type: 'STRING' | 'NUMERIC' | 'DATE' | 'BLANK' | 'BOOLEAN' | 'FORMULA' | 'ERROR';
  value: string;
  format: string;
  quoted: boolean;
}

/** A sheet of an .xls. */
export interface PoiSheet {
  sheet: string;
  hidden: boolean;
  /** Of the first column, in characters. */
  width: number;
  frozen: number;
  merges: string[];
}

const PROGRAM = fileURLToPath(new URL('ReadCells.java', import.meta.url));
/** Where Debian's `libapache-poi-java` puts POI and what it needs. */
const JARS = [
  'poi',
  'poi-ooxml',
  'poi-ooxml-schemas',
  'xmlbeans',
  'commons-codec',
  'commons-collections4',
  'commons-compress',
  'commons-math3',
];
/** Little memory and a quick start: these are small files. */
const OPTIONS = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dfile.encoding=UTF-8'];

/** A workbook as Apache POI sees it; sheets of an .xls only. */
export function readByPoi(
  bytes: Uint8Array,
  extension: 'xlsx' | 'xls',
): { cells: PoiCell[]; sheets: PoiSheet[] } {
  return inFolder((folder) => {
    const file = join(folder, `book.${extension}`);
    writeFileSync(file, bytes);
    const path = JARS.map((jar) => `/usr/share/java/${jar}.jar`).join(':');
    const out = execFileSync('java', [...OPTIONS, '-cp', path, PROGRAM, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 100_000_000,
    });
    const lines = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as PoiCell | PoiSheet);
    return {
      cells: lines.filter((line): line is PoiCell => 'cell' in line),
      sheets: lines.filter((line): line is PoiSheet => 'hidden' in line),
    };
  });
}
