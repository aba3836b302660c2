import { type NameIndex, nameOfWord } from './compile-names.ts';
import { type MaskedText, maskMatches } from './masked-text.ts';

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const host = String.raw`${label}(?:\.${label}){0,8}`;
const topLevel = String.raw`(?:xn--[a-z0-9-]{1,59}|\p{L}{2,63})`;
const notBefore = String.raw`(?<![\p{L}\p{N}._%+@-])`;

// Characters that people put after a link and that do not belong to it.
const trailing = new Set(')]}>"\'”’».,;:!?，。、！？');
const bareDomain = new RegExp(`^${host}$`, 'u');

const schemes =
  /(?<![\p{L}\p{N}])(?:magnet|data|bitcoin|ethereum|litecoin|lightning|upi|skype|facetime|xmpp|sip|sips|callto|tg|viber|signal|intent|matrix):(?!\/\/)[^\s<>"]{3,}/gu;
const geoScheme = /(?<![\p{L}\p{N}])geo:-?\d[^\s<>"]*/gu;
const contactSchemes = /(?<![\p{L}\p{N}])(?:tel|sms|smsto|mailto):(?=\S)/gu;
const url = /(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{0,30}:\/{2,}[^\s<>"\u0001]+/gu;
const wwwUrl = /(?<![\p{L}\p{N}.])www\d?\.[^\s<>"\u0001]+/gu;
// example.com/path, example.com?x, example.com:8080/x; a bare example.com stays as it is.
const barePath = new RegExp(`${notBefore}${host}\\.${topLevel}(?::\\d{1,5})?[/?#][^\\s<>"\u0001]*`, 'gu');
const barePort = new RegExp(
  `${notBefore}(?:localhost|${host}\\.${topLevel}):\\d{2,5}(?![\\d:])[^\\s<>"\u0001]*`,
  'gu',
);
/** What stands in every domain; the end of a sentence is none. */
const dotted = /[\p{L}\p{N}]\.\p{L}/u;
const bare = new RegExp(`${notBefore}${host}\\.${topLevel}(?![\\p{L}\\p{N}@-])`, 'gu');

// Every repetition has a cap: a message may be 65,536 characters of anything.
const local = String.raw`[\p{L}\p{N}._%+~'-]{1,64}`;
// Spaces stand on both sides of the sign or on none: "ask @ada" is a mention.
const email = new RegExp(
  `(?<!@)${local}(?:@\\s?|\\s{1,2}@\\s{1,2})${label}(?:\\s?[.。]\\s?${label}){0,8}`,
  'gu',
);
const webmail =
  'gmail|googlemail|outlook|hotmail|yahoo|ymail|icloud|gmx|web|proton|protonmail|aol|mail|yandex|qq|163|live|msn|t-online|free|orange|wanadoo|libero|posteo|mailbox|rediffmail|naver';
const dotWord = String.raw`\s{0,3}[\[({<]?\s{0,3}(?:\.|dot|punkt|punto|point|ponto|punt|nokta|точка|kropka|点)\s{0,3}[\])}>]?\s{0,3}`;
// "ada at example dot com": the word for @ needs its dot word, brackets, or a mail provider after it; "meet at example.com" is no address.
const wordStart = String.raw`(?<![\p{L}\p{N}])`;
const spelledAt =
  /(?<![\p{L}\p{N}])(?:at|aet|ät|arroba|arobase?s?|chiocciola|apenstaartje|собака|malpa|kukac|klammeraffe|@)(?![\p{L}\p{N}])/u;
/** Each with what must stand in a text for it to match: that is found much faster. */
const spelled: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [
    /[[({<]/,
    new RegExp(
      `${wordStart}(?:${local}\\s{1,3}dot\\s{1,3}){0,4}${local}\\s{0,3}[\\[({<]\\s{0,3}(?:at|aet|ät|arroba|arobase|chiocciola|klammeraffe|собака|@)\\s{0,3}[\\])}>]\\s{0,3}${label}(?:${dotWord}${label}){0,8}`,
      'gu',
    ),
  ],
  [
    /dot|punkt/,
    new RegExp(
      `${wordStart}(?:${local}\\s{1,3}(?:dot|punkt)\\s{1,3}){0,4}${local}\\s{1,3}(?:at|ät|aet|klammeraffe)\\s{1,3}${label}(?:\\s{1,3}(?:dot|punkt)\\s{1,3}${label}){1,8}`,
      'gu',
    ),
  ],
  [
    /aroba|arroba|chiocciola|apenstaartje|собака|malpa|kukac/,
    new RegExp(
      `${wordStart}${local}\\s{1,3}(?:arroba|arobase|arobas|chiocciola|apenstaartje|собака|malpa|kukac)\\s{1,3}${label}(?:${dotWord}${label}){0,8}`,
      'gu',
    ),
  ],
  [
    new RegExp(`\\s(?:${webmail})\\.`),
    new RegExp(`${wordStart}${local}\\s{1,3}(?:at|ät)\\s{1,3}(?:${webmail})\\.${topLevel}`, 'gu'),
  ],
];

/** A host that may be shown: no address in numbers, no long number and no member's name in it; null else. */
function showableHost(text: string, names: NameIndex): string | null {
  const found = text.replace(/^www\d?\./, '').replace(/\.$/, '');
  if (!bareDomain.test(found) || !/\.\p{L}/u.test(found)) return null;
  if (/\d{5}/.test(found.replaceAll(/[.-]/g, ''))) return null;
  const words = found.split(/[.-]/);
  return words.some((word) => nameOfWord(word, names) !== null) ? null : found;
}

/** `https://user:pw@maps.example.com:81/x?y` → `maps.example.com`; what has no showable host → `[link]`. */
function cutLink(link: string, names: NameIndex): string {
  let end = link.length;
  while (end > 0 && trailing.has(link[end - 1]!)) end--;
  const tail = link.slice(end);
  const rest = link.slice(0, end).replace(/^[a-z][a-z0-9+.-]*:\/+/, '');
  const authority = rest.split(/[/?#\\]/, 1)[0]!;
  const hostPort = authority.slice(authority.lastIndexOf('@') + 1);
  return (showableHost(hostPort.replace(/:\d*$/, ''), names) ?? '[link]') + tail;
}

/** Tells whether a folded text may spell an address out: it has a word for @, and what else such an address needs. */
export const maySpellAddress = (folded: string): boolean =>
  spelledAt.test(folded) && spelled.some(([needs]) => needs.test(folded));

/** Covers links (cut to their domain) and e-mail addresses, written or spelled out. */
export function findLinks(masked: MaskedText, names: NameIndex): void {
  const text = masked.folded;
  const hasColon = text.includes(':');
  if (hasColon) {
    maskMatches(masked, url, (match) => cutLink(match[0], names));
    maskMatches(masked, schemes, () => '[link]');
    maskMatches(masked, geoScheme, () => '[place]');
    // What follows is an address or a number, found by its own pattern.
    maskMatches(masked, contactSchemes, () => '');
  }
  if (text.includes('@')) maskMatches(masked, email, () => '[email]');
  if (text.includes('www')) maskMatches(masked, wwwUrl, (match) => cutLink(match[0], names));
  if (spelledAt.test(text)) {
    for (const [needs, pattern] of spelled) {
      if (needs.test(text)) maskMatches(masked, pattern, () => '[email]');
    }
  }
  const hasDomain = dotted.test(text);
  if (hasDomain) maskMatches(masked, barePath, (match) => cutLink(match[0], names));
  if (hasColon && (hasDomain || text.includes('localhost')))
    maskMatches(masked, barePort, (match) => cutLink(match[0], names));
  if (hasDomain)
    maskMatches(masked, bare, (match) => (showableHost(match[0], names) === null ? '[link]' : null));
}
