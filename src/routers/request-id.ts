import { newId, type RandomBytes } from '../core/ids.ts';

export const requestIdHeader = 'x-request-id';

/** The caller's request id where it is a harmless one, else a new one. */
export function requestIdOf(request: Request, random: RandomBytes): string {
  const sent = request.headers.get(requestIdHeader);
  return sent !== null && /^[\w.:-]{1,100}$/.test(sent) ? sent : newId('req', random);
}
