import { PulseError } from '../../core/errors.ts';
import { problemResponse } from './problem-response.ts';

/** The answer to a method that an address does not have. */
export function refuseMethod(request: Request, requestId: string, allow: string): Response {
  const error = new PulseError(
    'method_not_allowed',
    `${request.method} is not possible here, only ${allow}.`,
  );
  const response = problemResponse(error, request, requestId);
  response.headers.set('allow', allow);
  return response;
}
