import type { SampleContent } from './content.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';

/** The groups of the community, in the order they are built. */
export const sampleContents: readonly SampleContent[] = [english, german, spanish];
