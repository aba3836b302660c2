import type { z } from 'zod';
import type { Context } from './context.ts';

/** An answer whose JSON was made when it was stored: REST sends the text as it is. */
export class StoredResponse {
  readonly text: string;
  readonly nextCursor: string | null;

  constructor(text: string, nextCursor: string | null) {
    this.text = text;
    this.nextCursor = nextCursor;
  }
}

/** Answers with stored JSON: its text where the caller sends text, else the value, parsed once. */
export function respondWithStored<Body>(
  { sendsText }: Pick<Context, 'sendsText'>,
  text: string,
  nextCursor: string | null = null,
): Body {
  return (sendsText ? new StoredResponse(text, nextCursor) : JSON.parse(text)) as Body;
}

/** The output of a procedure that answers stored JSON, which was checked against its contract when it was written. */
export function storedOutput<Contract extends z.ZodType>(contract: Contract) {
  return Object.assign((answer: unknown) => answer as z.output<Contract>, { contract });
}
