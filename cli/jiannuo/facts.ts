import { readFacts } from '#core/facts/read-facts.ts';
import { stageDays } from '#core/facts/stage.ts';
import { JiannuoError } from '#core/errors.ts';
import { type Facts, FactsRequest } from '#core/model/facts.ts';
import type { Pack } from '#core/model/pack.ts';
import { loadPacks } from '../checks.ts';
import type { Command, Given, Streamed } from './command.ts';
import { factsText } from './facts-text.ts';
import { lineSource } from './files.ts';
import { assertLines, jsonOfLine, LineFaults } from './json-lines.ts';
import { packFor } from './packs.ts';

/**
 * `facts <jsonl>`: what the text reader finds in each text, for authors who ask why. It judges nothing: the code is 0. Lines are read
 * and answered one by one, so that a file may have any number of them; before, all are looked through for what cannot be read.
 */
const command: Command = {
  usage: 'jn.usage.facts',
  options: { pack: { type: 'string' }, jsonl: { type: 'boolean' } },
  files: 1,
  run: readAll,
};
export default command;

async function readAll(given: Given): Promise<Streamed> {
  const [file = ''] = given.positionals;
  const asked = given.text('pack');
  const packs = asked === undefined ? await loadPacks() : [await packFor(asked)];
  const lines = await lineSource(file);
  await lookThrough(lines(), file, packs);
  const found = () => factsOf(lines(), file, packs);
  const pieces = given.flag('jsonl')
    ? asLines(found())
    : given.flag('json')
      ? asJson(found())
      : asText(found(), packs);
  return { code: 0, pieces };
}

interface LinePlace {
  file: string;
  line: number;
}

interface Asked {
  id: string;
  place: LinePlace;
  input: Parameters<typeof readFacts>[0];
}

interface Found {
  /** As it is written in the line. */
  id: string;
  facts: Facts;
}

/**
 * What every line asks for, in order.
 * @throws JiannuoError `cli.lineNotJson`, `cli.lineWrong`, `cli.lineStage`
 */
async function* requestsIn(
  lines: AsyncIterable<string>,
  file: string,
  packs: readonly Pack[],
): AsyncGenerator<() => Asked> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const place = { file, line: number };
    yield () => {
      const request = requestIn(line, place);
      return { id: String(request.id), place, input: inputOf(request, packs, place) };
    };
  }
}

/** @throws JiannuoError `cli.noLines`; all that is wrong with the lines, `cli.lineSameId` among it */
async function lookThrough(
  lines: AsyncIterable<string>,
  file: string,
  packs: readonly Pack[],
): Promise<void> {
  const ids = new Set<string>();
  const faults = new LineFaults(file);
  let count = 0;
  for await (const read of requestsIn(lines, file, packs)) {
    count += 1;
    faults.try(() => {
      const { id, place } = read();
      if (ids.has(id)) throw new JiannuoError('cli.lineSameId', { ...place, id });
      ids.add(id);
    });
  }
  assertLines(count, file);
  faults.throw();
}

async function* factsOf(
  lines: AsyncIterable<string>,
  file: string,
  packs: readonly Pack[],
): AsyncGenerator<Found> {
  const sets = packs.flatMap((pack) => pack.sets);
  for await (const read of requestsIn(lines, file, packs)) {
    const { id, input } = read();
    yield { id, facts: readFacts(input, { sets }) };
  }
}

/** One object by id, a text a line. */
async function* asJson(found: AsyncIterable<Found>): AsyncGenerator<string> {
  let before = '{\n';
  for await (const { id, facts } of found) {
    yield `${before}${JSON.stringify(id)}: ${JSON.stringify(facts)}`;
    before = ',\n';
  }
  yield before === '{\n' ? '{}\n' : '\n}\n';
}

async function* asLines(found: AsyncIterable<Found>): AsyncGenerator<string> {
  for await (const { id, facts } of found) yield `${JSON.stringify({ id, ...facts })}\n`;
}

async function* asText(found: AsyncIterable<Found>, packs: readonly Pack[]): AsyncGenerator<string> {
  const text = factsText(packs);
  let before = '';
  for await (const { id, facts } of found) {
    yield `${before}${text(id, facts)}\n`;
    before = '\n';
  }
}

function requestIn(line: string, place: LinePlace): FactsRequest {
  const request = FactsRequest.safeParse(jsonOfLine(line, place));
  if (request.success) return request.data;
  const member = request.error.issues[0]?.path.join('.') || 'id';
  throw new JiannuoError('cli.lineWrong', { ...place, member });
}

function inputOf(request: FactsRequest, packs: readonly Pack[], place: LinePlace): Asked['input'] {
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
