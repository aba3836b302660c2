import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ServedRequests = { readonly url: string; close(): Promise<void> };

/** Serves a handler of requests on a port of this machine, for programs that talk with it over the network. */
export async function serveRequests(
  handle: (request: Request) => Promise<Response>,
): Promise<ServedRequests> {
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const hasBody = message.method !== 'GET' && message.method !== 'HEAD';
    const request = new Request(`http://localhost${message.url}`, {
      method: message.method ?? 'GET',
      headers: message.headers as Record<string, string>,
      ...(hasBody && { body: Buffer.concat(chunks) }),
    });
    const answer = await handle(request);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
