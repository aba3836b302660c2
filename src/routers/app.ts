import { adminRouter } from './admin/router.ts';
import { insideRouter } from './inside/router.ts';
import { publicRouter } from './public/router.ts';
import { router } from './trpc.ts';
import { uploadRouter } from './upload/router.ts';

/** Everything there is; clients are typed by it. */
export const appRouter = router({
  upload: uploadRouter,
  inside: insideRouter,
  admin: adminRouter,
  public: publicRouter,
});

export type AppRouter = typeof appRouter;
