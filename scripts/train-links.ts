import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Regime } from '../src/pipeline/conversations/links/choose-regime.ts';
import { chooseConversations, chooseParents } from '../src/pipeline/conversations/links/link-messages.ts';
import type { TalkIndex } from '../src/pipeline/conversations/talk/index-talk.ts';
import { linkByRule, linkToPrevious } from '../testing/conversations/link-baselines.ts';
import { scoreLinks } from '../testing/conversations/score-links.ts';
import { projectRoot } from './run-command.ts';
import { runMain, StopError } from './run-main.ts';
import { createRandom } from './sample/random.ts';
import { learnWeights, readIndex } from './train-links/learn-weights.ts';
import { type AnnotatedTalk, readReplies } from './train-links/read-replies.ts';
import { replaySlowly } from './train-links/replay-slowly.ts';
import { writeWeights } from './train-links/write-weights.ts';

const usage = `npm run train:links -- FOLDER [--seed 1] [--write DAY]
Learns the weights of reply links from FOLDER/train.jsonl.gz, and prints how links of FOLDER/dev.jsonl.gz score with them and without.
--write DAY writes them to src/pipeline/conversations/links/link-weights.ts, as learnt on this day.`;

const settings = { epochs: 5, rate: 0.1, decay: 1e-5 };
/** Different paces and casts of the same conversations. */
const replays = 2;

type Linker = (talk: TalkIndex) => Int32Array;

function score(talks: readonly AnnotatedTalk[], names: number, link: Linker): string {
  const { precision, recall, f1 } = scoreLinks(
    talks.map((talk) => ({ gold: talk.links, notices: talk.notices, parents: link(readIndex(talk, names)) })),
  );
  return `F1 ${f1.toFixed(2)} (precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)})`;
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, write: { type: 'string' } },
  });
  const [folder] = positionals;
  const seed = Number(values.seed);
  if (folder === undefined || !Number.isInteger(seed)) throw new StopError(usage);
  const train = readReplies(folder, 'train');
  const dev = readReplies(folder, 'dev');
  if (train === null || dev === null)
    throw new StopError(`${folder} does not hold train.jsonl.gz and dev.jsonl.gz.`);
  const random = createRandom(seed).fork('replay');
  const slowTrain = Array.from({ length: replays }, () =>
    train.map((talk) => replaySlowly(talk, random)),
  ).flat();
  const slowDev = dev.map((talk) => replaySlowly(talk, random));
  const learnt: Record<Regime, Float64Array> = {
    named: learnWeights(train, { ...settings, seed, names: 1 }),
    unnamed: learnWeights(train, { ...settings, seed, names: 0 }),
    quiet: learnWeights(slowTrain, { ...settings, seed, names: 1 }),
  };
  const { named, unnamed, quiet } = learnt;
  console.log(`dev, ${dev.length} sections:
  named                 ${score(dev, 1, (talk) => chooseParents(talk, named))}
  unnamed               ${score(dev, 0, (talk) => chooseParents(talk, unnamed))}
  the previous message  ${score(dev, 1, linkToPrevious)}
  the rule of names     ${score(dev, 1, linkByRule)}
dev, replayed as quiet groups:
  quiet, by parent      ${score(slowDev, 1, (talk) => chooseParents(talk, quiet))}
  quiet, by conversation ${score(slowDev, 1, (talk) => chooseConversations(talk, quiet, 0))}
  the previous message  ${score(slowDev, 1, linkToPrevious)}`);
  if (values.write !== undefined) {
    if (!/^\d{4}-\d\d-\d\d$/.test(values.write)) throw new StopError(usage);
    const path = join(projectRoot, 'src/pipeline/conversations/links/link-weights.ts');
    writeFileSync(path, writeWeights(learnt, { day: values.write, seed }));
    console.log(`Wrote ${path}.`);
  }
  return 0;
}

await runMain(main);
