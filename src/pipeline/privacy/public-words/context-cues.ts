import { charBits, endOfRun, findBits, startOfRun } from '../../../core/text/char-classes.ts';
import { foldText } from '../../../core/text/fold-text.ts';

/**
 * Words that betray what follows: titles and kin before a name, `password` before a secret, street words beside an address.
 * In the eight languages of the templates, written folded when compiled.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(foldText));

const nameCues = words(`
  mr mrs ms miss dr prof sir madam uncle aunt auntie grandma grandpa granny son daughter brother sister husband wife boyfriend
  girlfriend cousin nephew niece neighbour neighbor called named name
  herr herrn frau familie onkel tante oma opa sohn tochter bruder schwester mann ehemann ehefrau freund freundin cousine neffe
  nichte nachbar nachbarin heißt heisst namens
  señor señora sr sra don doña tío tía abuelo abuela hijo hija hermano hermana marido esposa esposo novio novia primo prima sobrino
  sobrina vecino vecina llama llamado llamada
  senhor senhora seu dona tio tia avô avó vovó vovô filho filha irmão irmã namorado namorada sobrinho sobrinha vizinho vizinha chama
  monsieur madame mademoiselle mme mlle tonton oncle tante mamie papi fils fille frère sœur mari femme copain copine cousin cousine
  neveu nièce voisin voisine appelle nommé nommée
  bay bayan teyze amca dayı hala abla ağabey abi oğlum oğlu kızım kızı kardeşim kardeşi kocam kocası karım karısı eşim yeğenim komşum
  adı adlı isimli
  السيد السيدة استاذ الأستاذ الاستاذ عم عمي عمتي خال خالي خالتي ابن ابني ابنة ابنتي بنتي اخي أخي اختي أختي زوجي زوجتي جاري جارتي اسمه
  اسمها ابو أبو ام أم
  श्री श्रीमती सुश्री चाचा चाची मामा मामी दादा दादी नाना नानी बेटा बेटे बेटी भाई बहन पति पत्नी पड़ोसी नाम
`);

const secretCues = words(`
  password passwort passphrase passcode pass pwd pin code codes code's key wifi wlan login door gate alarm safe lockbox puk otp
  kennwort passwörter geheimzahl türcode schlüsselcode tresor zugangscode
  contraseña clave código portal alarma senha código portão cofre alarme
  mot motdepasse mdp digicode alarme coffre
  şifre parola şifresi parolası kodu kod
  كلمة السر المرور رمز الرمز كود الكود باسورد
  पासवर्ड पिन कोड ओटीपी
`);

const streetWords = words(`
  street st road rd lane ln avenue ave drive close crescent terrace boulevard blvd square court alley
  straße strasse str gasse weg platz allee ring ufer
  calle avenida avda paseo plaza carrera callejón camino
  rua avenida travessa praça alameda estrada largo
  rue avenue boulevard impasse allée chemin place quai
  sokak sokağı cadde caddesi bulvarı mahallesi apartmanı
  شارع الشارع طريق زقاق حي
  सड़क गली मार्ग रोड मोहल्ला कॉलोनी
`);

const streetEnding = /(?:strasse|gasse|allee|damm|straat|gatan|vej|utca)$/;
const nearby = 4;

const { letter, number, mark, space } = charBits;
const inWord = letter | number | mark;

/** The last words of a folded text, in order. */
function lastWords(folded: string, count: number): string[] {
  const words: string[] = [];
  for (let end = folded.length; words.length < count; ) {
    end = startOfRun(folded, end, inWord, false);
    if (end === 0) break;
    const start = startOfRun(folded, end, inWord, true);
    words.unshift(folded.slice(start, end));
    end = start;
  }
  return words;
}

/** The first words of a folded text. */
function firstWords(folded: string, count: number): string[] {
  const words: string[] = [];
  for (let at = findBits(folded, 0, inWord); at < folded.length && words.length < count; ) {
    const end = endOfRun(folded, at, inWord);
    words.push(folded.slice(at, end));
    at = findBits(folded, end, inWord);
  }
  return words;
}

/** The letters at the very end of a folded text, behind which are but blanks. */
export function lastLetters(folded: string): string {
  const end = startOfRun(folded, folded.length, space, true);
  return folded.slice(startOfRun(folded, end, letter, true), end);
}

/** What stands before a phrase or behind it: as written, and folded. */
export type Beside = { readonly written: string; readonly folded: string };

export const besideOf = (written: string): Beside => ({ written, folded: foldText(written) });

/** Tells whether a title, a word for kin or `called` stands right before the phrase, an @, or a name that was taken out. */
export function isBesideName(before: Beside, after: Beside): boolean {
  if (/(?:[@＠]\u2068?|\[name\]\s*)$/u.test(before.written) || /^\s*\[name\]/.test(after.written))
    return true;
  const [last = ''] = lastWords(before.folded, 1);
  return nameCues.has(last);
}

const tellingSign = /[:=→"“„«']\s*$/;
const tellingWord = /(?:^|\s)(?:is|ist|lautet|es|é|est|هو|هي|है)\s*["“„«']?$/iu;

/** Tells whether the phrase stands where a secret is told: `the wifi password is …`. */
export function followsSecretCue({ written, folded }: Beside): boolean {
  // `password: x` and `the code is x`, not `the code club meets`.
  if (!tellingSign.test(written) && !tellingWord.test(written)) return false;
  const sentence = written.split(/[.!?؟।\n]/).at(-1)!;
  const near = lastWords(sentence === written ? folded : foldText(sentence), nearby);
  return near.some((word) => secretCues.has(word));
}

/** Tells whether folded words read as the name of a street by themselves. */
export function isStreetName(words: readonly string[]): boolean {
  if (words.some((word) => streetEnding.test(word) && word.length > 9)) return true;
  return words.length > 1 && words.some((word) => streetWords.has(word));
}

/** What redaction puts where a number stood. */
const numberMark = /\[(?:number|phone|code)\]/g;

/** With a zero for each number that was taken out. */
const withNumbers = ({ written, folded }: Beside): string =>
  written.includes('[') ? foldText(written.replace(numberMark, '0')) : folded;

/** Tells whether a street word and a number stand beside the phrase. */
export function isInAddress(before: Beside, after: Beside): boolean {
  const left = lastWords(withNumbers(before), 2);
  const right = firstWords(withNumbers(after), 2);
  const isStreet = streetWords.has(left.at(-1) ?? '') || streetWords.has(right[0] ?? '');
  return isStreet && [...left, ...right].some((word) => /^\p{N}/u.test(word));
}
