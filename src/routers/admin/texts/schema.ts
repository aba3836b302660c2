import { communityParameter } from '@beacon-pulse/contracts/src/admin/community.ts';
import { overrideReason, textToCheck } from '@beacon-pulse/contracts/src/admin/editor-text.ts';
import { isoWeek } from '@beacon-pulse/contracts/src/text-fields.ts';
import { z } from 'zod';

export const oneText = z.strictObject({ community: communityParameter, week: isoWeek });

const version = z.string().max(100).describe('Version that the change is meant for, from your last read');

export const textToPublish = textToCheck.extend({ override_reason: overrideReason, version });

export const textToWithdraw = oneText.extend({ version });
