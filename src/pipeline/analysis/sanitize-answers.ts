import { PulseError } from '../../core/errors.ts';
import type { Caption, DetectedObjects, ImageLabels, Label, Transcript } from '../../ports/models.ts';
import { redact } from '../privacy/redact.ts';

/** What is kept of one answer. */
const maxLabels = 20;
const maxObjects = 40;
const maxNameLength = 60;
const maxCaptionLength = 1_000;
const maxTranscriptLength = 20_000;

/** An answer without what cannot be used: names cut, shares between 0 and 1, texts without personal data. Throws `model_invalid_output`. */
export function sanitizeLabels({ labels, confidence }: ImageLabels): ImageLabels {
  return { labels: labels.slice(0, maxLabels).map(sanitizeLabel), confidence: share(confidence) };
}

export function sanitizeObjects({ objects, confidence }: DetectedObjects): DetectedObjects {
  return {
    objects: objects.slice(0, maxObjects).map(({ box, ...label }) => {
      const [left, top, width, height] = box;
      return { ...sanitizeLabel(label), box: [share(left), share(top), share(width), share(height)] };
    }),
    confidence: share(confidence),
  };
}

export function sanitizeCaption({ text, confidence }: Caption): Caption {
  return { text: sanitizeText(text, maxCaptionLength), confidence: share(confidence) };
}

export function sanitizeTranscript({ text, language, confidence }: Transcript): Transcript {
  return {
    text: sanitizeText(text, maxTranscriptLength),
    language: language !== null && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null,
    confidence: share(confidence),
  };
}

const sanitizeLabel = ({ name, confidence }: Label): Label => ({
  name: sanitizeText(name, maxNameLength),
  confidence: share(confidence),
});

// Names of members are not known here for good: whoever takes a text on to a reader takes them out once more.
const sanitizeText = (text: string, maxLength: number): string => redact(text, []).trim().slice(0, maxLength);

function share(value: number): number {
  if (!Number.isFinite(value))
    throw new PulseError('model_invalid_output', 'The model returned no confidence.');
  return Math.min(1, Math.max(0, value));
}
