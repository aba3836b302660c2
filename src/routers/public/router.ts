import { router } from '../trpc.ts';
import { communities } from './communities.ts';
import { concepts } from './concepts.ts';
import { daily } from './daily.ts';
import { health } from './health.ts';
import { history } from './history.ts';
import { pulse } from './pulse.ts';
import { sources } from './sources.ts';

/** What anyone may read: ready-made rows of published communities. */
export const publicRouter = router({ pulse, history, daily, concepts, communities, sources, health });
