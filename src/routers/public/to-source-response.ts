import type { PublicSource } from '@beacon-pulse/contracts/src/public/lists.ts';
import { nameSource } from '../../pipeline/privacy/composed/public-name.ts';
import { publicSourceId } from '../../pipeline/publishing/public-source-id.ts';

/** A source as the public knows it: its number, and the name an admin has set for the public. */
export function toSourceResponse(
  source: { readonly public_number: number; readonly public_name: string | null },
  language: string,
): PublicSource {
  return {
    slug: publicSourceId(source),
    name: nameSource({ publicName: source.public_name, publicNumber: source.public_number }, language),
  };
}
