/** A small seeded generator (mulberry32): the same transcript on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  'the boat leaves at nine tomorrow who brings bread and cheese for all of us near the old mill see you there great idea maybe later thanks yes no we could also meet on Sunday morning with Grace if it rains then not'.split(
    ' ',
  );
const cyrillicWords =
  'лодка отходит завтра в девять кто принесёт хлеб и сыр для всех нас у старой мельницы увидимся там отличная мысль может быть позже спасибо да нет мы могли бы и в воскресенье утром'.split(
    ' ',
  );
const names = Array.from({ length: 400 }, (_, i) =>
  i % 3 === 0 ? `+999 ${700_000_000 + i * 7919}` : `Member ${i} Moss`,
);

export type TranscriptStyle = 'android' | 'ios' | 'cyrillic';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function timestampOf(style: TranscriptStyle, date: Date, second: number): string {
  const time = `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`;
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  return style === 'ios'
    ? `[${twoDigits(day)}/${twoDigits(month)}/${year}, ${time}:${twoDigits(second)}]`
    : `${day}/${month}/${year}, ${time} -`;
}

/**
 * Chunks of an export (`25/3/2024, 15:07 - …`): 3 % media, 5 % of two lines, 1 % notices, 3 % with an emoji.
 * From one message to the next less than `pause` minutes pass, rounded down.
 */
export function* generateTranscript(
  messages: number,
  style: TranscriptStyle,
  pause = 6,
): Generator<Uint8Array> {
  const random = seeded(20_240_325);
  const encoder = new TextEncoder();
  const vocabulary = style === 'cyrillic' ? cyrillicWords : words;
  let minute = Date.UTC(2019, 0, 1) / 60_000;
  let chunk = '';
  for (let i = 0; i < messages; i++) {
    minute += Math.floor(random() * pause);
    const timestamp = timestampOf(style, new Date(minute * 60_000), i % 60);
    const name = names[Math.floor(random() * random() * names.length)]!;
    const kind = random();
    let body = '';
    const count = 3 + Math.floor(random() * 18);
    for (let w = 0; w < count; w++)
      body += `${w === 0 ? '' : ' '}${vocabulary[Math.floor(random() * vocabulary.length)]!}`;
    if (style === 'ios' && kind < 0.04) {
      chunk +=
        kind < 0.03
          ? `\u200e${timestamp} ${name}: \u200eimage omitted\n`
          : `${timestamp} ${name}: \u200e${name} left\n`;
    } else if (kind < 0.03) chunk += `${timestamp} ${name}: <Media omitted>\n`;
    else if (kind < 0.04) chunk += `${timestamp} ${name} left\n`;
    else if (kind < 0.09) chunk += `${timestamp} ${name}: ${body}\n${body}\n`;
    else if (kind < 0.12) chunk += `${timestamp} ${name}: ${body} 🎉\n`;
    else chunk += `${timestamp} ${name}: ${body}\n`;
    if (chunk.length >= 65_536) {
      yield encoder.encode(chunk);
      chunk = '';
    }
  }
  yield encoder.encode(chunk);
}
