import { PulseError } from '../../../core/errors.ts';
import { eachLine } from '../bytes/each-line.ts';
import type { Block } from '../bytes/read-blocks.ts';
import { type HeaderTemplate, TemplateVoter } from '../header/learn-template.ts';
import type { TranscriptCaps } from '../records/transcript-profile.ts';
import { countHeaders } from './score-transcript.ts';

/** So many lines that could be headers are enough to know which one it is. */
const mostVotes = 1000;

/** Reads until enough lines have voted for a header. */
export async function learnHeader(
  blocks: AsyncGenerator<Block>,
  caps: TranscriptCaps,
): Promise<{ template: HeaderTemplate; sample: Block[] }> {
  const voter = new TemplateVoter();
  const sample: Block[] = [];
  let firstText: string | null = null;
  let units = 0;
  let blank = true;
  // not `for await`: the generator must stay open for the rest of the file
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    const block = next.value;
    const text = typeof block === 'string' ? block : block.text(0, block.bytes.length);
    sample.push(typeof block === 'string' ? block : block.copy());
    firstText ??= text;
    units += text.length;
    eachLine(text, (from, end) => {
      if (end > from && voter.candidates < mostVotes) voter.add(text, from, end);
    });
    if (blank && /[^\s\ufeff\u0000]/u.test(text)) blank = false;
    if (voter.candidates >= mostVotes || units >= caps.sampleBytes) break;
  }
  if (blank) throw new PulseError('file_empty', 'The file is empty: it contains nothing but blanks.');
  const winner = voter.decide();
  const seen = winner && countHeaders(firstText!, winner.template);
  if (
    winner === null ||
    seen === null ||
    !isChat(winner, voter.lines) ||
    (seen.headers > 0 && seen.trust < 0.2)
  ) {
    throw new PulseError(
      'chat_not_recognised',
      'This does not look like a WhatsApp export: no line begins with a date, a time and a message.',
    );
  }
  return { template: winner.template, sample };
}

/** An export begins with a header; one that was cut still has many. */
function isChat(winner: { count: number; first: number }, lines: number): boolean {
  return winner.first < 5 || winner.count * 50 >= lines || winner.count >= 20;
}
