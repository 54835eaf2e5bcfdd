import type { Known } from '#core/authoring/context.ts';
import type { AuthoringProblem } from '#core/authoring/problem.ts';
import { type PackReading, readPackWorkbook } from '#core/authoring/read.ts';
import { readPackJson } from '#core/authoring/read-json.ts';
import { JiannuoError } from '#core/errors.ts';
import { isPackWorkbook } from '#core/make/pack.ts';
import { isReviewWorkbook } from '#core/make/review-sheet.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { readLayoutFile } from '#core/model/layout-file.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { Pack } from '#core/model/pack.ts';
import { readTemplateFile } from '#core/model/template-file.ts';
import { isTuningFile } from '#core/model/tuning-file.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { type Replaced, replacedBy, type TuningsComing, tuningsComing } from './coming.ts';
import { openFile } from './open-file.ts';

export interface HandedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a file is that somebody puts in. */
export type PutIn =
  /** `authored` is absent where its errors let it be none; `told` is what there is to look at, in sentences. */
  | {
      kind: 'pack';
      authored?: AuthoredPack | undefined;
      verified: boolean;
      told: string[];
      replaces?: Replaced | undefined;
    }
  | ({ kind: 'tunings' } & TuningsComing)
  | { kind: 'templates'; templates: CheckedTemplate[] }
  | { kind: 'layouts'; layouts: SheetLayout[] };

/** What there is already. */
export interface Shelved {
  known: Known;
  own: OwnPacks;
  /** The packs as they are written. */
  untuned: readonly Pack[];
}

/**
 * Reads a file that was put in, whatever it is.
 * @throws JiannuoError `addon.putIn*`, `templateFile.*`, `layoutFile.*`, `tuningFile.*`, `workbook.*`
 */
export function readPutIn({ name, bytes }: HandedFile, shelved: Shelved): PutIn {
  if (/\.json$/i.test(name)) return readJson(name, new TextDecoder().decode(bytes), shelved);
  const workbook = openFile(bytes);
  if (!workbook) throw new JiannuoError('addon.putInSheet', { file: name });
  if (isReviewWorkbook(workbook)) throw new JiannuoError('addon.putInReview', { file: name });
  if (!isPackWorkbook(workbook)) throw new JiannuoError('addon.putInSheet', { file: name });
  return packOf(readPackWorkbook(workbook, shelved.known), shelved);
}

function readJson(file: string, text: string, shelved: Shelved): PutIn {
  const json = parsed(file, text);
  const { format, pack } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  if (format === 'jiannuo-templates') return { kind: 'templates', templates: readTemplateFile(text) };
  if (format === 'jiannuo-sheet-layouts') return { kind: 'layouts', layouts: readLayoutFile(text) };
  if (isTuningFile(json)) return { kind: 'tunings', ...tuningsComing(text, shelved.own, shelved.untuned) };
  if (format === 'jiannuo-taught') throw new JiannuoError('addon.putInTaught', { file });
  if (pack === undefined) throw new JiannuoError('addon.putInOther', { file });
  return packOf(readPackJson(json, shelved.known), shelved);
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new JiannuoError('addon.putInBroken', { file });
    throw error;
  }
}

function packOf({ authored, verified, problems }: PackReading, { own, known }: Shelved): PutIn {
  const told = problems.filter(({ level }) => level !== 'note').map(problemLine);
  const replaces = authored && replacedBy(authored, own, known);
  return { kind: 'pack', authored, verified, told, replaces };
}

/** What is wrong, with its place: `设置 B3：…`. */
function problemLine({ sheet, row, column = '', path, code, params, suggestion }: AuthoringProblem): string {
  const cell = row === undefined ? column : `${column === '' ? 'A' : column}${row}`;
  const place = path ?? [sheet, cell].filter(Boolean).join(' ');
  const text = problemText(code, params, suggestion);
  return place === '' ? text : t('desk.problemAt', { place, text });
}

/** What is wrong, and the word that was perhaps meant. */
export function problemText(
  code: string,
  params: AuthoringProblem['params'],
  suggestion: string | undefined,
): string {
  const text = codeText(code, params);
  return suggestion === undefined ? text : `${text}${t('desk.meant', { word: suggestion })}`;
}
