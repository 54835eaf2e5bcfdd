import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { ImportedRow } from '#core/model/import-contract.ts';
import { z } from '#core/model/zod.ts';
import { formFile, libraryFile, packageFile, pageFile, pageSource } from './files.ts';
import { json, send, toRequest } from './http.ts';
import { importRoutes } from './imports.ts';
import { jspPage } from './jsp.ts';
import { listResponse, recordResponse } from './records.ts';

const RosterRow = z.record(z.string(), z.string());
type RosterRow = z.infer<typeof RosterRow>;
const Press = z.object({ page: z.string(), button: z.string() });

/** What the portals have seen since they started or were reset. */
export interface PortalState {
  /** Presses of the portals' own buttons (保存, 确定, 查询 …): the product must never cause one. */
  presses: z.infer<typeof Press>[];
  /** Forms that were really posted. */
  submissions: { path: string; fields: Record<string, string[]> }[];
  /** What `/roster` keeps, in the order in which it was saved; it outlives the browser. */
  roster: RosterRow[];
  /** Rows taken from uploaded workbooks, as each importer read them. */
  imported: { ruoyi: ImportedRow[]; jeecg: ImportedRow[] };
}

export interface Portals {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  state: PortalState;
  reset(): void;
  close(): Promise<void>;
}

/** Lists of people, each drawn by another library. */
export const PEOPLE_PAGES = ['element', 'layui', 'easyui', 'naive', 'virtual', 'cards'] as const;

type Route = (request: Request, url: URL) => Response | Promise<Response>;

const html = async (page: string): Promise<Response> =>
  new Response(await pageSource(page), { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** A page around one of another origin: the same server under its other name. */
function foreign(url: URL, around: (src: string) => string): Response {
  const other = new URL('/matrix/form', url);
  other.hostname = 'localhost';
  const text = `<!doctype html><meta charset="utf-8"><title>民主测评</title>${around(other.href)}`;
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function routes(state: PortalState): Record<string, Route> {
  return {
    'GET /': () => html('index'),
    'GET /favicon.ico': () => new Response(null, { status: 204 }),
    'GET /ruoyi': () => html('ruoyi/index'),
    'GET /ruoyi/form': () => html('ruoyi/index'),
    'GET /ruoyi/detail': () => html('ruoyi/index'),
    'GET /ruoyi/review': (_, url) => recordResponse('ruoyi', url.searchParams),
    'GET /ruoyi/review/list': () => listResponse('ruoyi'),
    'GET /jeecg': () => html('jeecg/index'),
    'GET /jeecg/form': () => html('jeecg/index'),
    'GET /jeecg/detail': () => html('jeecg/index'),
    'GET /survey/form': () => html('survey/form'),
    'GET /growing/form': () => html('growing/form'),
    'GET /roster': () => html('roster/list'),
    'GET /roster/all': () => json(state.roster),
    'POST /roster/save': async (request) => {
      state.roster.push(RosterRow.parse(await request.json()));
      return json({ success: true });
    },
    'GET /matrix/form': () => html('matrix/form'),
    ...Object.fromEntries(
      PEOPLE_PAGES.map((name): [string, Route] => [`GET /people/${name}`, () => html(`people/${name}`)]),
    ),
    'GET /foreign/iframe': (_, url) => foreign(url, (src) => `<iframe src="${src}"></iframe>`),
    'GET /foreign/frameset': (_, url) => foreign(url, (src) => `<frameset><frame src="${src}"></frameset>`),
    'GET /jeecg/pledge': (_, url) => recordResponse('jeecg', url.searchParams),
    'GET /jeecg/pledge/list': () => listResponse('jeecg'),
    'POST /portal-press': async (request) => {
      state.presses.push(Press.parse(await request.json()));
      return new Response(null, { status: 204 });
    },
    ...importRoutes(state.imported),
  };
}

/** Keeps what the JSP portal's forms post; their pages are GBK, and so are the bodies. */
async function submission(request: Request, path: string, state: PortalState): Promise<Response> {
  const fields: Record<string, string[]> = {};
  const body = new TextDecoder('gbk').decode(await request.arrayBuffer());
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  for (const [name, value] of await new Response(body, { headers }).formData()) {
    (fields[name] ??= []).push(typeof value === 'string' ? value : value.name);
  }
  state.submissions.push({ path, fields });
  return json({ success: true });
}

async function answer(request: Request, table: Record<string, Route>, state: PortalState): Promise<Response> {
  const url = new URL(request.url);
  const path = decodeURIComponent(url.pathname).replace(/(?<=.)\/$/, '');
  const route = table[`${request.method} ${path}`];
  if (route) return route(request, url);
  if (request.method === 'POST' && /^\/jsp\/\w+\.do$/.test(path)) return submission(request, path, state);
  if (request.method === 'GET') {
    const [, room = '', rest = ''] = /^\/(lib|npm|forms|portal|jsp)\/(.+)$/.exec(path) ?? [];
    if (room === 'lib') return libraryFile(rest);
    if (room === 'npm') return packageFile(rest);
    if (room === 'forms') return formFile(rest);
    if (room === 'portal') return pageFile(rest);
    const page = room === 'jsp' ? await jspPage(rest, url) : undefined;
    if (page) return page;
  }
  return new Response('not found', { status: 404 });
}

/** Starts the sample portals on a loopback port; 0 lets the system choose one. */
export async function startPortals(options: { port?: number } = {}): Promise<Portals> {
  const state: PortalState = { presses: [], submissions: [], roster: [], imported: { ruoyi: [], jeecg: [] } };
  const table = routes(state);
  let origin = '';
  const server = createServer((message, response) => {
    answer(toRequest(message, origin), table, state)
      .catch((error: unknown) => new Response(String(error), { status: 500 }))
      .then((result) => send(result, response))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    state,
    reset: () => {
      state.presses.length = 0;
      state.submissions.length = 0;
      state.roster.length = 0;
      state.imported.ruoyi.length = 0;
      state.imported.jeecg.length = 0;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flag = process.argv.indexOf('--port');
  const portals = await startPortals({ port: flag < 0 ? 0 : Number(process.argv[flag + 1]) });
  console.log(portals.origin);
}
