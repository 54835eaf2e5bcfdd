import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { JiannuoError } from '#core/errors.ts';
import '#locales/jiannuo.ts';
import { errorText } from '#locales/errors.ts';
import { setLocale, t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Command, Given, Streamed } from './command.ts';

/** Commands by name; each is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  inspect: () => import('./inspect.ts'),
  roster: () => import('./roster.ts'),
  export: () => import('./export.ts'),
  simulate: () => import('./simulate.ts'),
  convert: () => import('./convert.ts'),
  check: () => import('./check.ts'),
  review: () => import('./review.ts'),
  duplicates: () => import('./duplicates.ts'),
  facts: () => import('./facts.ts'),
  'pack lint': () => import('./pack-lint.ts'),
  'pack template': () => import('./pack-template.ts'),
  'pack export': () => import('./pack-export.ts'),
};

const COMMON: ParseArgsOptionsConfig = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
};

/** Exit code and what goes to the two outputs: 0 done, 1 findings or differences, 2 bad input, 3 bad call. */
export interface Answer {
  code: 0 | 1 | 2 | 3;
  stdout: string;
  stderr: string;
}

/** Takes a part of a long answer; false when nobody reads on. */
export type Write = (text: string) => Promise<boolean>;

/**
 * Runs one command line, without the name of the program. Never throws.
 * @param write where long answers go as they come about; without it they stand in `stdout` like the others
 */
export async function run(args: readonly string[], write?: Write): Promise<Answer> {
  const [name, rest] = split(commandFirst(args));
  // English is wanted even for what is wrong with the call.
  setLocale(languageIn(args));
  if (name === undefined) return badCall(t('jn.noCommand'), t('jn.usage'));
  if (name === '--help' || name === '-h' || name === 'help') return done(t('jn.usage'));
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load && /^pack\b/.test(name)) return packUsage(name, rest);
  if (!load) return badCall(t('jn.unknownCommand', { name }), t('jn.usage'));
  const { default: command } = await load();
  const wantsJson = rest.includes('--json');
  try {
    const given = parse(command, rest);
    if (given.flag('help')) return done(t(command.usage));
    if (given.positionals.length !== command.files) {
      throw new UsageError(t('jn.fileCount', { wanted: command.files, given: given.positionals.length }));
    }
    const outcome = await command.run(given);
    if ('pieces' in outcome) return await streamed(outcome, write);
    const { code, json, text } = outcome;
    return { code, stdout: `${wantsJson ? JSON.stringify(json, null, 2) : text}\n`, stderr: '' };
  } catch (error) {
    if (error instanceof UsageError) return badCall(error.message, t(command.usage));
    return refused(error, wantsJson);
  }
}

/** Pieces are as short as a row; they are written this many characters at a time. */
const PORTION = 1 << 16;

/** What goes wrong on the way is told on stderr: a part of the answer has been written. */
async function streamed({ code, pieces }: Streamed, write: Write | undefined): Promise<Answer> {
  let stdout = '';
  try {
    for await (const piece of pieces) {
      stdout += piece;
      if (!write || stdout.length < PORTION) continue;
      const portion = stdout;
      stdout = '';
      if (!(await write(portion))) break;
    }
    return { code, stdout, stderr: '' };
  } catch (error) {
    return { ...refused(error, false), stdout };
  }
}

/** What every command takes may stand before it as well: `--lang en roster <file>`. */
function commandFirst(args: readonly string[]): readonly string[] {
  let at = 0;
  while (args[at] === '--json' || args[at] === '--lang' || args[at]?.startsWith('--lang=')) {
    at += args[at] === '--lang' ? 2 : 1;
  }
  return at === 0 ? args : [...args.slice(at), ...args.slice(0, at)];
}

/** The command, which may be of two words, and what follows it. */
function split([first, second, ...rest]: readonly string[]): [name: string | undefined, rest: string[]] {
  if (first === 'pack' && second !== undefined && !second.startsWith('-')) return [`pack ${second}`, rest];
  return [first, second === undefined ? [] : [second, ...rest]];
}

function packUsage(name: string, rest: readonly string[]): Answer {
  if (rest.includes('--help') || rest.includes('-h')) return done(t('jn.usage.pack'));
  return badCall(t('jn.unknownCommand', { name }), t('jn.usage.pack'));
}

function languageIn(args: readonly string[]): 'zh-CN' | 'en' {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = args[at]?.split('=')[1] ?? (at < 0 ? undefined : args[at + 1]);
  return value === 'en' ? 'en' : 'zh-CN';
}

function parse({ options }: Command, args: readonly string[]): Given {
  const parsed = parsedArgs({ ...options, ...COMMON }, args);
  const values = parsed.values as Record<string, string | boolean | (string | boolean)[] | undefined>;
  const lang = values['lang'];
  if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en') {
    throw new UsageError(t('jn.oneOf', { option: '--lang', given: String(lang), words: 'zh-CN、en' }));
  }
  return {
    positionals: parsed.positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    all: (name) => [values[name] ?? []].flat().map(String),
    flag: (name) => values[name] === true,
  };
}

function parsedArgs(options: ParseArgsOptionsConfig, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(wordsOf(error, options), { cause: error });
  }
}

/** What is wrong with an option, in our words: those of Node are English. The option is named in quotes, with `<value>` behind it. */
function wordsOf(error: unknown, options: ParseArgsOptionsConfig): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /--?[\p{L}\p{N}][\p{L}\p{N}-]*(?=(?: <value>)?')/u.exec(message)?.[0];
  if (option === undefined) return t('jn.badOption', { detail: message });
  const known =
    options[option.replace(/^-+/, '')] ?? Object.values(options).find(({ short }) => `-${short}` === option);
  if (!known) return t('jn.unknownOption', { option });
  return t(known.type === 'string' ? 'jn.optionWithout' : 'jn.optionWith', { option });
}

function done(text: string): Answer {
  return { code: 0, stdout: `${text}\n`, stderr: '' };
}

function badCall(message: string, usage: string): Answer {
  return { code: 3, stdout: '', stderr: `${message}\n\n${usage}\n` };
}

/** A file that cannot be used. What nobody foresaw is told the same way, with its place in the program beside it. */
function refused(error: unknown, wantsJson: boolean): Answer {
  const code = error instanceof JiannuoError ? error.code : 'internal';
  const message = errorText(error) + (code === 'template.occupied' ? t('jn.hint.occupied') : '');
  const trace = error instanceof JiannuoError || !(error instanceof Error) ? '' : `${error.stack ?? ''}\n`;
  return wantsJson
    ? { code: 2, stdout: `${JSON.stringify({ refused: { code, message } }, null, 2)}\n`, stderr: trace }
    : { code: 2, stdout: '', stderr: `${message}\n${trace}` };
}
