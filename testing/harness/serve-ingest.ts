import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import type { TestServices } from './test-services.ts';

/** Serves pulse-ingest on a port of this machine, for programs that talk with it over the network. */
export async function serveIngest({
  services,
}: Pick<TestServices, 'services'>): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const hasBody = message.method !== 'GET' && message.method !== 'HEAD';
    const request = new Request(`http://localhost${message.url}`, {
      method: message.method ?? 'GET',
      headers: message.headers as Record<string, string>,
      ...(hasBody && { body: Buffer.concat(chunks) }),
    });
    const answer = await handleIngestRequest(request, services);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
