import { checkHealth } from '../admin/health/check-health.ts';
import type { Services } from '../services.ts';
import { readBacklog } from '../storage/repositories/monitoring.ts';

/** Where pulse-public asks pulse-ingest how it is; no address of the world leads there. */
export const ingestHealthPath = '/health';

/** How pulse-ingest is, in one word: figures are for admins. */
export async function ingestHealth({
  db,
  clock,
  log,
}: Pick<Services, 'db' | 'clock' | 'log'>): Promise<Response> {
  const issues = checkHealth(await readBacklog(db), clock.now());
  if (issues.length > 0) log.warn('health.degraded', { complaints: issues.join(' ') });
  const status = issues.length === 0 ? 'ok' : 'degraded';
  return Response.json({ status }, { headers: { 'cache-control': 'no-store' } });
}
