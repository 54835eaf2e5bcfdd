import { readFacts } from '#core/facts/read-facts.ts';
import { stageDays } from '#core/facts/stage.ts';
import { JiannuoError } from '#core/errors.ts';
import { type Facts, FactsRequest } from '#core/model/facts.ts';
import type { Pack } from '#core/model/pack.ts';
import { loadPacks } from '../checks.ts';
import { unknownNamed } from './named.ts';
import type { Command, Given, Outcome } from './command.ts';
import { factsText } from './facts-text.ts';
import { readInput } from './files.ts';
import { assertLines, jsonOfLine, LineFaults } from './json-lines.ts';

/** `facts <jsonl>`: what the text reader finds in each text, for authors who ask why. It judges nothing: the code is 0. */
const command: Command = {
  usage: 'jn.usage.facts',
  options: { pack: { type: 'string' } },
  files: 1,
  run: facts,
};
export default command;

async function facts(given: Given): Promise<Outcome> {
  const [file = ''] = given.positionals;
  const packs = await packsFor(given.text('pack'));
  const sets = packs.flatMap((pack) => pack.sets);
  const found = new Map<string, Facts>();
  const faults = new LineFaults(file);
  const text = new TextDecoder().decode(await readInput(file));
  const lines = [...text.split(/\r?\n/).entries()].filter(([, line]) => line.trim() !== '');
  assertLines(lines.length, file);
  for (const [index, line] of lines) {
    faults.try(() => {
      const place = { file, line: index + 1 };
      const request = requestIn(line, place);
      const id = String(request.id);
      if (found.has(id)) throw new JiannuoError('cli.lineSameId', { ...place, id });
      found.set(id, readFacts(inputOf(request, packs, place), { sets }));
    });
  }
  faults.throw();
  return {
    code: 0,
    json: Object.fromEntries(found),
    text: Array.from(found, ([id, each]) => factsText(id, each, packs)).join('\n\n'),
  };
}

async function packsFor(asked: string | undefined): Promise<Pack[]> {
  const packs = await loadPacks();
  if (asked === undefined) return packs;
  const pack = packs.find(({ id, title }) => id === asked || title === asked);
  if (pack) return [pack];
  throw unknownNamed('--pack', asked, packs);
}

interface LinePlace {
  file: string;
  line: number;
}

function requestIn(line: string, place: LinePlace): FactsRequest {
  const request = FactsRequest.safeParse(jsonOfLine(line, place));
  if (request.success) return request.data;
  const member = request.error.issues[0]?.path.join('.') || 'id';
  throw new JiannuoError('cli.lineWrong', { ...place, member });
}

function inputOf(request: FactsRequest, packs: readonly Pack[], place: LinePlace) {
  const year = Number.parseInt(String(request.year ?? ''), 10) || undefined;
  const stage = stageDays(request.stage ?? undefined, packs, year);
  if (stage === null) throw new JiannuoError('cli.lineStage', { ...place, stage: String(request.stage) });
  return {
    text: request.text,
    stage,
    year,
    role: request.role ?? undefined,
    inCharge: request.inCharge ?? undefined,
  };
}
