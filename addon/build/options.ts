import { parseArgs } from 'node:util';

export interface Options {
  /** Where Excel's static site will be served; no slash at its end. */
  base: string;
  /** Where office.js comes from: a URL, or a folder on this disk that is copied into the site. */
  officeJs: { url: string } | { folder: string };
  /** What is told, and wrong with the flags, is told in it. */
  lang: 'zh-CN' | 'en';
  /** Tells what was done for old engines, too. */
  details: boolean;
}

/** Where a site of this very machine would be: for trying, as no other machine finds it. */
export const LOCAL = 'https://localhost:3000';

/** Microsoft's documented address: “Referencing the Office JavaScript API library”. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const usage = (office: string): string =>
  `npm run addon -- [--base https://…] [--office-js ${office}] [--lang en] [--details]`;

/** Flags of `npm run addon`. Throws an error whose message is for the user. */
export function readOptions(args: readonly string[]): Options {
  const lang = languageIn(args);
  const say = (zh: string, en: string): Error => new Error(lang === 'en' ? en : zh);
  const values = flagsOf(args, say);
  const base = (values.base ?? LOCAL).replace(/\/+$/, '');
  if (!/^https:\/\/[^/\s"'<>&]+(?:\/[^\s"'<>?#&]*)?$/.test(base)) {
    throw say(
      `--base 应当是 https:// 开头的网址，例如 --base https://oa.example/jiannuo，现在是“${base}”`,
      `--base has to be an address that begins with https://, as --base https://oa.example/jiannuo; it is “${base}”`,
    );
  }
  const officeJs = values['office-js'] ?? OFFICE_JS;
  const isUrl = /^https?:/.test(officeJs);
  if (isUrl && !/^https:\/\/[^\s"'<>&]+\.js$/.test(officeJs)) {
    throw say(
      `--office-js 的网址应当以 https:// 开头、以 .js 结尾，现在是“${officeJs}”`,
      `the address of --office-js has to begin with https:// and end with .js; it is “${officeJs}”`,
    );
  }
  return {
    base,
    officeJs: isUrl ? { url: officeJs } : { folder: officeJs.replace(/\/?office\.js$/, '') || '.' },
    lang,
    details: values.details ?? false,
  };
}

/** English is wanted even for what is wrong with the flags. */
function languageIn(args: readonly string[]): Options['lang'] {
  const at = args.indexOf('--lang');
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'zh-CN';
}

function flagsOf(args: readonly string[], say: (zh: string, en: string) => Error) {
  const flags = {
    base: { type: 'string' },
    'office-js': { type: 'string' },
    lang: { type: 'string' },
    details: { type: 'boolean' },
  } as const;
  let wrong: string;
  try {
    const { values } = parseArgs({ args: [...args], options: flags });
    if (values.lang === undefined || values.lang === 'zh-CN' || values.lang === 'en') return values;
    wrong = `--lang ${values.lang}`;
  } catch (error) {
    // Node names what it does not understand first, in quotes, in a sentence of its own.
    wrong = (error instanceof Error && /'([^']*)'/.exec(error.message)?.[1]) || args.join(' ');
  }
  throw say(
    `“${wrong}”看不懂，或者后面少了内容。用法：${usage('网址或文件夹')}`,
    `“${wrong}” is not understood, or lacks its value. Usage: ${usage('URL|folder')}`,
  );
}
