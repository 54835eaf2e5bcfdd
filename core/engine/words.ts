import type { CheckMessages, CheckWords } from '../checks/words.ts';
import { JiannuoError } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckUse } from '../model/pack.ts';
import { engineMessages } from './messages.ts';

/** What a use of a check is called: by its author, else by its check, else by the check's id. */
export function titleOfUse(
  { name, checkId }: Pick<CheckUse, 'name' | 'checkId'>,
  words: readonly CheckWords[],
  locale: 'zh-CN' | 'en',
): string {
  const title = words.find(({ id }) => id === checkId)?.title;
  return name ?? (locale === 'en' ? title?.en : title?.zh) ?? checkId;
}

/**
 * A finding in words, from the table of its check or of the engine. Throws `checks.wordsMissing` for a code that no
 * table has, and for a `{name}` that the finding gives no parameter for.
 */
export function findingText(finding: Finding, words: readonly CheckWords[], locale: 'zh-CN' | 'en'): string {
  const language = locale === 'zh-CN' ? 'zh' : 'en';
  const own = words.find(({ id }) => id === finding.checkId);
  const tables: CheckMessages = { ...own?.messages, ...engineMessages };
  const said = tables[finding.code];
  const message = (finding.outcome === 'review' ? (said?.review ?? said) : said)?.[language];
  if (message === undefined) throw missing(finding, finding.code);
  // The engine names the check by id; a reader knows it by its title.
  const isEngine = Object.hasOwn(engineMessages, finding.code);
  const params = isEngine
    ? { ...finding.params, check: own?.title[language] ?? finding.checkId }
    : finding.params;
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw missing(finding, `${finding.code} {${name}}`);
    return String(value);
  });
}

function missing({ checkId }: Finding, code: string): JiannuoError {
  return new JiannuoError('checks.wordsMissing', { check: checkId, code });
}
