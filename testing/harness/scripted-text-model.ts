import type { TextModel } from '../../src/ports/models.ts';

/** A model that quotes the first messages of the request, in order: the same answer for the same input. */
export function createScriptedTextModel(version = '1'): TextModel {
  return {
    identity: { provider: 'scripted', model: 'first-messages', version, method: 'template' },
    async summarise({ messages, maxSentences }) {
      const sentences = messages.slice(0, maxSentences).map((message) => ({
        text: message.text,
        cites: [message.id],
        quote: true,
        score: 1,
        reasons: ['first'],
      }));
      return { sentences, confidence: 1 };
    },
  };
}
