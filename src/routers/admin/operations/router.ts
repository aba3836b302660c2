import { router } from '../../trpc.ts';
import { health } from './health.ts';
import { listAuditLog } from './list-audit-log.ts';
import { listOrphans } from './list-orphans.ts';
import { listSlowQueries } from './list-slow-queries.ts';

export const operationsRouter = router({ listAuditLog, listSlowQueries, listOrphans, health });
