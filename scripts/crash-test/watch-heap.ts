import { once } from 'node:events';
import { StopError } from '../run-main.ts';

/** The most memory seen while a Worker did one thing. Bytes. */
export type HeapPeak = {
  /** The call of storage, and the kind of object: `put media`. */
  readonly what: string;
  /** Objects and buffers, after a collection. */
  readonly live: number;
  /** Of these, objects. */
  readonly objects: number;
  /** Objects and buffers before the collection. */
  readonly all: number;
  readonly samples: number;
};

export type HeapWatch = {
  peaks(): HeapPeak[];
  /** Fails when the Worker is gone. */
  readonly lost: Promise<never>;
  close(): void;
};

/** Where a Worker stops: before each call of storage and behind each answer, as `src/adapters/r2.ts` has them. */
const stops = [
  'await bucket.get(key, { range',
  'new Uint8Array(await object',
  'return readInto(object',
  'await bucket.put(key, bytes',
  '.uploadPart(partNumber, sized)',
];

/** A collection takes a fifth of a second: so much time is left in between. */
const pauseMs = 250;

type Usage = { readonly usedSize: number; readonly backingStorageSize?: number };
type Frame = {
  readonly callFrameId: string;
  readonly functionName: string;
  readonly scopeChain: readonly { readonly object: { readonly objectId: string } }[];
};
type Answer = {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: unknown;
};

/**
 * Watches a Worker's heap by its inspector (Chrome DevTools protocol). A busy Worker answers no questions, so it is stopped
 * wherever it calls storage, which is where it holds most, and asked there.
 */
export async function watchHeap(inspector: URL): Promise<HeapWatch> {
  const socket = new WebSocket(inspector.href);
  await once(socket, 'open');
  const waiting = new Map<number, (result: unknown) => void>();
  const scripts: string[] = [];
  const peaks = new Map<string, HeapPeak>();
  let lastId = 0;
  let lastLook = 0;
  let closed = false;

  const call = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve) => {
      waiting.set(++lastId, resolve as (result: unknown) => void);
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
  const ask = async (): Promise<{ objects: number; all: number }> => {
    const { usedSize, backingStorageSize = 0 } = await call<Usage>('Runtime.getHeapUsage');
    return { objects: usedSize, all: usedSize + backingStorageSize };
  };
  const look = async (what: string, objectId: string): Promise<void> => {
    const before = await ask();
    // a stopped Worker collects nothing when it is told to, but does before it counts the heirs of an object
    await call('Runtime.queryObjects', { prototypeObjectId: objectId, objectGroup: 'heirs' });
    await call('Runtime.releaseObjectGroup', { objectGroup: 'heirs' });
    const after = await ask();
    const peak = peaks.get(what);
    peaks.set(what, {
      what,
      live: Math.max(peak?.live ?? 0, after.all),
      objects: Math.max(peak?.objects ?? 0, after.objects),
      all: Math.max(peak?.all ?? 0, before.all),
      samples: (peak?.samples ?? 0) + 1,
    });
  };
  const lookStopped = async ({ callFrames: [frame] }: { callFrames: readonly Frame[] }): Promise<void> => {
    if (frame !== undefined && performance.now() - lastLook > pauseMs) {
      const { callFrameId, functionName, scopeChain } = frame;
      const expression = "key.split('/')[0]";
      const { result } = await call<{ result: { value?: string } }>('Debugger.evaluateOnCallFrame', {
        callFrameId,
        expression,
      });
      await look(`${functionName} ${result.value}`, scopeChain[0]!.object.objectId);
      lastLook = performance.now();
    }
    await call('Debugger.resume');
  };

  const lost = new Promise<never>((_, reject) => {
    socket.addEventListener('close', () => {
      if (!closed) reject(new StopError('The Worker has ended: it needed more memory than it was given.'));
    });
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, method, result, params } = JSON.parse(String(data)) as Answer;
    if (method === 'Debugger.scriptParsed') scripts.push((params as { scriptId: string }).scriptId);
    if (method === 'Debugger.paused') void lookStopped(params as { callFrames: readonly Frame[] });
    if (id === undefined) return;
    waiting.get(id)?.(result);
    waiting.delete(id);
  });

  await call('Runtime.enable');
  await call('Debugger.enable');
  for (const query of stops) {
    let found = 0;
    for (const scriptId of scripts) found += await stopAt(call, scriptId, query);
    if (found === 0) throw new StopError(`The Worker cannot be stopped at "${query}": no line has it.`);
  }
  return {
    peaks: () => [...peaks.values()],
    lost,
    close() {
      closed = true;
      socket.close();
    },
  };
}

type Found = { readonly result?: readonly { readonly lineNumber: number; readonly lineContent: string }[] };

/** Stops at all lines of a script that hold some text; how many they are. */
async function stopAt(
  call: <T>(method: string, params: object) => Promise<T>,
  scriptId: string,
  query: string,
): Promise<number> {
  const { result = [] } = await call<Found>('Debugger.searchInContent', { scriptId, query });
  for (const { lineNumber, lineContent } of result) {
    const columnNumber = lineContent.search(/\S/);
    await call('Debugger.setBreakpoint', { location: { scriptId, lineNumber, columnNumber } });
  }
  return result.length;
}
