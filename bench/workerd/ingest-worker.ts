import { createR2Store } from '../../src/adapters/r2.ts';
import { readIntoSegments } from '../read-into-segments.ts';

/** What one run found, or how many objects were copied. */
export type WorkerAnswer = { readonly messages: number; readonly weeks: readonly string[] };

const windowBytes = 4 * 1024 * 1024;

/** The storage's own share: the file read twice in windows, the segments read and written once. */
async function onlyStore(bucket: R2Bucket, key: string, size: number): Promise<WorkerAnswer> {
  const objects = createR2Store(bucket);
  for (let at = 0; at < 2 * size; at += windowBytes) {
    const offset = at % size;
    await objects.getRange(key, offset, Math.min(windowBytes, size - offset));
  }
  const { objects: segments } = await objects.list('segments/', null, 1000);
  for (const segment of segments) {
    const stored = await objects.get(segment.key);
    if (stored !== null) await objects.put(`copies/${segment.key}`, stored.bytes);
  }
  return { messages: 0, weeks: segments.map((segment) => segment.key) };
}

export default {
  /** `POST /read?key&size` with the known weeks as JSON; `POST /store?key&size`; anything else does nothing. */
  async fetch(request: Request, { BUCKET }: { BUCKET: R2Bucket }): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const key = searchParams.get('key') ?? '';
    const size = Number(searchParams.get('size'));
    if (pathname === '/store') return Response.json(await onlyStore(BUCKET, key, size));
    if (pathname !== '/read') return Response.json({ messages: 0, weeks: [] });
    const knownWeeks = (await request.json()) as string[];
    const found = await readIntoSegments(createR2Store(BUCKET), { key, size, knownWeeks });
    const answer: WorkerAnswer = {
      messages: found.report['entries'] as number,
      weeks: found.weeks.map(({ week }) => week),
    };
    return Response.json(answer);
  },
};
