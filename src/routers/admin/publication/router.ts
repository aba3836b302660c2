import { router } from '../../trpc.ts';
import { previewPublication } from './preview-publication.ts';
import { setPolicy } from './set-policy.ts';

export const publicationRouter = router({ setPolicy, previewPublication });
