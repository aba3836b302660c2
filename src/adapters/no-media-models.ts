import type { MediaModels } from '../ports/models.ts';

/** What a machine can do with media before a model is set up: nothing, and it says so. */
export const noMediaModels: MediaModels = {
  classifier: { unsupported: 'No model that says what a picture shows is set up.' },
  detector: { unsupported: 'No model that finds things in a picture is set up.' },
  captioner: { unsupported: 'No model that describes a picture is set up.' },
  transcriber: { unsupported: 'No model that writes down speech is set up.' },
  frames: { unsupported: 'Nothing that takes pictures out of a film is set up.' },
};
