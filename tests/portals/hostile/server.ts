import { globSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Holds } from './holds.ts';

/** A request that reached either origin, with all that it carried, decoded. */
export interface Seen {
  path: string;
  carried: string;
}

export interface HostilePages {
  /** Where the pages are, and a second origin on the same machine. */
  origin: string;
  other: string;
  seen: Seen[];
  close(): Promise<void>;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** Tells the server of each press of a button, whoever pressed it. */
const PRESS_SCRIPT = `document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('button, a')) void fetch('/press', { method: 'POST', keepalive: true });
}, true);`;

export const hostileIds = globSync('pages/*.html', { cwd: here })
  .map((file) => basename(file, '.html'))
  .sort();

export function holdsOf(id: string): Holds {
  return Holds.parse(JSON.parse(readFileSync(`${here}pages/${id}.json`, 'utf8')));
}

/** Serves the hostile pages on two loopback ports, which are two origins. */
export async function startHostilePages(): Promise<HostilePages> {
  const seen: Seen[] = [];
  const servers: Server[] = [];
  const origins: string[] = [];
  for (const index of [0, 1]) {
    const server = createServer((request, response) => {
      answer(request, response, seen, () => origins[1 - index] ?? '').catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    origins.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
  const [origin = '', other = ''] = origins;
  return { origin, other, seen, close: () => closeAll(servers) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  seen: Seen[],
  other: () => string,
): Promise<void> {
  const url = request.url ?? '/';
  const body = await text(request);
  const [path = '/'] = url.split('?');
  seen.push({ path, carried: decoded(`${url}\n${body}\n${JSON.stringify(request.headers)}`) });
  if (path === '/press.js') {
    response.setHeader('content-type', 'text/javascript').end(PRESS_SCRIPT);
    return;
  }
  const [, part] = /^\/part\/([\w-]+)$/.exec(path) ?? [];
  const id = path.slice(1);
  if (request.method !== 'GET' || (part === undefined && !hostileIds.includes(id))) {
    response.writeHead(204).end();
    return;
  }
  const headers = part === undefined ? (holdsOf(id).headers ?? {}) : {};
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(pageSource(part === undefined ? `pages/${id}` : `parts/${part}`, other()));
}

function pageSource(file: string, other: string): string {
  const source = readFileSync(`${here}${file}.html`, 'utf8')
    .replaceAll('<!--form-->', () => readFileSync(`${here}parts/form.html`, 'utf8'))
    .replaceAll('{{other}}', other);
  return `<!doctype html><meta charset="utf-8"><title>${basename(file)}</title><script src="/press.js"></script>\n${source}`;
}

/** Forms encode what they send; a body that is no such text stays as it is. */
function decoded(carried: string): string {
  try {
    return decodeURIComponent(carried.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return carried;
    throw error;
  }
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
