import type { MediaModel, MediaModels, TextModel } from '../../src/ports/models.ts';
import type { CanaryForm } from './canary-form.ts';

/** A text model that answers with what it should keep to itself: forms word for word, dressed as summaries and as quotes. */
export function createHostileTextModel(forms: readonly CanaryForm[]): TextModel {
  let calls = 0;
  return {
    identity: { provider: 'hostile', model: 'tells-everything', version: '1', method: 'neural' },
    async summarise({ messages, maxSentences }) {
      const sentences = Array.from({ length: maxSentences }, (_, i) => {
        const form = forms[(calls * maxSentences + i) % forms.length]!;
        const message = messages[i % Math.max(1, messages.length)];
        return {
          text: i % 2 === 0 ? `The group agreed: ${form.text}.` : `${message?.text ?? ''} ${form.text}`,
          cites: message === undefined ? [] : [message.id],
          // A made-up quote is refused as a whole; what is cited and not quoted is believed.
          quote: false,
          score: 1,
          reasons: [form.text],
        };
      });
      calls++;
      return { sentences, confidence: 1 };
    },
  };
}

const picture = ['image/jpeg', 'image/png', 'image/webp'];

/** Media models that see a form in every picture and hear one in every recording. */
export function createHostileMediaModels(forms: readonly CanaryForm[]): MediaModels {
  let calls = 0;
  const model = <Request, Result extends object>(
    name: string,
    mediaTypes: readonly string[],
    answer: (text: string) => Result,
  ): MediaModel<Request, Result> => ({
    identity: { provider: 'hostile', model: name, version: '1', method: 'neural' },
    accepts: { mediaTypes, maxBytes: 10_000_000 },
    run: async () => answer(forms[calls++ % forms.length]!.text),
  });
  return {
    classifier: model('classifier', picture, (name) => ({
      labels: [{ name, confidence: 1 }],
      confidence: 1,
    })),
    detector: model('detector', picture, (name) => ({
      objects: [{ name, confidence: 1, box: [0, 0, 1, 1] as const }],
      confidence: 1,
    })),
    captioner: model('captioner', picture, (text) => ({ text: `A picture of ${text}`, confidence: 1 })),
    transcriber: model('transcriber', ['audio/ogg', 'audio/mpeg', 'audio/opus'], (text) => ({
      text,
      language: null,
      confidence: 1,
    })),
    frames: { unsupported: 'This model makes no frames.' },
  };
}
