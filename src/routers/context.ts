import type { Actor } from '../auth/actor.ts';
import { authenticate } from '../auth/authenticate.ts';
import type { PublicServices, Services } from '../services.ts';

/** The bytes of a request that are not JSON. */
export type BinaryBody = { readonly stream: ReadableStream<Uint8Array>; readonly length: number };

export type Context = {
  readonly services: PublicServices;
  /** Everything else, where this Worker has it; pulse-public has not. */
  readonly ingest: Services | null;
  readonly requestId: string;
  /** Scheme and host of the request: the origin under which public reads are cached. */
  readonly origin: string;
  /** The actor behind the request's key, found once; throws `unauthorized`. */
  readonly authenticate: () => Promise<Actor>;
  readonly binaryBody: BinaryBody | null;
  /** The caller sends the text of an answer, so one that is stored as text need not be parsed. */
  readonly sendsText: boolean;
};

type CreateContext = {
  readonly request: Request;
  readonly services: PublicServices;
  readonly ingest: Services | null;
  readonly requestId: string;
};

/** The context of one request. */
export function createContext({ request, services, ingest, requestId }: CreateContext): Context {
  let actor: Promise<Actor> | null = null;
  return {
    services,
    ingest,
    requestId,
    origin: new URL(request.url).origin,
    authenticate() {
      if (!ingest) throw new Error('a protected procedure was called where no key can be checked');
      actor ??= authenticate(ingest, request.headers.get('authorization'));
      return actor;
    },
    binaryBody: null,
    sendsText: false,
  };
}
