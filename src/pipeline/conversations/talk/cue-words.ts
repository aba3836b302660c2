/**
 * First words and phrases that tell what a message does, of chats in all languages at once, hand-made, written folded. A word is
 * listed only where it says the same in every language that has it.
 */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Thanks, anywhere in a message. */
export const thanksWords = set(`
  thanks thank thx ty thankyou tnx cheers appreciated
  danke dank dankeschon vielen merci bedankt dankjewel dankuwel
  gracias graciass obrigado obrigada obg brigado brigada valeu agradeco agradezco
  grazie tesekkurler tesekkur sagol sagolun eyvallah
  شكرا شكر مشكور تسلم धन्यवाद शुक्रिया
`);

/** Greetings, as the first word. */
export const greetingWords = set(`
  hi hello hey hiya hullo howdy morning greetings yo
  hallo moin servus gruss guten morgen huhu tach hallochen
  hola buenas buenos ola oi bom boa bonjour salut bonsoir coucou ciao buongiorno buonasera salve
  selam merhaba gunaydin مرحبا السلام اهلا صباح नमस्ते नमस्कार हैलो goedemorgen hoi
`);

/** Assent or dissent, as the first word: what answers a yes-or-no question. */
export const assentWords = set(`
  yes yeah yep yup ya yea sure ok okay right exactly indeed correct no nope nah fine agreed true absolutely definitely maybe probably
  ja jo jep nein ne nee klar genau stimmt gerne gern sicher vielleicht doch passt
  si claro vale sip perfecto sim nao beleza tranquilo talvez quiza quizas
  oui non ouais bien daccord peut certo esatto va forse
  evet hayir tamam olur tabii belki نعم لا اي اكيد طبعا تمام ايوه हाँ हां नहीं जी ठीक बिल्कुल
`);

/** Words that take up what was said right before, as the first word. */
export const continuationWords = set(`
  and but or so then also because cause cos which with plus though too except like unless
  und aber oder also dann weil denn sowie ausserdem nur
  y pero o entonces porque pues tambien e mas ou entao tambem et mais ou donc alors car aussi ma oppure quindi allora anche perche
  ve ama veya cunku yani و لكن او لان और लेकिन या तो क्योंकि en maar of want
`);

/** Everybody at once, where a name could stand. */
export const everyoneWords = set(`
  all everyone everybody guys folks team people friends anyone there gang group you y'all
  alle allen allerseits leute zusammen ihr euch liebe lieben freunde team
  todos todas gente chicos chicas equipo amigos pessoal galera turma todo tous toutes monde amis tutti tutte ragazzi ragazze amici
  herkese arkadaslar millet جميعا الجميع شباب सभी सब दोस्तों सबको allemaal mensen iedereen
`);

/** Small words that lead into a question without being part of it. */
export const leadingWords = set(`
  ok okay so well right hm hmm hmmm oh ah um uh er sorry please quick btw anyway now also and but just by the way one question
  erm yeah yes no then actually guys folks all everyone everybody hey hi hello morning good evening afternoon
  also so na naja ach ah hm sorry entschuldigung mal kurz bitte kurze frage und aber noch ubrigens ja ne nun okay hallo moin guten morgen tag abend zusammen leute
  pues bueno oye oid perdon perdonad una pregunta pregunta hola buenas tardes dias noches y pero por cierto entonces vale a ver ey oigan gente
  gente pessoal oi ola bom dia boa tarde noite e mas entao desculpa desculpem uma pergunta galera
  bonjour salut bonsoir et mais alors dites dis pardon desole une petite question au fait
  ciao ragazzi buongiorno scusate scusa allora ma una domanda e senti sentite
  selam merhaba arkadaslar pardon bir sorum var peki gunaydin
  مرحبا السلام عليكم يا شباب لو سمحتم سؤال عفوا صباح الخير नमस्ते दोस्तों भाई अरे अच्छा एक सवाल
`);
