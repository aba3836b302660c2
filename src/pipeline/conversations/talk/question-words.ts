/**
 * How questions open in chats, by language, hand-made, for those that lost their question mark. Patterns read folded text
 * (lower case, without accents) from the beginning of a sentence, after greetings and the person who is addressed.
 */
export type QuestionPatterns = {
  /** At the beginning of a sentence. */
  readonly opening: RegExp;
  /** Anywhere in a sentence; null where only openings tell. */
  readonly inside: RegExp | null;
};

const opening = (source: string): RegExp => new RegExp(`^(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
const inside = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'u');

const englishSubject =
  "(?:i|you|we|they|he|she|it|there|this|that|these|those|any|anyone|anybody|someone|somebody|everyone|everybody|all|the|my|your|our|his|her|their|an?|some|not|one of you|u|ya|y'all)";

export const questionPatterns: Readonly<Record<string, QuestionPatterns>> = {
  en: {
    opening: opening(
      `(?:is|are|was|were|am|do|does|did|can|could|would|should|will|shall|has|have|had|may|might|isn't|aren't|wasn't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|hasn't|haven't|isnt|arent|doesnt|didnt|cant|wont) ${englishSubject}|(?:is|are|was|does|did|can|has|will|could) [\\p{L}\\p{N}'-]+ (?:\\p{L}+ )?(?:still|already|ok|okay|free|open|there|supposed|going|compatible|possible|vegan|alright|all right|right|included|needed|allowed|safe|enough|available)|(?:what|where|when|why|how|who|which)(?:'s|s|'re| is| are| am| was| were| do| does| did| can| could| should| would| will| shall| has| have| had| might| about| come| else| exactly)|how (?:many|much|long|often|far|old|big|late|early|to|hard|fast|good|bad)|(?:what|which) (?:time|kind|sort|size|colou?r|day|date|type|version|one|year|address|price|\\p{L}+ (?:is|are|was|do|does|did|can|should|would|will|works?|has|have))|which \\p{L}+|who (?!ever)\\p{L}+|whose|whom|why not|why|any(?:one|body) (?!who|else who|can )\\p{L}+|any(?:one|body) can|any (?:idea|ideas|news|chance|update|updates|suggestions?|recommendations?|tips|volunteers?|thoughts|luck|plans|objections|way|other|more)|worth|got any|got an?|seen (?:any|the|my)|up for|ok if|okay if|fancy|need (?:a hand|help)|still (?:on|open|there|free)|know (?:of|if|any|where|how|what|who)|wondering (?:if|whether|what|how|where|who)|i wonder|i was wondering|i am wondering|im wondering|i'm wondering|not sure (?:if|whether|how|what|where)|somebody (?:with|have|know|seen)|someone (?:have|know|seen)|ever (?:tried|seen|had|used)|mind if`,
    ),
    inside: inside(
      "(?:does|did|has|is|can|could|would|will) (?:any(?:one|body)|somebody|someone) (?:here )?\\p{L}+|(?:can|could|would) (?:you|u|i|we) (?:please )?\\p{L}+|do (?:you|we|i) (?:know|have|need|want|think|still)|right\\b$|or not$|or what$|anyone know|isn't it$|can i",
    ),
  },
  de: {
    opening: opening(
      "(?:ist|sind|war|waren|hat|habt|haben|hast|kann|konnt|konnen|kannst|konnte|konntet|konntest|darf|durfen|durft|soll|sollen|sollte|sollten|sollt|muss|mussen|musst|will|wollt|wollen|willst|mochte|mochtet|wird|werden|werdet|wurde|wurdet|gibt|gab|weiss|wisst|kennt|kennst|braucht|brauchen|brauche|kommt|kommst|geht|gehst|fahrt|fahren|macht|machen|mag|bist|seid|weisst|findet|findest|bringt|bringst|hilft|passt|reicht|lohnt|funktioniert|stimmt|bleibt|steht|liegt|sieht|nimmt|hattet|hatte|ware|waret|halt|glaubt|glaubst|denkt|fehlt|gilt|gehort|kostet|schliesst|offnet|findet|lauft) (?:der|die|das|den|dem|ein|eine|einen|ihr|du|jemand|irgendjemand|irgendwer|einer|wer|es|man|wir|sie|er|ich|schon|noch|denn|eigentlich|auch|uns|euch|dir|mir|mein|meine|unser|unsere|unsereins|am|im|alle|alles|heute|morgen|bei|zufallig|sich|hier|dort|da|nicht|so|etwas|was|in|mal|bitte|kein|keine|fur|vielleicht|\\p{L}+ (?:schon|noch|auch|eigentlich|vegan|offen|frei))|gibt's|gibts|geht's|gehts|passt's|hat's|(?:wer|wann|wo|wie|warum|wieso|weshalb|welche[rsnm]?|wohin|woher|wozu|womit|wofur|wessen|wem|wen|worum|woran|wovon|wieviel|wieviele)|was (?:ist|sind|war|kostet|macht|machen|mache|haltet|meint|denkt|passiert|heisst|bedeutet|soll|sollen|kann|konnen|brauchen|braucht|brauche|muss|mussen|haben|hat|habt|fehlt|gibt|nehmen|nehmt|fur|wird|bringt|gehort|tun|steht|sagt|sagen|sollte|wurdet|war's|ware|ist's|kommt|geht|darf)|was (?:tun|nun|jetzt)|(?:um|bis|ab|seit) (?:wann|wieviel|wie viel|welche[rnm]?)|(?:in|an|auf|mit|von|zu|bei|fur) (?:welche[rnm]?|wen|wem|was)|ob|jemand (?:da|hier|schon|noch|eine|einen|ein|von|mit|lust|zeit|interesse|dabei|erfahrung|erreichbar|am|im)|lust|irgendjemand|irgendwer|schon (?:jemand|gesehen|mal)|noch jemand|noch (?:platz|frei|was frei)",
    ),
    inside: inside(
      '(?:hat|kann|weiss|konnte|kennt|braucht|wurde|mag|fahrt|geht|kommt|will|mochte|ist|hatte|darf) (?:hier |noch |von euch |schon |denn |zufallig )?(?:jemand|irgendwer|irgendjemand|wer|einer|eine von euch)|wei(?:ss|sst) (?:jemand|wer|du|ihr)|oder nicht$|oder$|kann ich|darf ich|konnen wir|soll ich|sollen wir',
    ),
  },
  es: {
    opening: opening(
      'alguien|alguno|alguna|hay (?:alguien|algun|alguna|sitio|que|mas|algo|plazas?|hueco|un|una|todavia|aun|wifi|botiquin|\\p{L}+ (?:en|para|de|libre|cerca))|se puede|se podria|se pueden|puedo|puede (?:alguien|ser|alguno)|puedes|podeis|podemos|pueden|podria|podrias|podriais|podriamos|sabe alguien|sabeis|sabes|saben|tiene alguien|teneis|tienes|tienen|tenemos|habeis|has|han visto|conoceis|conoces|necesitais|necesitas|quereis|quieres|quien|quienes|cual|cuales|cuando (?:es|son|sera|empieza|abre|abren|abrimos|cierra|vamos|llega|llegan|quedamos|hay|se|podemos|toca|vuelve|nos|seria|vienen|viene)|cuanto|cuanta|cuantos|cuantas|donde (?:esta|estan|es|hay|puedo|podemos|se|queda|quedamos|compro|compras|comprais|guardamos|dejo|dejamos|encuentro|consigo|vive|tengo|lo|la|los|las|quedo|va|van|nos)|como (?:se|puedo|podemos|va|van|hago|hacemos|esta|estan|es|quito|funciona|llego|lo|la|queda|vamos|quedamos|limpio|saco|arreglo|has|habeis|lleg\\p{L}+)|por que|para que|que (?:tal|hora|horas|dia|tipo|es|hay|pasa|paso|hacemos|hago|os|te|le|significa|opinais|pensais|cola|pegamento|sirve|herramienta|necesito|necesitamos|fue|talla|modelo|numero|precio|clase|\\p{L}+ (?:es|sirve|funciona|uso|usais|necesito|va|recomendais|me recomendais|vale|tiene|hay|toca))|a que|de que|en que|con que|de quien|a quien|con quien|desde cuando|hasta cuando|hasta que hora|es (?:verdad|posible|normal|vegan\\p{L}|obligatori\\p{L}|seguro|gratis|necesario|que)|esta (?:abierto|abierta|libre|ocupad\\p{L}|todavia|aun|el|la) ?\\p{L}*|estan (?:abiertos|libres|los|las)|sigue|siguen|queda|quedan|falta|hace falta|vale la pena|merece la pena|os (?:va|viene|parece|apetece|importa)|te (?:va|viene|importa)|le importa a|va (?:alguien|a (?:llover|haber))|vais|vas|viene (?:alguien|el)|veniis|venis|vienes|teneis|necesita alguien|ha visto|habra|sera que|me (?:puede|puedes|podeis|podria|dejas|deja|prestas|recomendais|ayuda|ayudas|ayudais)|nos (?:puede|podeis|vemos el)|tenemos|podria alguien|ya (?:ha|han|esta|teneis|se sabe|hay)',
    ),
    inside: inside(
      'alguien (?:sabe|tiene|puede|ha|va|quiere|conoce|podria|me|se|necesita|recomienda|que)|(?:me|nos) (?:puede|podria) alguien|puede alguien|podria alguien|sabe alguien|tiene alguien|teneis idea|verdad$|no$|o no$',
    ),
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
