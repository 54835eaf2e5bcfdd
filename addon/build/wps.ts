import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWps } from '../wps/validate.ts';
import { type Bundle, root } from './bundle.ts';
import { type Files, filled, siteFiles, source } from './files.ts';
import { paneHtml, wpsPolicy } from './pane-html.ts';

/** WPS knows the add-on by this name: letters, digits and underscores (npm package wpsjs 2.2.3, src/lib/create.js). */
export const NAME = 'jiannuo';

/** What WPS reads in publish.xml of an add-on that lies beside it (npm package wpsjs 2.2.3, src/lib/build.js, CreatePublishXml). */
export function publishEntry(version: string): string {
  return `<jsplugin name="${NAME}" type="et" url="${NAME}_${version}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;
}

/** The package for WPS: the folder that is copied, what copies it, and the page for an office's own server; with what is wrong with the folder. */
export function wpsFiles(bundle: Bundle, version: string): { files: Files; problems: readonly string[] } {
  const folder = `${NAME}_${version}`;
  const values = { name: NAME, version, folder, entry: publishEntry(version) };
  const inner = siteFiles(bundle, []);
  for (const file of ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml']) {
    inner.set(file, filled(source(`wps/folder/${file}`), { name: NAME }));
  }
  inner.set('icons/icon.svg', readFileSync(join(root, 'public', 'icon', 'icon.svg')));
  inner.set('pane.html', paneHtml('wps', wpsPolicy, [], bundle));
  const problems = validateWps(inner);

  const files: Files = new Map([...inner].map(([path, content]) => [`${folder}/${path}`, content]));
  files.set('publish.xml', publishXml(version));
  files.set('publish.html', publishHtml(values));
  const tools = ['publish-xml.js', 'windows-files.js'].map((each) => source(`wps/install/${each}`));
  const windows = [...tools, filled(source('wps/install/windows.js'), values)].join('\n');
  files.set('tools/install.js', crlf(ascii(windows)));
  files.set('tools/manage.sh', filled(source('wps/install/manage.sh'), values));
  for (const [what, bat, sh] of [
    ['install', '安装.bat', 'install.sh'],
    ['uninstall', '卸载.bat', 'uninstall.sh'],
  ] as const) {
    files.set(bat, crlf(filled(source('wps/install/run.bat'), { what })));
    files.set(sh, filled(source('wps/install/run.sh'), { what }));
  }
  return { files, problems };
}

function publishXml(version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${publishEntry(version)}\n</jsplugins>\n`;
}

/** One file that can be put anywhere beside the folder: its script and style stand in it, and their digests in its policy. */
function publishHtml(values: Readonly<Record<string, string>>): string {
  const script = `\n${filled(source('wps/publish.js'), values)}\n    `;
  const style = `\n${source('wps/publish.css')}\n    `;
  const csp = [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    'connect-src http://127.0.0.1:58890',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return source('wps/publish.html')
    .replace('{csp}', () => csp)
    .replace('\n{style}\n    ', () => style)
    .replace('\n{script}\n    ', () => script);
}

/** As a policy names a script or a style that stands in the page. */
function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Windows Script Host reads scripts in the code page of the machine: what is not ASCII is written as `\uXXXX`, in comments as well. */
function ascii(text: string): string {
  return text.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
