/**
 * How questions open in chats, by language, hand-made, for those that lost their question mark. Patterns read folded text
 * (lower case, without accents) from the beginning of a sentence, after greetings and the person who is addressed.
 */
export type QuestionPatterns = {
  /** At the beginning of a sentence. */
  readonly opening: RegExp;
  /** Anywhere in a sentence; null where only openings tell. */
  readonly inside: RegExp | null;
  /** At the beginning of a sentence in lower case, where accents tell an interrogative. */
  readonly accented?: RegExp;
};

const opening = (source: string): RegExp => new RegExp(`^(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
const inside = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'u');

const englishSubject =
  "(?:i|you|we|they|he|she|it|there|this|that|these|those|any|anyone|anybody|someone|somebody|everyone|everybody|the|my|your|our|his|her|their|an?|one of you|u|ya|y'all)";

export const questionPatterns: Readonly<Record<string, QuestionPatterns>> = {
  en: {
    opening: opening(
      `(?:have|had|haven't) (?:you|we|they|i|any|anyone|anybody)|(?:is|are|was|were|am|do|does|did|can|could|would|should|will|shall|has|may|might|isn't|aren't|wasn't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|hasn't|isnt|arent|doesnt|didnt|cant|wont) ${englishSubject}|(?:is|are|was|does|did|can|has|will|could) [\\p{L}\\p{N}'-]+ (?:\\p{L}+ )?(?:still|already|ok|okay|free|open|there|supposed|going|compatible|possible|vegan|included|needed|allowed|safe|enough|available)|(?:what|where|when|why|how|who|which)(?:'s|s|'re| is| are| am| was| were| do| does| did| can| could| should| would| will| shall| has| have| had| might| about| come| else| exactly)|how (?:many|much|long|often|far|old|big|late|early|to|hard|fast|good|bad)|(?:what|which) (?:time|kind|sort|size|colou?r|day|date|type|version|one|year|address|price|\\p{L}+ (?:is|are|was|do|does|did|can|should|would|will|works?|has|have))|which \\p{L}+|who (?!ever)\\p{L}+|whose|whom|why not|why|any(?:one|body) (?!who|else who|can )\\p{L}+|any(?:one|body) can|any (?:idea|ideas|news|chance|update|updates|suggestions?|recommendations?|tips|volunteers?|thoughts|luck|plans|objections|way|other|more)|worth \\p{L}+ing|shall (?:i|we)|want me to|gone already|objections|got any|got an?|seen (?:any|the|my)|up for|ok if|okay if|fancy|need (?:a hand|help)|still (?:on|open|there|free)|know (?:of|if|any|where|how|what|who)|wondering (?:if|whether|what|how|where|who)|i wonder|i was wondering|i am wondering|im wondering|i'm wondering|not sure (?:if|whether|how|what|where)|somebody (?:with|have|know|seen)|someone (?:have|know|seen)|ever (?:tried|seen|had|used)|mind if`,
    ),
    inside: inside(
      "(?:does|did|has|is|can|could|would|will) (?:any(?:one|body)|somebody|someone) (?:here )?\\p{L}+|(?:can|could|would) (?:you|u|i|we) (?:please )?\\p{L}+|do (?:you|we|i) (?:know|have|need|want|think|still)|or not$|or what$|anyone know|isn't it$|can i",
    ),
  },
  de: {
    opening: opening(
      "(?:ist|sind|war|waren|hat|habt|haben|hast|kann|konnt|konnen|kannst|konnte|konntet|konntest|darf|durfen|durft|soll|sollen|sollte|sollten|sollt|muss|mussen|musst|will|wollt|wollen|willst|mochte|mochtet|wird|werden|werdet|wurdet|gibt|weiss|wisst|kennt|kennst|braucht|brauchen|kommt|geht|fahrt|fahren|macht|machen|mag|seid|findet|hilft|reicht|lohnt|funktioniert|stimmt|bleibt|steht|liegt|sieht|ware|fehlt|gilt|gehort|kostet|schliesst|offnet|lauft|stellen|nehmen|treffen) (?:ihr|du|wer|jemand|irgendjemand|irgendwer|einer von euch|es|man|wir|sie|er|denn|eigentlich|zufallig|der|die|das|den|ein|eine|einen|mein|meine|unser|unsere|dein|deine|euer|eure|noch (?:jemand|platz|was|wer|ein|eine|einen)|schon (?:jemand|wer|alle|alles|klar))|durfen \\p{L}+|kann ich|darf ich|soll ich|muss ich|ist .{3,40} (?:frei|offen|moglich|okay|ok|vegan|erlaubt|platz|notig)$|\\p{L}{2,}st du|(?!wenn|dass|habt|was|wie)\\p{L}{2,}t ihr|gibt's|gibts|geht's|passt's|(?:wann|warum|wieso|weshalb|wohin|woher|wozu|womit|wofur|wessen|wem|wen|worum|woran|wovon|wieviel|wieviele)|wo (?:ist|sind|war|kann|kauft|bekommt|bekomme|finde|steht|liegt|gibt|treffen|soll|krieg\\p{L}*|haben|habt)|wie (?:ist|sind|war|geht|viel|viele|lange|oft|gross|weit|spat|komme|kommt|bekomme|macht|kann|konnen|soll|lauft|heisst|funktioniert|kriegt|krieg|kriege|reinigt|entfernt|hoch|teuer)|welche[rsnm]? \\p{L}+|wer (?!den |das |die |auch immer|mag|will|mochte|noch nicht)(?:\\p{L}+)|wer (?:die|den|das) \\p{L}+ hat|was (?:ist|sind|war|kostet|macht|machen|mache|haltet|meint|denkt|passiert|heisst|bedeutet|soll|sollen|kann|konnen|brauchen|braucht|brauche|muss|mussen|haben|hat|habt|fehlt|gibt|nehmen|nehmt|wird|bringt|gehort|tun|steht|sagt|sollte|ware|kommt|geht|darf|ist's)|was (?:tun|nun|jetzt)|(?:um|bis|ab|seit) (?:wann|wieviel|wie viel|welche[rnm]?)|(?:in|an|auf|mit|von|zu|bei|fur) (?:welche[rnm]?|wen|wem)|jemand (?:da|hier|schon|noch|eine|einen|ein|von|mit|lust|zeit|interesse|dabei|erfahrung|erreichbar)|lust auf|irgendjemand|irgendwer|noch (?:jemand|platz|was) \\p{L}+|einwande|zeit fur",
    ),
    inside: inside(
      '(?:hat|kann|weiss|konnte|kennt|braucht|fahrt|geht|kommt|will|mochte|hatte|darf|ist) (?:(?!nicht|kein)\\p{L}+ ){0,2}(?:jemand|irgendwer|irgendjemand|einer von euch|eine von euch)|wei(?:ss|sst) (?:jemand|wer|du|ihr)|oder nicht$',
    ),
  },
  es: {
    opening: opening(
      'alguien (?!deberia|tendria|tiene que|debe)\\p{L}+|alguno|alguna (?:idea|sugerencia|novedad|objecion|duda|pregunta)|hay (?:alguien|algun|alguna|sitio|hueco|plaza|plazas|wifi|manera)|se puede|se podria|se pueden|puede alguien|puedes|podeis|podrias|podriais|sabe alguien|sabeis|sabes|saben si|tiene alguien|teneis|tienes|habeis|has visto|conoceis|conoces|necesitais|necesitas|quereis|quieres|quien (?!haya|quiera|este |tenga|pueda|no )\\p{L}+|quienes|cual|cuales|cuando (?:es|son|sera|empieza|abre|abren|abrimos|cierra|llega|llegan|quedamos|seria|vienen|viene)|cuanto|cuanta|cuantos|cuantas|donde (?:esta|estan|es|hay|puedo|podemos|se|queda|quedamos|compro|guardamos|dejo|dejamos|encuentro|consigo)|como (?:se|puedo|podemos|hago|hacemos|quito|funciona|llego|limpio|saco|arreglo)|por que|para que (?:sirve|es|necesit\\p{L}+)|que (?:tal|hora|horas|dia|tipo|hacemos|significa|opinais|pensais|os parece|te parece|hay que|pegamento|\\p{L}+ (?:es|sirve|funciona|uso|usais|necesito|recomendais|puedes|pueden|prefieres|preferis))|a que|de que|en que|con que|de quien|a quien|con quien|desde cuando|hasta cuando|es (?:posible|normal|vegan\\p{L}|obligatori\\p{L}|gratis|necesario)|esta (?:abierto|abierta|libre|ocupad\\p{L}) ?\\p{L}*|vale la pena|merece la pena|os (?:va bien|parece|apetece|importa)|te (?:va bien|importa)|vais|vas (?:tu|a)|viene alguien|venis|vienes|necesita alguien|ha visto|habra|sera que|me (?:puede|puedes|podeis|podria|dejas|prestas|recomendais|ayudais|ayudas)|nos (?:puede|podeis)|podria alguien|puedo (?:llevar|usar|pasar|coger|dejar|traer|preguntar|aparcar|ir|venir)',
    ),
    inside: inside(
      'alguien (?:sabe|puede|ha visto|va a|quiere|conoce|podria|me|se apunta|necesita|recomienda)|(?:me|nos) (?:puede|podria) alguien|puede alguien|podria alguien|sabe alguien|tiene alguien|o no$',
    ),
    accented:
      /^(?:y |pero |o )?(?:quién|quiénes|cuál|cuáles|dónde|cuándo|cómo|cuánt[oa]s?|(?:a|de|en|con|por|para|hasta) qué|qué (?!bien|guay|pena|ganas|ric|bonit|alegr|orgullo|ilusi|maravilla|lind|susto|chul|risa|suerte|rápid|rapid|buen|gran|bueno|envidia|nervios|locura|desastre|calor|frío)\p{L}+)(?![\p{L}])/u,
  },
  pt: {
    opening: opening(
      'alguem|algum de voces|quem|onde|cade|quando (?:e|sera|comeca|abre|fecha|vai|vamos|chega|foi|podemos|sai|tem|volta)|como (?:e|faz|faco|fazer|esta|estao|posso|podemos|funciona|chego|vai|vao|fica|ficou|se|tiro|eu|que|voces|foi)|qual|quais|quanto|quanta|quantos|quantas|por ?que|pra que|para que|o que|que (?:horas|hora|dia|tipo|tal|tamanho|\\p{L}+ (?:e|serve|funciona|usa|usam|preciso))|a que horas|ate que horas|de quem|com quem|pra quem|para quem|tem (?:alguem|como|lugar|vaga|vagas|jeito|algum|alguma|mais|que|ainda|\\p{L}+ (?:ai|sobrando|livre))|da (?:para|pra)|posso|podemos|podem|pode (?:alguem|ser|me)|poderia|voce (?:sabe|tem|pode|vai|quer|viu)|voces (?:sabem|tem|podem|vao|querem|viram|conhecem|acham)|vcs|sera que|sabe(?:m)? (?:se|onde|quando|quem|como|qual|de)|e (?:verdade|possivel|normal|preciso|vegan\\p{L}|seguro|obrigatori\\p{L}|amanha|hoje)|esta (?:aberto|aberta|livre)|ainda (?:tem|da|ha|esta)|ha (?:alguem|algum|alguma|lugar|vagas)|vai (?:ter|chover|haver|dar|rolar)|vamos|vale a pena|precisa(?:m)? (?:de|que)|consegue(?:m)?|ja (?:tem|esta|sabem|chegou)|topa(?:m)?|falta',
    ),
    inside: inside(
      'alguem (?:sabe|tem|pode|viu|vai|quer|conhece|poderia|me|precisa|ai)|ne$|ou nao$|sera que|certo$',
    ),
  },
  fr: {
    opening: opening(
      "est[- ]ce|qu'est|qui (?!que)|quand (?:est|a|commence|ouvre|part|arrive|on|vous|tu|peut|y|sont|sera)|ou (?:est|sont|se|peut|trouver|a|on|vous|puis|en|ca|acheter|c'est)|comment|pourquoi|combien|quel|quelle|quels|quelles|lequel|laquelle|a quel|a quelle|de quel|de quelle|quelqu'un|quelqu’un|quelqun|qqn|qq'un|y a[- ]t[- ]il|il y a (?:quelqu'un|encore|un|une|du|des|moyen|de la)|y a|c'est (?:quand|ou|qui|quoi|combien|possible|ouvert|a quelle|bien|encore|bon|normal|pour)|vous (?:avez|savez|connaissez|pouvez|pourriez|etes|voulez|faites|venez|auriez)|tu (?:as|sais|connais|peux|pourrais|es|veux|fais|viens|aurais)|on (?:peut|se|fait|a|pourrait|commence|doit|part) (?:\\p{L}+ )?(?:ou|quand|a quelle|combien|comment|encore|quoi|quel\\p{L}*)|ca (?:marche|va|vous|te|coute|commence|interesse)|de qui|avec qui|pour qui|chez qui|jusqu'a quelle|depuis quand|peut-on|puis-je|dois-je|qui|des nouvelles|une idee|quoi de|reste[- ]t[- ]il|il reste",
    ),
    inside: inside(
      "(?<!rendez)-(?:vous|tu|t-il|t-elle|t-on|on|je|nous)|quelqu'un (?:a|sait|peut|pourrait|aurait|connait|va|veut|est|saurait|de)|est[- ]ce que|ou pas$|non$|pas vrai$|n'est-ce pas$",
    ),
  },
  it: {
    opening: opening(
      "qualcuno|qualcuna|chi (?:ha|sa|e|puo|viene|va|vuole|conosce|porta|ci|mi|si|di|altro|potrebbe|\\p{L}+)|dove|quando (?:e|inizia|apre|si|ci|arriva|parte|andiamo|comincia|possiamo|sono|sara)|come (?:si|faccio|facciamo|posso|funziona|mai|va|e|sta|state|stai|tolgo|ci|arrivo|fate)|quanto|quanta|quanti|quante|quale|quali|qual|perche|cosa|che (?:ora|ore|cosa|tipo|giorno|ne|colla|misura|\\p{L}+ (?:e|serve|usate|devo))|a che|di chi|con chi|per chi|da quando|fino a (?:che|quando)|c'e (?:qualcuno|ancora|un|una|posto|il|la|del|della|modo)|ci sono|avete|hai|sapete|sai|potete|puoi|potreste|potresti|posso|possiamo|si puo|puo (?:qualcuno|darmi|aiutarmi)|potrebbe|mi (?:potete|puoi|sapete|date|dai|presta|consigliate)|vi (?:va|serve|ricordate|piace)|ti (?:va|serve)|vale la pena|e (?:vero|possibile|aperto|aperta|libero|normale|vegan\\p{L}|obbligatori\\p{L}|necessario)|serve|servono|esiste|va bene (?:se|per|a)|siete|sei|venite|vieni|andiamo|conoscete|conosci|volete|vuoi|manca|e rimasto|ha visto|avanza",
    ),
    inside: inside(
      "qualcuno (?:sa|ha|puo|conosce|va|viene|vuole|di|potrebbe|mi|e|che)|c'e qualcuno|vero$|o no$|giusto$",
    ),
  },
  tr: {
    opening: opening(
      'ne zaman|nerede|nereye|nereden|nasil|neden|nicin|niye|niçin|kim|kimde|kimin|kime|kac|hangi|hangisi|acaba|ne kadar|saat kac|ne oldu|ne yapalim|ne dersiniz|ne lazim|peki',
    ),
    inside: inside(
      '(?:mi|mu)(?:s[iu]n(?:[iu]z)?|y[iu]m|y[iu]z|d[iu]r|yd[iu]|ym[iu]s|lar|ler)?|ne zaman|nerede|nasil|kac|kim(?:de|in|e)?|hangi|ne kadar|neden',
    ),
  },
  ar: {
    opening: opening(
      'هل|متي|اين|وين|فين|كيف|ازاي|شلون|لماذا|ليش|ليه|كم|بكم|مين|ماذا|ما (?:هو|هي|رايكم|رايك|الذي|اسم|سعر)|شو|ايش|وش|اي|من (?:يعرف|عنده|يستطيع|يمكنه|لديه|يقدر|اخذ|سياتي|معه|هو|هي|اين|يريد|ياتي|سيحضر|سيكون)|احد|في حد|حد|ممكن|يا تري|الا|اليس|امتي|ايمتي|لمن|مع من|منو|باي|في اي|الي اين|منذ متي|حتي متي',
    ),
    inside: inside('هل|احد (?:يعرف|عنده|لديه)|حد (?:يعرف|عنده)|هل من|صح$|ام لا$'),
  },
  hi: {
    opening: opening('क्या|कब|कहां|कहाँ|कौन|कैसे|क्यों|कितना|कितने|कितनी|किस|किसने|किसके|किसका|किसकी|किसको|किसी|कोई'),
    inside: inside(
      'क्या|कब|कहां|कहाँ|कौन|कौनसा|कैसे|क्यों|कितना|कितने|कितनी|किसने|किसके पास|किस|किसी को पता|किसी के पास|कोई (?:जानता|बता|है)|सकता है क्या|ना$',
    ),
  },
  nl: {
    opening: opening(
      '(?:is|zijn|heeft|hebben|heb|kan|kunnen|kun|mag|moet|moeten|wil|willen|weet|weten|komt|gaat|gaan|zou|zouden|was|doet|doen|werkt|past|hoort) (?:er|iemand|je|jij|jullie|de|het|een|we|wij|dit|dat|ik|ze|hij|al|nog|u|iedereen|mijn|onze)|wie|wat (?:is|zijn|kost|doen|vinden|moet|kan|voor|gaan|was)|waar|wanneer|waarom|hoe|hoeveel|welke?|hoelaat|iemand (?:een|die|nog|zin|ervaring|hier|met)|weet iemand|tot hoe laat',
    ),
    inside: inside('(?:heeft|kan|weet|kent|wil|gaat|zou) (?:hier |er )?iemand|toch$|of niet$|kan ik|mag ik'),
  },
};
