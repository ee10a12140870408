import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** parsed JSON of a POST, undefined otherwise */
  readonly body: unknown;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What a handler answers: JSON, a ready text with its type, or nothing when it has answered itself. */
export type Reply =
  | { readonly json: unknown }
  | { readonly text: string | Uint8Array; readonly type: string }
  | 'answered'
  | 'not-found';

const longestBody = 64 * 1024 * 1024;

/**
 * A small HTTP server on this computer only. An error of a handler becomes `{error}` with status 400.
 *
 * @param port 0 takes any free one
 * @throws Error when the port is taken
 */
export async function serve(
  port: number,
  handle: (call: Call) => Promise<Reply>,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void answer(request, response, handle));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (call: Call) => Promise<Reply>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  try {
    const body = request.method === 'POST' ? JSON.parse((await readBody(request)) || 'null') : undefined;
    const reply = await handle({
      method: request.method ?? 'GET',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      body,
      request,
      response,
    });
    if (reply === 'answered') return;
    if (reply === 'not-found') send(response, 404, 'application/json', JSON.stringify({ error: 'not found' }));
    else if ('json' in reply) send(response, 200, 'application/json', JSON.stringify(reply.json));
    else send(response, 200, reply.type, reply.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send(response, 400, 'application/json', JSON.stringify({ error: message }));
  }
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(content);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > longestBody) throw new Error('The request is larger than 64 MB.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
