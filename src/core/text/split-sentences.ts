export type SentenceSpan = {
  /** Exactly as it stands in the text, without outer white space. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const maxSentences = 2_000;
// Full-width and Indic marks end a sentence at once; Latin ones only before white space, so 3.14, xorg.conf and a.m. stay whole.
const boundary = /\n+|[。！？｡।॥]+[」』）)”"]*|[.!?…؟۔]+["”’'»)\]]*(?=\s|$)/g;
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|z\.\s?B|d\.\s?h|u\.\s?a|e\.g|i\.e|etc|ca|bzw|usw|evtl|inkl|vgl|Nr|Str|Dr|Prof|Mr|Mrs|Ms|Sr|Sra|Hr|Fr|St|vs|No|approx|tel|Tel|р|ул|стр|p|pág|art|M|Mme)\.$/u;
const ordinal = /(?:^|\s)\d{1,2}\.$/;

/** The sentences of a text as exact spans; line breaks always end one. Abbreviations and ordinals (`3. März`) do not. */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  const push = (until: number): void => {
    let start = from;
    let end = until;
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (end > start) spans.push({ text: text.slice(start, end), start, end });
    from = until;
  };
  for (const match of text.matchAll(boundary)) {
    if (spans.length >= maxSentences) break;
    const end = match.index + match[0].length;
    if (match[0] === '.') {
      const before = text.slice(Math.max(from, end - 12), end);
      if (abbreviation.test(before) || (ordinal.test(before) && /^\s+\p{L}/u.test(text.slice(end)))) continue;
    }
    push(end);
  }
  push(text.length);
  return spans;
}
