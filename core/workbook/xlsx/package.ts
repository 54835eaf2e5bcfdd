import { JiannuoError } from '../../errors.ts';
import type { WorkbookNote } from '../../model/workbook.ts';
import { attribute, isTrue, prefixedAttribute, scanTags } from '../xml.ts';
import { checkWellFormed } from './well-formed.ts';
import type { ZipArchive } from '../zip/zip.ts';

export interface SheetPart {
  name: string;
  /** Path of the member. */
  path: string;
  hidden: boolean;
}

export interface DefinedName {
  name: string;
  /** Index of the sheet the name belongs to, where it is not the workbook's. */
  sheet: number | undefined;
  formula: string;
}

/** What `workbook.xml` and its relationships say. */
export interface PackageParts {
  workbook: string;
  sheets: SheetPart[];
  definedNames: DefinedName[];
  /** Sheets that hold no cells, and are left out. */
  notes: WorkbookNote[];
  date1904: boolean;
  styles: string | undefined;
  sharedStrings: string | undefined;
}

export interface Relationship {
  id: string;
  /** Last piece of the type's address; strict and transitional files differ in the rest. */
  type: string;
  target: string;
}

/**
 * Finds the parts of a workbook by its relationships, not by customary paths.
 * @throws JiannuoError `workbook.partMissing`, `workbook.binaryFormat`, `workbook.openDocument`, `workbook.notWorkbook`
 */
export function readPackage(zip: ZipArchive): PackageParts {
  const workbook = findWorkbook(zip);
  const relationships = readRelationships(zip, workbook);
  const byId = new Map(relationships.map((relation) => [relation.id, relation]));
  // Two of one id: programs disagree on which counts.
  if (byId.size < relationships.length) throw new JiannuoError('workbook.corrupt', { part: workbook });
  const target = (type: string): string | undefined => {
    const path = relationships.find((r) => r.type === type)?.target;
    return path !== undefined && zip.has(path) ? path : undefined;
  };
  const xml = zip.readText(workbook);
  checkWellFormed(xml, workbook, 'workbook');
  const parts: PackageParts = {
    workbook,
    sheets: [],
    definedNames: [],
    notes: [],
    date1904: false,
    styles: target('styles'),
    sharedStrings: target('sharedStrings'),
  };
  const paths = new Set<string>();
  for (const tag of scanTags(xml)) {
    if (tag.kind === 'close') continue;
    // Extensions have an element of the same local name, which says nothing on dates.
    if (tag.name === 'workbookPr') parts.date1904 ||= isTrue(attribute(tag, 'date1904'));
    else if (tag.name === 'definedName' && tag.kind === 'open') {
      const sheet = attribute(tag, 'localSheetId');
      parts.definedNames.push({
        name: attribute(tag, 'name') ?? '',
        sheet: sheet === undefined ? undefined : Number(sheet),
        formula: xml.slice(tag.end, xml.indexOf('<', tag.end)),
      });
    } else if (tag.name === 'sheet') {
      const id = prefixedAttribute(tag, 'id');
      const relation = byId.get(id ?? '');
      // Modules of macros are listed with an empty id. Any other that leads to no sheet would be one that goes missing.
      const isSheet = relation !== undefined && /sheet$/i.test(relation.type);
      const isTwice = relation !== undefined && paths.has(relation.target);
      if (id !== '' && (!isSheet || isTwice)) throw new JiannuoError('workbook.corrupt', { part: workbook });
      const name = attribute(tag, 'name') ?? '';
      if (relation?.type !== 'worksheet') {
        if (relation) parts.notes.push(leftOut(name, relation.type));
        continue;
      }
      paths.add(relation.target);
      const state = attribute(tag, 'state') ?? 'visible';
      parts.sheets.push({
        name,
        path: relation.target,
        hidden: state !== 'visible',
      });
    }
  }
  if (parts.sheets.length === 0) throw new JiannuoError('workbook.noSheet');
  return parts;
}

function leftOut(sheet: string, type: string): WorkbookNote {
  return { code: type === 'chartsheet' ? 'note.chartSheet' : 'note.otherSheet', params: { sheet } };
}

function findWorkbook(zip: ZipArchive): string {
  const root = readRelationships(zip, '');
  const main = root.find((r) => r.type === 'officeDocument')?.target;
  if (main?.toLowerCase().endsWith('.bin')) throw new JiannuoError('workbook.binaryFormat');
  if (main !== undefined && zip.has(main) && /<(?:[\w.-]+:)?workbook[\s>]/.test(zip.readText(main)))
    return main;
  if (zip.has('xl/workbook.bin')) throw new JiannuoError('workbook.binaryFormat');
  if (zip.has('mimetype')) throw new JiannuoError('workbook.openDocument');
  throw new JiannuoError('workbook.notWorkbook');
}

/** Relationships of a part; `''` is the package itself. Targets are resolved to member paths. */
export function readRelationships(zip: ZipArchive, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!zip.has(path)) return [];
  const xml = zip.readText(path);
  checkWellFormed(xml, path, 'Relationships');
  return relationshipsIn(xml, part);
}

/** Where the relationships of a part stand. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships that a part of relationships lists, those that lead out of the package aside. */
export function relationshipsIn(xml: string, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const relationships: Relationship[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    if (attribute(tag, 'TargetMode') === 'External') continue;
    const type = attribute(tag, 'Type') ?? '';
    relationships.push({
      id: attribute(tag, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolvePath(part.slice(0, slash), attribute(tag, 'Target') ?? ''),
    });
  }
  return relationships;
}

function resolvePath(folder: string, target: string): string {
  const clean = target.replaceAll('\\', '/');
  const pieces = clean.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const piece of clean.split('/')) {
    if (piece === '..') pieces.pop();
    else if (piece !== '.' && piece !== '') pieces.push(piece);
  }
  return pieces.join('/');
}
