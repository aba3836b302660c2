import { router } from '../../trpc.ts';
import { cancelExport } from './cancel-export.ts';

export const exportRouter = router({ cancelExport });
