import { ApiError } from '@beacon-pulse/rest/src/api-error.ts';
import { type Connection, callApi } from '@beacon-pulse/rest/src/call-api.ts';

/** `harbour-makers` as people would write it. */
const nameOf = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/**
 * Creates a community with the time zone and the language of this machine; one that is there stays as it is. True where it
 * is new. Nobody but its keys reads it.
 */
export async function createCommunity(connection: Connection, slug: string): Promise<boolean> {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  try {
    const language = locale.split('-')[0] ?? 'en';
    const body = { slug, name: nameOf(slug), time_zone: timeZone, language };
    await callApi(connection, (api) => api.POST('/api/communities', { body }));
    return true;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.code === 'conflict') return false;
    throw thrown;
  }
}
