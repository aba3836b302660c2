import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What passed between clients and server. */
export type Traffic = {
  /** How often each part was sent, whatever became of it, and how often it was taken. */
  readonly sent: Map<number, number>;
  readonly taken: Map<number, number>;
  /** Bytes of all bodies of parts, those of broken connections included. */
  bytes: number;
  /** Of these, bytes of parts that the server took for the first time. */
  takenBytes: number;
  corrupted: number;
  completions: number;
};

export type CrashTestProxy = {
  readonly url: string;
  readonly traffic: Traffic;
  /** Turns one bit of the next part on its way. */
  corruptNext(): void;
  /** Called once when the next completion has been passed on, before its answer goes back. */
  onCompletion(then: () => void): void;
  close(): Promise<void>;
};

const partPath = /^\/upload\/multipart\/[^/]+\/parts\/(\d+)$/;

/** A proxy in front of the server on `port` of this machine that counts, and damages what it is told to. */
export async function openProxy(port: number, progress: (traffic: Traffic) => void): Promise<CrashTestProxy> {
  const traffic: Traffic = {
    sent: new Map(),
    taken: new Map(),
    bytes: 0,
    takenBytes: 0,
    corrupted: 0,
    completions: 0,
  };
  let corrupt = false;
  let completion: (() => void) | null = null;

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { method, url, headers } = incoming;
    const part = method === 'PUT' ? Number(partPath.exec(url ?? '')?.[1] ?? 0) : 0;
    if (part > 0) traffic.sent.set(part, (traffic.sent.get(part) ?? 0) + 1);
    let length = 0;
    const target = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      if (part > 0 && answer.statusCode === 200) {
        if (!traffic.taken.has(part)) traffic.takenBytes += length;
        traffic.taken.set(part, (traffic.taken.get(part) ?? 0) + 1);
        progress(traffic);
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    target.on('error', () => outgoing.destroy());
    outgoing.on('close', () => target.destroy());
    incoming.on('error', () => target.destroy());
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (part > 0) {
        traffic.bytes += chunk.length;
        if (corrupt && chunk.length > 0) {
          chunk[0]! ^= 1;
          corrupt = false;
          traffic.corrupted++;
        }
      }
      if (!target.write(chunk)) {
        incoming.pause();
        target.once('drain', () => incoming.resume());
      }
    });
    incoming.on('end', () => {
      target.end();
      if (url !== '/upload/multipart/complete') return;
      traffic.completions++;
      completion?.();
      completion = null;
    });
  };

  const server = createServer(pass).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    traffic,
    corruptNext() {
      corrupt = true;
    },
    onCompletion(then) {
      completion = then;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
