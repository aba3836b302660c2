import { router } from '../../trpc.ts';
import { deleteCommunity } from './delete-community.ts';
import { deleteExport } from './delete-export.ts';
import { deleteSource } from './delete-source.ts';
import { previewCommunityDeletion } from './preview-community-deletion.ts';
import { previewExportDeletion } from './preview-export-deletion.ts';
import { previewSourceDeletion } from './preview-source-deletion.ts';

export const deletionRouter = router({
  previewCommunityDeletion,
  deleteCommunity,
  previewSourceDeletion,
  deleteSource,
  previewExportDeletion,
  deleteExport,
});
