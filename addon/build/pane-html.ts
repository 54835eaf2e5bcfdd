import { escaped } from '../xml/xml.ts';
import type { Bundle } from './bundle.ts';

/** The page of the pane in one program. Scripts come in their order, after the page: the first paint waits for none of the workers' code. */
export function paneHtml(
  host: 'wps' | 'excel',
  csp: string,
  before: readonly string[],
  bundle: Bundle,
): string {
  const style = bundle.style ? `\n    <link rel="stylesheet" href="${bundle.style.file}" />` : '';
  const scripts = [...before, bundle.boot.file, ...(bundle.parts['pane'] ?? []).map(([, file]) => file)];
  return `<!doctype html>
<html lang="zh-CN" data-host="${host}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta http-equiv="Content-Security-Policy" content="${escaped(csp)}" />
    <title>践诺</title>${style}
  </head>
  <body>
    <div id="app"></div>
    ${scripts.map((file) => `<script src="${escaped(file)}"></script>`).join('\n    ')}
  </body>
</html>
`;
}

/**
 * Excel: nothing but the site's own files and office.js. The worker is made from text that the page holds (`blob:`); engines that do not know
 * `worker-src` ask `child-src`.
 */
export function excelPolicy(officeJs: string | undefined): string {
  const office = officeJs === undefined ? '' : ` ${new URL(officeJs).origin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    'worker-src blob:',
    'child-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * WPS opens the pane from a folder. What `'self'` means for `file:` differs between engines, and a pane that stays empty in an old one is worse
 * than a rule less: nothing may be reached, and where scripts come from the page itself says.
 */
export const wpsPolicy = [
  "connect-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');
