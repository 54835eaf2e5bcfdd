import { strToU8, zipSync } from 'fflate';
import { PACKAGE, type Part, type Relation } from './part.ts';
import { bookParts } from './template-book.ts';
import { drawingParts } from './template-drawing.ts';
import { sheetParts } from './template-sheet.ts';

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  bin: 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings',
  png: 'image/png',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  sigs: 'application/vnd.openxmlformats-package.digital-signature-origin',
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A portal's template (.xlsm) with everything in it that a filler may lose, written by hand as Excel writes it: nothing here
 * comes from any of the libraries that are compared.
 */
export function fidelityTemplate(): Uint8Array {
  const parts = [...bookParts(), ...sheetParts(), ...drawingParts()];
  const root = parts.find(({ path }) => path === '')?.relations ?? [];
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(DECLARATION + contentTypes(parts)),
    '_rels/.rels': strToU8(DECLARATION + relations(root)),
  };
  for (const { path, data, relations: links } of parts) {
    if (path === '') continue;
    const slash = path.lastIndexOf('/') + 1;
    files[path] = typeof data === 'string' ? strToU8(DECLARATION + data) : data;
    if (links)
      files[`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`] = strToU8(
        DECLARATION + relations(links),
      );
  }
  return zipSync(files, { mtime: '2024-05-06T07:08:10' });
}

function relations(links: readonly Relation[]): string {
  const items = links.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(parts: readonly Part[]): string {
  const defaults = Object.entries(DEFAULTS).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const overrides = parts.flatMap(({ path, contentType }) =>
    contentType === undefined ? [] : [`<Override PartName="/${path}" ContentType="${contentType}"/>`],
  );
  return `<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
