import { router } from '../../trpc.ts';
import { createSource } from './create-source.ts';
import { listSources } from './list-sources.ts';
import { updateSource } from './update-source.ts';

export const sourceRouter = router({ listSources, createSource, updateSource });
