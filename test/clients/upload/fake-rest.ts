import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault = (request: {
  method: string;
  path: string;
  nth: number;
}) => 'cut' | 'stall' | Problem | null;
export type Problem = { readonly status: number; readonly code: string; readonly detail: string };

type Reply = { readonly status: number; readonly type: string; readonly body: unknown };

type Upload = { id: string; name: string; size: number; parts: Map<number, Buffer>; exportId: string | null };

/** The upload and export paths of the REST API over memory, with faults on demand. */
export type FakeRest = {
  readonly url: string;
  /** `METHOD path` of every request, in order. */
  readonly requests: string[];
  readonly uploads: Map<string, Upload>;
  /** The most parts that were on their way at once. */
  readonly mostAtOnce: () => number;
  /** Decides about each request before it is served; `nth` counts equal requests from 1. */
  fault: Fault;
  /** What `GET /exports/{id}` answers, one after another; the last one stays. */
  exportViews: Record<string, unknown>[];
  /** What `GET /pulse/history.json` answers; null: the community is not published. */
  history: Record<string, unknown> | null;
  /** The content that an upload has been completed with. */
  contentOf(uploadId: string): Buffer;
  close(): Promise<void>;
};

const key = 'pk_test';

const ok = (body: unknown): Reply => ({ status: 200, type: 'application/json', body });
const problem = ({ status, code, detail }: Problem): Reply => ({
  status,
  type: 'application/problem+json',
  body: { type: `https://pulse.test/errors/${code}`, title: code, status, code, detail },
});
const unauthorized: Problem = { status: 401, code: 'unauthorized', detail: 'The key is not known.' };
const notFound = problem({ status: 404, code: 'not_found', detail: 'There is no such thing.' });

export async function openFakeRest({ partSize = 1000 } = {}): Promise<FakeRest> {
  const requests: string[] = [];
  const uploads = new Map<string, Upload>();
  const counts = new Map<string, number>();
  let atOnce = 0;
  let most = 0;
  let polls = 0;

  const stateOf = (upload: Upload) => ({
    upload_id: upload.id,
    file_name: upload.name,
    size: upload.size,
    part_size: partSize,
    part_count: Math.ceil(upload.size / partSize),
    status: upload.exportId === null ? 'open' : 'completed',
    parts: [...upload.parts]
      .sort(([a], [b]) => a - b)
      .map(([part_number, bytes]) => ({ part_number, size: bytes.length, sha256: sha256(bytes) })),
    expires_at: '2026-02-19T12:00:00Z',
    export_id: upload.exportId,
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? '';
    const path = new URL(request.url ?? '', 'http://fake').pathname;
    const line = `${method} ${path}`;
    requests.push(line);
    counts.set(line, (counts.get(line) ?? 0) + 1);
    const isPart = method === 'PUT';
    if (isPart) most = Math.max(most, ++atOnce);
    try {
      const body = await readAll(request);
      const fault = fake.fault({ method, path, nth: counts.get(line) ?? 1 });
      if (fault === 'stall') return;
      if (fault === 'cut') {
        request.socket.destroy();
        return;
      }
      const known = request.headers.authorization === `Bearer ${key}` || path.startsWith('/pulse/');
      const reply =
        fault !== null ? problem(fault) : known ? answer(method, path, request, body) : problem(unauthorized);
      response.writeHead(reply.status, { 'content-type': reply.type });
      response.end(JSON.stringify(reply.body));
    } finally {
      if (isPart) atOnce--;
    }
  };

  const answer = (method: string, path: string, request: IncomingMessage, body: Buffer): Reply => {
    if (path === '/upload/multipart/create') {
      const { file_name, size } = JSON.parse(body.toString());
      const upload: Upload = {
        id: `upl_${uploads.size + 1}`,
        name: file_name,
        size,
        parts: new Map(),
        exportId: null,
      };
      uploads.set(upload.id, upload);
      return ok(stateOf(upload));
    }
    if (path === '/upload/multipart/complete') {
      const upload = uploads.get(JSON.parse(body.toString()).upload_id);
      if (upload === undefined) return notFound;
      if (upload.parts.size < Math.ceil(upload.size / partSize))
        return problem({ status: 409, code: 'upload_incomplete', detail: 'Parts are missing.' });
      upload.exportId = `exp_${upload.id}`;
      return ok({ upload_id: upload.id, export_id: upload.exportId, status: 'queued' });
    }
    const part = /^\/upload\/multipart\/([^/]+)\/parts\/(\d+)$/.exec(path);
    if (part !== null && method === 'PUT') {
      const upload = uploads.get(part[1] ?? '');
      if (upload === undefined) return notFound;
      if (request.headers['x-content-sha256'] !== sha256(body))
        return problem({ status: 422, code: 'upload_part_mismatch', detail: 'The part is damaged.' });
      upload.parts.set(Number(part[2]), body);
      return ok({ part_number: Number(part[2]), size: body.length, sha256: sha256(body) });
    }
    const upload = uploads.get(/^\/upload\/multipart\/([^/]+)$/.exec(path)?.[1] ?? '');
    if (upload !== undefined) return ok(stateOf(upload));
    if (path.startsWith('/exports/')) {
      const view = fake.exportViews[Math.min(polls++, fake.exportViews.length - 1)];
      return view === undefined ? notFound : ok(view);
    }
    if (path === '/exports') return ok({ data: fake.exportViews, next_cursor: null, has_more: false });
    return path === '/pulse/history.json' && fake.history !== null ? ok(fake.history) : notFound;
  };

  const server: Server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeRest = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    uploads,
    mostAtOnce: () => most,
    fault: () => null,
    exportViews: [],
    history: null,
    contentOf(uploadId) {
      const parts = [...(uploads.get(uploadId)?.parts ?? [])].sort(([a], [b]) => a - b);
      return Buffer.concat(parts.map(([, bytes]) => bytes));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

export const fakeKey = key;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
