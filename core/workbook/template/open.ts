import { JiannuoError } from '../../errors.ts';
import { detectKind } from '../detect.ts';
import { ZipArchive } from '../zip/zip.ts';

/**
 * A template as an archive. Old formats are refused: they could only be rewritten whole, not filled in place.
 * @throws JiannuoError `template.oldFormat`, `template.webPage`, `workbook.*`
 */
export function openTemplate(bytes: Uint8Array): ZipArchive {
  const kind = detectKind(bytes);
  if (kind === 'html' || kind === 'mhtml') throw new JiannuoError('template.webPage');
  if (kind !== 'zip') throw new JiannuoError('template.oldFormat');
  return new ZipArchive(bytes);
}
