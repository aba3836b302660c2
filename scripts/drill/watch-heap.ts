import { once } from 'node:events';

export type HeapPeak = {
  /** Objects and the buffers they hold, after a collection. Bytes. */
  readonly live: number;
  /** Objects alone. Bytes. */
  readonly heap: number;
  readonly samples: number;
};

export type HeapWatch = {
  /** The highest since the last time it was asked. */
  take(): HeapPeak;
  close(): void;
};

const sampleEveryMs = 100;

type HeapUsage = { readonly usedSize: number; readonly backingStorageSize?: number };

/** Asks a Worker's inspector (Chrome DevTools protocol) ten times a second to collect garbage, and for what is left. */
export async function watchHeap(inspector: URL): Promise<HeapWatch> {
  const socket = new WebSocket(inspector.href);
  await once(socket, 'open');
  const waiting = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
    if (id !== undefined) waiting.delete(id);
  });
  const call = (method: string): Promise<unknown> =>
    new Promise((resolve) => {
      waiting.set(++lastId, resolve);
      socket.send(JSON.stringify({ id: lastId, method }));
    });

  let peak: HeapPeak = { live: 0, heap: 0, samples: 0 };
  let closed = false;
  const sample = async (): Promise<void> => {
    await call('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await call('Runtime.getHeapUsage')) as HeapUsage;
    peak = {
      live: Math.max(peak.live, usedSize + backingStorageSize),
      heap: Math.max(peak.heap, usedSize),
      samples: peak.samples + 1,
    };
  };
  const run = async (): Promise<void> => {
    while (!closed) {
      await sample();
      await new Promise((resolve) => setTimeout(resolve, sampleEveryMs));
    }
  };
  await call('Runtime.enable');
  void run();
  return {
    take() {
      const taken = peak;
      peak = { live: 0, heap: 0, samples: 0 };
      return taken;
    },
    close() {
      closed = true;
      socket.close();
    },
  };
}
