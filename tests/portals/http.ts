import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Uploads above this many bytes are refused, as portals do. */
const uploadLimit = 20 * 1024 * 1024;

/**
 * The pages may load from their own origin only, so that nothing leaves the machine even by mistake. Vue's template
 * compiler needs `unsafe-eval`, old pages need inline handlers.
 */
const contentPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' data:";

/** Node's request as the standard one, so that `formData()` parses multipart bodies. */
export function toRequest(message: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  const method = message.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(message);
  return new Request(new URL(message.url ?? '/', origin), {
    method,
    headers,
    ...(body && { body: body as ReadableStream<Uint8Array<ArrayBuffer>>, duplex: 'half' as const }),
  });
}

export async function send(response: Response, to: ServerResponse): Promise<void> {
  to.statusCode = response.status;
  for (const [name, value] of response.headers) to.setHeader(name, value);
  to.setHeader('content-security-policy', contentPolicy);
  to.setHeader('x-content-type-options', 'nosniff');
  await pipeline(Readable.from([Buffer.from(await response.arrayBuffer())]), to);
}

export function json(value: unknown): Response {
  return Response.json(value, { headers: { 'cache-control': 'no-store' } });
}

/** The file of the multipart part `file`, or `undefined` when there is none. */
export async function uploadedFile(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length')) > uploadLimit) return undefined;
  const part = (await request.formData()).get('file');
  return part instanceof File ? new Uint8Array(await part.arrayBuffer()) : undefined;
}
