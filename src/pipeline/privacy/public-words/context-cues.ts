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

function lastWords(text: string, count: number): string[] {
  return (
    foldText(text)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.slice(-count) ?? []
  );
}

function firstWords(text: string, count: number): string[] {
  return (
    foldText(text)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.slice(0, count) ?? []
  );
}

/** Tells whether a title, a word for kin or `called` stands right before the phrase, an @, or a name that was taken out. */
export function isBesideName(before: string, after: string): boolean {
  if (/(?:[@＠]\u2068?|\[name\]\s*)$/u.test(before) || /^\s*\[name\]/.test(after)) return true;
  const [last = ''] = lastWords(before, 1);
  return nameCues.has(last);
}

/** Tells whether the phrase stands where a secret is told: `the wifi password is …`. */
export function followsSecretCue(before: string): boolean {
  const sentence = before.split(/[.!?؟।\n]/).at(-1)!;
  const near = lastWords(sentence, nearby);
  // `password: x` and `the code is x`, not `the code club meets`.
  const told =
    /[:=→"“„«']\s*$/.test(before) || /(?:^|\s)(?:is|ist|lautet|es|é|est|هو|هي|है)\s*["“„«']?$/iu.test(before);
  return told && near.some((word) => secretCues.has(word));
}

/** Tells whether folded words read as the name of a street by themselves. */
export function isStreetName(words: readonly string[]): boolean {
  if (words.some((word) => streetEnding.test(word) && word.length > 9)) return true;
  return words.length > 1 && words.some((word) => streetWords.has(word));
}

/** What redaction puts where a number stood. */
const numberMark = /\[(?:number|phone|code)\]/g;

/** Tells whether a street word and a number stand beside the phrase. */
export function isInAddress(before: string, after: string): boolean {
  const [left, right] = [before.replace(numberMark, '0'), after.replace(numberMark, '0')];
  const numbered = [...lastWords(left, 2), ...firstWords(right, 2)].some((word) => /^\p{N}/u.test(word));
  return numbered && [...lastWords(left, 1), ...firstWords(right, 1)].some((word) => streetWords.has(word));
}
