import { keyId } from '@beacon-pulse/contracts/src/admin/key.ts';
import { cursorParameter, limitParameter } from '@beacon-pulse/contracts/src/page.ts';
import { z } from 'zod';

export const keyList = z.strictObject({ cursor: cursorParameter, limit: limitParameter(100, 100) });

export const oneKey = z.strictObject({ key_id: keyId });
