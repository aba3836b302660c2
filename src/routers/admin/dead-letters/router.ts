import { router } from '../../trpc.ts';
import { getDeadLetter } from './get-dead-letter.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { previewReplay } from './preview-replay.ts';
import { replayDeadLetters } from './replay-dead-letters.ts';

export const deadLetterRouter = router({ listDeadLetters, getDeadLetter, previewReplay, replayDeadLetters });
