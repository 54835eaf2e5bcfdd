import type { AuthoringProblem } from '#core/authoring/problem.ts';
import type { Known } from '#core/authoring/context.ts';
import { packRows } from '#core/authoring/write.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Command, Given, Outcome } from './command.ts';
import { loadKnown } from './pack-known.ts';
import { readPackFile } from './packs.ts';

/** `pack lint <workbook|json>`: whether a file is a pack, and everything that is wrong with it. */
const command: Command = { usage: 'jn.usage.pack', options: {}, files: 1, run: lint };
export default command;

async function lint(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const known = await loadKnown();
  const { authored, problems, verified } = await readPackFile(file, known);
  const [errors, warnings] = (['error', 'warning'] as const).map(
    (level) => problems.filter((problem) => problem.level === level).length,
  );
  const { pack, examples = [] } = authored ?? {};
  const meanings = authored ? meaningsOf(authored, known) : [];
  const head = pack && { id: pack.id, title: pack.title, version: pack.version, checks: pack.checks.length };
  return {
    code: (errors ?? 0) + (warnings ?? 0) > 0 ? 1 : 0,
    json: {
      file,
      verified,
      errors,
      warnings,
      pack: head ?? null,
      examples: examples.length,
      checks: meanings,
      problems: problems.map(forPrograms),
    },
    text: [
      ...problems.map(
        (problem) => `  ${t(`jn.pack.${problem.level}`)} ${placeOf(problem)}${wordsOf(problem)}`,
      ),
      ...meanings.map(({ name, type, passes }) => t('jn.pack.check', { name, type, passes })),
      pack
        ? t('jn.pack.read', { title: pack.title, checks: pack.checks.length, examples: examples.length })
        : t('jn.pack.notRead', { errors: errors ?? 0 }),
      t(verified ? 'jn.pack.verified' : 'jn.pack.notVerified'),
    ].join('\n'),
  };
}

/** Each check in words: whether it is meant the right way round is seen there. */
function meaningsOf(authored: AuthoredPack, known: Known) {
  return packRows(authored, known).checks.map(({ id = '', name = '', type = '', passes = '' }) => ({
    id,
    name: name || id,
    type,
    passes,
  }));
}

function forPrograms(problem: AuthoringProblem) {
  const {
    level,
    code,
    params,
    sheet,
    row = null,
    column = null,
    header = null,
    value = null,
    suggestion = null,
    path = null,
  } = problem;
  return { level, code, sheet, row, column, header, value, path, cause: codeText(code, params), suggestion };
}

/** `检查 D12：`, as far as the problem has a place. */
function placeOf({ sheet, row, column = '', header = '', path }: AuthoringProblem): string {
  if (path !== undefined) {
    const label = [sheet, header].filter(Boolean).join('/');
    return t('jn.pack.place', { place: label === '' ? path : t('jn.pack.path', { path, label }) });
  }
  const cell = row === undefined ? column : `${column}${row}`;
  const place = [sheet, column === '' && row !== undefined ? t('jn.pack.row', { row }) : cell]
    .filter(Boolean)
    .join(' ');
  return place === '' ? '' : t('jn.pack.place', { place });
}

function wordsOf({ code, params, suggestion }: AuthoringProblem): string {
  const cause = codeText(code, params);
  return suggestion === undefined ? cause : `${cause}${t('jn.pack.meant', { word: suggestion })}`;
}
