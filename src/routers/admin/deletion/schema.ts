import { communityParameter } from '@beacon-pulse/contracts/src/admin/community.ts';
import { slug } from '@beacon-pulse/contracts/src/text-fields.ts';
import { exportId } from '@beacon-pulse/contracts/src/upload/export.ts';
import { z } from 'zod';

export const oneCommunity = z.strictObject({ community: communityParameter });
export const oneSource = z.strictObject({
  community: communityParameter,
  source: slug.describe('Slug of the source'),
});
export const oneExport = z.strictObject({ export_id: exportId });

export const confirmedCommunity = oneCommunity.extend({
  confirm: slug.describe('The slug of the community once more'),
});
export const confirmedSource = oneSource.extend({
  confirm: slug.describe('The slug of the source once more'),
});
export const confirmedExport = oneExport.extend({
  confirm: exportId.describe('The id of the export once more'),
});
