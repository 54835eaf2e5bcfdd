import { readFacts } from '#core/facts/read-facts.ts';
import { stageDays } from '#core/facts/stage.ts';
import { JiannuoError } from '#core/errors.ts';
import { type Facts, FactsRequest } from '#core/model/facts.ts';
import type { Pack } from '#core/model/pack.ts';
import { loadPacks } from '../checks.ts';
import type { Command, Given, Streamed } from './command.ts';
import { factsText } from './facts-text.ts';
import { lineSource } from './files.ts';
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
  const requests = () => requestsIn(lines(), file, packs);
  await lookThrough(requests());
  const found = () => factsOf(requests(), packs, asked !== undefined);
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

/** @throws JiannuoError `cli.lineNotJson`, `cli.lineWrong`, `cli.lineStage` */
async function* requestsIn(
  lines: AsyncIterable<string>,
  file: string,
  packs: readonly Pack[],
): AsyncGenerator<Asked> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const place = { file, line: number };
    const request = requestIn(line, place);
    yield { id: String(request.id), place, input: inputOf(request, packs, place) };
  }
}

/** @throws JiannuoError `cli.lineSameId`, and what reading the lines throws */
async function lookThrough(requests: AsyncIterable<Asked>): Promise<void> {
  const ids = new Set<string>();
  for await (const { id, place } of requests) {
    if (ids.has(id)) throw new JiannuoError('cli.lineSameId', { ...place, id });
    ids.add(id);
  }
}

/** With `isWhole` every criterion is told, also those that nothing was found for: who names a pack asks for its criteria. */
async function* factsOf(
  requests: AsyncIterable<Asked>,
  packs: readonly Pack[],
  isWhole: boolean,
): AsyncGenerator<Found> {
  const sets = packs.flatMap((pack) => pack.sets);
  for await (const { id, input } of requests) {
    const read = readFacts(input, { sets });
    yield { id, facts: isWhole ? read : { ...read, criteria: withoutNull(read.criteria) } };
  }
}

function withoutNull(criteria: Facts['criteria']): Facts['criteria'] {
  return Object.fromEntries(Object.entries(criteria).filter(([, quote]) => quote !== null));
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
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch (error) {
    throw new JiannuoError('cli.lineNotJson', { ...place }, { cause: error });
  }
  const request = FactsRequest.safeParse(read);
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
