import { newId, type RandomBytes } from '../../core/ids.ts';

export const requestIdHeader = 'x-request-id';

/** What a caller may choose: job messages carry it as their correlation id, and logs and headers as it is. */
const ownId = /^[\w=-]{1,100}$/;

/** The id of a request: the caller's where it is fit for one, else a new one. */
export function readRequestId(request: Request, random: RandomBytes): string {
  const sent = request.headers.get(requestIdHeader);
  return sent !== null && ownId.test(sent) ? sent : newId('req', random);
}
