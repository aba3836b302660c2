import type { SampleContent } from './content.ts';
import { english } from './english.ts';

/** The groups of the community, in the order they are built. */
export const sampleContents: readonly SampleContent[] = [english];
