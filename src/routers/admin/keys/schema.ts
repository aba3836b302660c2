import { keyId } from '@beacon-pulse/contracts/src/admin/key.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { z } from 'zod';

export const keyList = z.object({ cursor: cursorParameter, limit: limitParameter(100, 100) });

export const oneKey = z.object({ key_id: keyId });
