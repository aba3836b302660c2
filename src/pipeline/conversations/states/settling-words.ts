/** How groups settle something and how they object, by language, hand-made, folded; read inside a message that names a date, a sum, a time or a place. */
const inside = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, 'u');

export const settlingPatterns: Readonly<Record<string, RegExp>> = {
  en: inside(
    "agreed|settled|decided|it's decided|decision|confirmed|it is a deal|we have a deal|we (?:will |'ll )?(?:meet|start|build|go|do it|take|buy|order|move|open|close|use|book|play|leave|paint)|we(?:'re| are) (?:meeting|going|doing|starting|building|booked|opening)|let's (?:meet|do|say|go|take|start|make it)|lets (?:meet|do|say|go|take|start)|result of|voted|is booked|are booked|all set",
  ),
  de: inside(
    'abgemacht|beschlossen|einverstanden|entschieden|steht fest|ausgemacht|vereinbart|festgelegt|bestatigt|ergebnis|abgestimmt|wir (?:treffen|machen|bauen|nehmen|kaufen|bestellen|fahren|starten|beginnen|offnen|gehen|einigen)|so machen wir|machen wir (?:es )?so|treffen wir uns|ist gebucht|sind gebucht|ist reserviert',
  ),
  es: inside(
    'acordado|decidido|queda decidido|queda(?:mos|mos en)|de acuerdo|confirmado|aprobado|resultado|votado|hecho:|(?:vamos|nos vemos|empezamos|construimos|compramos|pedimos|hacemos|abrimos|salimos|montamos) (?:el|a|en|las|los|la|con)|reservado|esta reservad\\p{L}',
  ),
  pt: inside(
    'combinado|decidido|fechado|acertado|confirmado|aprovado|resultado|votado|ficou (?:decidido|combinado|marcado|assim)|marcado|vamos (?:nos encontrar|fazer|comprar|comecar|abrir|sair|montar)|a gente (?:se encontra|faz|compra|comeca)|nos encontramos|reservado',
  ),
  fr: inside(
    "d'accord|convenu|decide|c'est decide|c'est note|entendu|confirme|adopte|valide|resultat|vote|on (?:se retrouve|se voit|fait|prend|achete|commence|part|ouvre|commande)|nous (?:nous retrouvons|prenons|faisons|commencons)|reserve",
  ),
  it: inside(
    "d'accord|deciso|e deciso|confermato|approvato|concordato|stabilito|fissato|risultato|votato|ci (?:vediamo|troviamo|incontriamo)|facciamo (?:il|cosi|la|alle|sabato|domenica)|prendiamo|compriamo|cominciamo|partiamo|prenotato",
  ),
  tr: inside(
    'anlastik|karar verildi|kararlastirildi|kararlastirdik|karar verdik|tamamdir|kesinlesti|onaylandi|sonuc|oylandi|bulusuyoruz|bulusalim|yapiyoruz|aliyoruz|basliyoruz|gidiyoruz|ayirtildi',
  ),
  ar: inside(
    'اتفقنا|تم الاتفاق|قررنا|تقرر|موافقون|تم التاكيد|مؤكد|نلتقي|سنلتقي|نتقابل|نبدا|سنبدا|تم الحجز|النتيجة',
  ),
  hi: inside('तय हुआ|तय है|तय|सहमत|फैसला|निर्णय|पक्का|हम (?:मिलेंगे|मिलते|करेंगे|लेंगे|शुरू)|मिलते हैं|बुक'),
};

/** Objections, as the first words of a reply. */
export const objections =
  /^(?:no|nope|nah|but|however|wait|sorry|unfortunately|not|nein|nee|aber|leider|moment|stopp|pero|lamentablemente|espera|nao|mas|infelizmente|non|mais|malheureusement|attend|ma|purtroppo|aspetta|hayir|ama|maalesef|لا|لكن|للاسف|नहीं|लेकिन|पर)(?![\p{L}\p{M}])/u;

/** Something definite beside the words: a time or a sum. */
export const anchors =
  /\d{1,2}[:.h]\d{2}|[€$£₺₹]\s?\d|\d\s?(?:€|\$|£|eur|euro|euros|lei|tl|pm|am|uhr|h)(?![\p{L}])/u;

/** Reminders and invitations, which announce even where they name no day. */
export const announcingWords = inside(
  'reminder|invitation|announcement|save the date|deadline|erinnerung|einladung|ankundigung|frist|recordatorio|aviso|convocatoria|invitacion|plazo|lembrete|aviso|convite|prazo|rappel|invitation|annonce|promemoria|invito|avviso|scadenza|hatirlatma|duyuru|davet|تذكير|دعوة|اعلان|सूचना|निमंत्रण|याद दिला',
);
