import { handleIngestRequest } from '../../src/routers/ingest-app.ts';
import { type ServedRequests, serveRequests } from './serve-requests.ts';
import type { TestServices } from './test-services.ts';

/** Serves pulse-ingest on a port of this machine, for programs that talk with it over the network. */
export const serveIngest = ({ services }: Pick<TestServices, 'services'>): Promise<ServedRequests> =>
  serveRequests((request) => handleIngestRequest(request, services));
