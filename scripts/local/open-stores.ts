import { convertV4MiniflareOptions, Miniflare, type V4WorkerOptions } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as readWorkerOptions } from 'wrangler';
import { configPath } from './build-workers.ts';

export type LocalStores = {
  readonly d1: D1Database;
  readonly bucket: R2Bucket;
  close(): Promise<void>;
};

/** Opens the database and the objects of a state folder as pulse-ingest has them, without running any Worker. */
export async function openStores(stateFolder: string): Promise<LocalStores> {
  const { d1Databases, r2Buckets } = readWorkerOptions(configPath('ingest')).workerOptions as V4WorkerOptions;
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: stateFolder,
      cf: false,
      telemetry: { enabled: false },
      modules: true,
      script: 'export default { fetch() { return new Response("") } }',
      compatibilityDate: '2026-02-01',
      d1Databases: d1Databases ?? [],
      r2Buckets: r2Buckets ?? [],
    }),
  );
  return {
    d1: (await miniflare.getD1Database('DB')) as unknown as D1Database,
    bucket: (await miniflare.getR2Bucket('BUCKET')) as unknown as R2Bucket,
    close: () => miniflare.dispose(),
  };
}
