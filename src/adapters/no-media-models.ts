import type { MediaModels } from '../ports/models.ts';

/** What a machine can do with media before a model is set up: nothing, and it says so. */
export const noMediaModels: MediaModels = {
  classifier: { unsupported: 'No model that classifies pictures is set up.' },
  detector: { unsupported: 'No model that detects objects in pictures is set up.' },
  captioner: { unsupported: 'No model that describes a picture is set up.' },
  transcriber: { unsupported: 'No model that transcribes speech is set up.' },
  frames: { unsupported: 'Nothing that extracts frames from videos is set up.' },
};
