import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as readWorkerOptions } from 'wrangler';
import { bundlePath, configPath, type WorkerName } from './build-workers.ts';

export type LocalWorkersOptions = {
  readonly port: number;
  /** Bundles, as buildWorkers leaves them. */
  readonly buildFolder: string;
  /** Where D1, R2, KV and Cache live. */
  readonly stateFolder: string;
  /** One line of a Worker's log. */
  readonly log: (level: string, message: string) => void;
  /** Told of the workerd process as soon as it runs. */
  readonly started?: (pid: number) => void;
  /** Opens an inspector to both Workers on a port of this machine. */
  readonly inspect?: boolean;
};

export type LocalWorkers = {
  readonly url: URL;
  readonly d1: D1Database;
  readonly crons: readonly string[];
  /** Where a Worker's inspector listens; only where it was asked for. */
  inspectorOf(name: WorkerName): Promise<URL>;
  fireCron(pattern: string, scheduledTime: Date): Promise<void>;
  close(): Promise<void>;
};

const moduleTypes = { '.js': 'ESModule', '.wasm': 'CompiledWasm', '.bin': 'Data', '.txt': 'Text' } as const;

async function readModules(main: string): Promise<{ type: (typeof moduleTypes)['.js']; path: string }[]> {
  const folder = dirname(main);
  const others = (await readdir(folder)).flatMap((name) => {
    const type = Object.entries(moduleTypes).find(([extension]) => name.endsWith(extension))?.[1];
    const path = join(folder, name);
    return type === undefined || path === main ? [] : [{ type, path }];
  });
  return [{ type: 'ESModule', path: main }, ...others] as { type: 'ESModule'; path: string }[];
}

async function readWorker(name: WorkerName, buildFolder: string, origins: string): Promise<V4WorkerOptions> {
  const {
    modulesRules: _rules,
    rootPath: _root,
    ...options
  } = readWorkerOptions(configPath(name)).workerOptions;
  const main = bundlePath(buildFolder, name);
  return {
    ...options,
    name: `pulse-${name}`,
    modules: await readModules(main),
    modulesRoot: dirname(main),
    bindings: {
      ...(options.bindings as Record<string, string>),
      ENVIRONMENT: 'local',
      PUBLIC_ORIGINS: origins,
    },
  };
}

/** Hands the next child process of this process to `found`. */
function watchForChild(found: (child: ChildProcess) => void): () => void {
  const listen = (message: unknown): void => found((message as { process: ChildProcess }).process);
  subscribe('child_process', listen);
  return () => unsubscribe('child_process', listen);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Miniflare ends the process at a signal; stopping in order is the caller's, so what it adds is taken off again. */
function keepSignals(): () => void {
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  return () => {
    for (const signal of signals) {
      for (const listener of process.listeners(signal)) {
        if (!before.get(signal)!.includes(listener)) process.off(signal, listener);
      }
    }
  };
}

class FileLog extends Log {
  readonly #write: LocalWorkersOptions['log'];
  constructor(write: LocalWorkersOptions['log']) {
    super(LogLevel.WARN);
    this.#write = write;
  }
  override log(message: string): void {
    this.#write('runtime', message);
  }
}

/**
 * Starts both Workers in one local workerd with real D1, R2, KV, Queues and Cache, pulse-public on the port of this
 * machine alone. Bindings, queues and crons come from the same files a deployment reads.
 */
export async function openWorkers(options: LocalWorkersOptions): Promise<LocalWorkers> {
  const origins = `http://localhost:${options.port},http://127.0.0.1:${options.port}`;
  const workers = await Promise.all([
    readWorker('public', options.buildFolder, origins),
    readWorker('ingest', options.buildFolder, origins),
  ]);
  const stopWatching = watchForChild((child) =>
    child.once('spawn', () => child.pid !== undefined && options.started?.(child.pid)),
  );
  const restoreSignals = keepSignals();
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: options.port,
      resourcePersistencePath: options.stateFolder,
      // Without it the runtime asks the network where this machine is.
      cf: false,
      telemetry: { enabled: false },
      log: new FileLog(options.log),
      handleStructuredLogs: ({ level, message }) => options.log(level, message),
      ...(options.inspect ? { inspectorPort: 0 } : {}),
      workers,
    }),
  );
  try {
    const url = await miniflare.ready;
    restoreSignals();
    const ingest = await miniflare.getWorker('pulse-ingest');
    return {
      url,
      d1: (await miniflare.getD1Database('DB', 'pulse-ingest')) as unknown as D1Database,
      crons: workers[1].cronTriggers ?? [],
      inspectorOf: async (name) => new URL(`/core:user:pulse-${name}`, await miniflare.getInspectorURL()),
      async fireCron(cron, scheduledTime) {
        const { outcome } = await ingest.scheduled({ cron, scheduledTime });
        if (outcome !== 'ok') throw new Error(`the cron ${cron} ended with ${outcome}`);
      },
      close: () => miniflare.dispose(),
    };
  } catch (thrown) {
    await miniflare.dispose();
    throw thrown;
  } finally {
    stopWatching();
  }
}
