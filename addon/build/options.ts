import { parseArgs } from 'node:util';

export interface Options {
  /** Where Excel's static site will be served; no slash at its end. */
  base: string;
  /** Where office.js comes from: a URL, or a folder on this disk that is copied into the site. */
  officeJs: { url: string } | { folder: string };
}

/** Where a site of this very machine would be: for trying, as no other machine finds it. */
export const LOCAL = 'https://localhost:3000';

/** Microsoft's documented address: “Referencing the Office JavaScript API library”. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Flags of `npm run addon`. Throws an error whose message is for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { base: { type: 'string' }, 'office-js': { type: 'string' } },
  });
  const base = (values.base ?? LOCAL).replace(/\/+$/, '');
  if (!/^https:\/\/[^/\s"'<>&]+(?:\/[^\s"'<>?#&]*)?$/.test(base)) {
    throw new Error(
      `--base 应当是 https:// 开头的网址，例如 --base https://oa.example/jiannuo，现在是“${base}”`,
    );
  }
  const officeJs = values['office-js'] ?? OFFICE_JS;
  const isUrl = /^https?:/.test(officeJs);
  if (isUrl && !/^https:\/\/[^\s"'<>&]+\.js$/.test(officeJs)) {
    throw new Error(`--office-js 的网址应当以 https:// 开头、以 .js 结尾，现在是“${officeJs}”`);
  }
  return {
    base,
    officeJs: isUrl ? { url: officeJs } : { folder: officeJs.replace(/\/?office\.js$/, '') || '.' },
  };
}
