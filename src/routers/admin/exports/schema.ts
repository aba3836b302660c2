import { exportId } from '@beacon-pulse/contracts/src/upload/export.ts';
import { z } from 'zod';

export const oneExport = z.strictObject({ export_id: exportId });
