import { mergeRouters } from '../trpc.ts';
import { communityRouter } from './communities/router.ts';
import { deadLetterRouter } from './dead-letters/router.ts';
import { deletionRouter } from './deletion/router.ts';
import { erasureRouter } from './erasure/router.ts';
import { exportRouter } from './exports/router.ts';
import { keyRouter } from './keys/router.ts';
import { operationsRouter } from './operations/router.ts';
import { peopleRouter } from './people/router.ts';
import { publicationRouter } from './publication/router.ts';
import { quotaRouter } from './quota/router.ts';
import { sourceRouter } from './sources/router.ts';
import { textRouter } from './texts/router.ts';
import { wordRouter } from './words/router.ts';

/** What admins do, each within the communities of their key: one folder an entity, one name each, `admin.createKey`. */
export const adminRouter = mergeRouters(
  communityRouter,
  sourceRouter,
  peopleRouter,
  erasureRouter,
  deletionRouter,
  publicationRouter,
  wordRouter,
  textRouter,
  exportRouter,
  keyRouter,
  deadLetterRouter,
  quotaRouter,
  operationsRouter,
);
