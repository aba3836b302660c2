import { router } from '../../trpc.ts';
import { checkText } from './check-text.ts';
import { getText } from './get-text.ts';
import { publishText } from './publish-text.ts';
import { withdrawText } from './withdraw-text.ts';

export const textRouter = router({ getText, checkText, publishText, withdrawText });
