import { router } from '../../trpc.ts';
import { erasePerson } from './erase-person.ts';
import { previewErasure } from './preview-erasure.ts';

export const erasureRouter = router({ previewErasure, erasePerson });
