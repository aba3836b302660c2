/**
 * The features of a link, as blocks of numbered switches: in each block that applies exactly one switch is on. A weight belongs
 * to each switch; `link-weights.ts` holds them in this order.
 */
const sizes = {
  // of a message and an earlier one that it may reply to
  distance: 48,
  time: 64,
  address: 48,
  caller: 12,
  partner: 12,
  naming: 4,
  questions: 16,
  thanks: 8,
  assent: 8,
  continuation: 6,
  sharedWords: 12,
  lastOfAuthor: 16,
  run: 8,
  spokenSince: 8,
  calledSince: 8,
  firstOfAuthor: 8,
  length: 24,
  command: 4,
  between: 24,
  nearestQuestion: 4,
  ownRecent: 32,
  silence: 32,
  thread: 16,
  conversation: 40,
  closing: 8,
  timeLast: 32,
  timeShared: 64,
  replier: 20,
  repliedTo: 12,
  replies: 24,
  questionDistance: 24,
  // of a message that begins a conversation
  begins: 1,
  beginsAddress: 40,
  beginsCues: 8,
  beginsLength: 8,
  beginsAfter: 32,
  beginsCalled: 4,
  beginsNaming: 2,
} as const;

export type FeatureBlock = keyof typeof sizes;

export const featureBlocks = Object.keys(sizes) as FeatureBlock[];

function placeBlocks(): Readonly<Record<FeatureBlock, number>> {
  const bases: Partial<Record<FeatureBlock, number>> = {};
  let base = 0;
  for (const block of featureBlocks) {
    bases[block] = base;
    base += sizes[block];
  }
  return bases as Record<FeatureBlock, number>;
}

/** Where each block begins. */
export const featureBase = placeBlocks();

export const featureCount = featureBlocks.reduce((sum, block) => sum + sizes[block], 0);

/** Blocks that say nothing without names. */
export const nameBlocks: readonly FeatureBlock[] = [
  'address',
  'caller',
  'partner',
  'naming',
  'calledSince',
  'beginsCalled',
  'beginsNaming',
];

export const sizeOfBlock = (block: FeatureBlock): number => sizes[block];
