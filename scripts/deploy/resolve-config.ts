import { resolve } from 'node:path';
import type { Unstable_RawConfig as WranglerConfig } from 'wrangler';
import type { ResourceIds } from './provision.ts';

/**
 * A Worker's configuration with the ids of the account in it and paths that hold from any folder. The committed
 * file stays free of ids, so that a clone deploys to whoever is logged in.
 */
export function resolveConfig(config: WranglerConfig, folder: string, ids: ResourceIds): WranglerConfig {
  const absolute = (path: string): string => resolve(folder, path);
  return {
    ...config,
    ...(config.main === undefined ? {} : { main: absolute(config.main) }),
    ...(config.assets?.directory === undefined
      ? {}
      : { assets: { ...config.assets, directory: absolute(config.assets.directory) } }),
    d1_databases: (config.d1_databases ?? []).map((database) => ({
      ...database,
      database_id: ids.databaseId,
      ...(database.migrations_dir === undefined ? {} : { migrations_dir: absolute(database.migrations_dir) }),
    })),
    kv_namespaces: (config.kv_namespaces ?? []).map((namespace) => ({ ...namespace, id: ids.kvId })),
  };
}
