import { router } from '../../trpc.ts';
import { decidePublicWord } from './decide-public-word.ts';
import { listPublicWords } from './list-public-words.ts';

export const wordRouter = router({ listPublicWords, decidePublicWord });
