import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifestXml } from '../manifest/manifest.ts';
import { validateManifest } from '../manifest/validate.ts';
import type { Bundle } from './bundle.ts';
import { type Files, siteFiles, source } from './files.ts';
import type { Options } from './options.ts';
import { excelPolicy, paneHtml } from './pane-html.ts';

/** The folder of the site that holds office.js where it is served from there. */
export const OFFICE_FOLDER = 'office';

/** The static site and the manifest that is given to Excel, with what is wrong with it. */
export function excelFiles(
  bundle: Bundle,
  { base, officeJs }: Options,
  version: string,
): { files: Files; problems: readonly string[] } {
  const url = 'url' in officeJs ? officeJs.url : undefined;
  const files = siteFiles(bundle, [16, 32, 64, 80, 128]);
  files.set('help.html', source('excel/help.html'));
  files.set(
    'taskpane.html',
    paneHtml('excel', excelPolicy(url), [url ?? `${OFFICE_FOLDER}/office.js`], bundle),
  );
  const manifest = manifestXml({ base, version });
  files.set('manifest.xml', manifest);
  const problems = validateManifest(manifest, {
    base,
    read: (path) => {
      const content = files.get(path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  });
  if ('folder' in officeJs && !existsSync(join(officeJs.folder, 'office.js'))) {
    return { files, problems: [...problems, `--office-js 的文件夹里没有 office.js：${officeJs.folder}`] };
  }
  return { files, problems };
}
