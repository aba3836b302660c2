/**
 * Scenes by language: `steps` ask for and settle something about a subject `{x}`, `chat` is small talk. A step is `ROLE?: wording |
 * wording`; `?` leaves it out now and then.
 */
type Templates = {
  readonly subjects: readonly string[];
  readonly steps: readonly string[];
  readonly chat: readonly (readonly string[])[];
};

export const talkTemplates: Readonly<Record<string, Templates>> = {
  en: {
    subjects: [
      'the kayak rack',
      'the choir room',
      'the compost bins',
      'the tennis net',
      'the school bus',
      'the allotment gate',
      'the film night',
      'the bread oven',
    ],
    steps: [
      'A: does anyone know who looks after {x} now | Who has the list for {x}?',
      'B: I think Saturday mornings, {x} is on the plan | {x}? That was me until May',
      'A?: and can we change it',
      'C: yes, but tell the office first about {x}',
      'A: thanks, will do',
      'D?: I can help with {x} too',
    ],
    chat: [
      ['A: What a sunset today', 'B: beautiful!', 'C?: love it'],
      ['A: happy birthday 🎂', 'B: thank you all', 'C?: have a great day'],
    ],
  },
  de: {
    subjects: [
      'der Kajakständer',
      'der Chorraum',
      'die Komposttonne',
      'das Tennisnetz',
      'der Schulbus',
      'das Gartentor',
      'der Filmabend',
      'der Backofen',
    ],
    steps: [
      'A: weiß jemand, wer sich um {x} kümmert | Wer hat die Liste für {x}?',
      'B: Ich glaube samstags, {x} steht im Plan | {x}? Das war ich bis Mai',
      'A?: und können wir das ändern',
      'C: ja, aber sagt vorher im Büro Bescheid, {x} hängt davon ab',
      'A: danke, mache ich',
      'D?: Ich kann bei {x} auch helfen',
    ],
    chat: [
      ['A: Was für ein Sonnenuntergang', 'B: wunderschön!', 'C?: toll'],
      ['A: alles Gute zum Geburtstag 🎂', 'B: danke euch', 'C?: feier schön'],
    ],
  },
  es: {
    subjects: [
      'el soporte de kayaks',
      'la sala del coro',
      'el compostador',
      'la red de tenis',
      'el autobús escolar',
      'la puerta del huerto',
      'la noche de cine',
      'el horno de pan',
    ],
    steps: [
      'A: alguien sabe quién lleva {x} | ¿Quién tiene la lista de {x}?',
      'B: Creo que los sábados, {x} está en el plan | ¿{x}? Era yo hasta mayo',
      'A?: y se puede cambiar',
      'C: sí, pero avisad antes en la oficina por {x}',
      'A: gracias, lo hago',
      'D?: Yo también ayudo con {x}',
    ],
    chat: [
      ['A: Qué atardecer hoy', 'B: precioso', 'C?: me encanta'],
      ['A: feliz cumpleaños 🎂', 'B: gracias a todos', 'C?: que lo pases genial'],
    ],
  },
  pt: {
    subjects: [
      'o suporte de caiaques',
      'a sala do coral',
      'a composteira',
      'a rede de tênis',
      'o ônibus escolar',
      'o portão da horta',
      'a noite de cinema',
      'o forno de pão',
    ],
    steps: [
      'A: alguém sabe quem cuida d{x} | Quem tem a lista para {x}?',
      'B: Acho que aos sábados, {x} está no plano | {x}? Era eu até maio',
      'A?: e dá para mudar',
      'C: sim, mas avisem antes no escritório sobre {x}',
      'A: obrigada, vou fazer',
      'D?: Eu também ajudo com {x}',
    ],
    chat: [
      ['A: Que pôr do sol hoje', 'B: lindo demais', 'C?: amei'],
      ['A: feliz aniversário 🎂', 'B: obrigado gente', 'C?: aproveite o dia'],
    ],
  },
  fr: {
    subjects: [
      'le support à kayaks',
      'la salle de chorale',
      'le composteur',
      'le filet de tennis',
      'le bus scolaire',
      'le portail du jardin',
      'la soirée ciné',
      'le four à pain',
    ],
    steps: [
      "A: quelqu'un sait qui s'occupe de {x} | Qui a la liste pour {x} ?",
      'B: Je crois le samedi, {x} est au planning | {x} ? C’était moi jusqu’en mai',
      'A?: et on peut changer',
      'C: oui mais prévenez le bureau avant pour {x}',
      'A: merci, je le fais',
      'D?: Je peux aider aussi pour {x}',
    ],
    chat: [
      ['A: Quel coucher de soleil', 'B: magnifique', 'C?: superbe'],
      ['A: joyeux anniversaire 🎂', 'B: merci à tous', 'C?: profite bien'],
    ],
  },
  it: {
    subjects: [
      'il supporto dei kayak',
      'la sala del coro',
      'la compostiera',
      'la rete da tennis',
      'lo scuolabus',
      'il cancello dell’orto',
      'la serata cinema',
      'il forno del pane',
    ],
    steps: [
      'A: qualcuno sa chi segue {x} | Chi ha la lista per {x}?',
      'B: Credo il sabato, {x} è nel programma | {x}? Ero io fino a maggio',
      'A?: e si può cambiare',
      'C: sì ma avvisate prima in ufficio per {x}',
      'A: grazie, ci penso io',
      'D?: Posso aiutare anche io con {x}',
    ],
    chat: [
      ['A: Che tramonto stasera', 'B: bellissimo', 'C?: stupendo'],
      ['A: tanti auguri 🎂', 'B: grazie a tutti', 'C?: buona giornata'],
    ],
  },
  tr: {
    subjects: [
      'kano rafı',
      'koro odası',
      'kompost kutusu',
      'tenis filesi',
      'okul servisi',
      'bahçe kapısı',
      'film gecesi',
      'ekmek fırını',
    ],
    steps: [
      'A: {x} ile kim ilgileniyor bilen var mı | {x} listesi kimde?',
      'B: Sanırım cumartesi, {x} planda var | {x} mı? Mayısa kadar bendim',
      'A?: peki değiştirebilir miyiz',
      'C: evet ama {x} için önce ofise haber verin',
      'A: teşekkürler, hallederim',
      'D?: {x} için ben de yardım ederim',
    ],
    chat: [
      ['A: Bugün gün batımı harika', 'B: çok güzel', 'C?: bayıldım'],
      ['A: doğum günün kutlu olsun 🎂', 'B: herkese teşekkürler', 'C?: nice yıllara'],
    ],
  },
  hi: {
    subjects: [
      'कयाक रैक',
      'गायन कक्ष',
      'खाद का डिब्बा',
      'टेनिस जाल',
      'स्कूल बस',
      'बगीचे का गेट',
      'फिल्म की रात',
      'रोटी की भट्ठी',
    ],
    steps: [
      'A: किसी को पता है {x} कौन देखता है | {x} की सूची किसके पास है?',
      'B: शायद शनिवार को, {x} योजना में है | {x}? मई तक मैं था',
      'A?: क्या हम इसे बदल सकते हैं',
      'C: हाँ, पर {x} के लिए पहले दफ्तर को बताइए',
      'A: धन्यवाद, कर दूँगा',
      'D?: {x} में मैं भी मदद करूँगी',
    ],
    chat: [
      ['A: आज का सूर्यास्त देखा', 'B: बहुत सुंदर', 'C?: वाह'],
      ['A: जन्मदिन मुबारक 🎂', 'B: सबको शुक्रिया', 'C?: खूब खुश रहो'],
    ],
  },
  ar: {
    subjects: [
      'رف القوارب',
      'غرفة الجوقة',
      'صندوق السماد',
      'شبكة التنس',
      'حافلة المدرسة',
      'بوابة الحديقة',
      'ليلة السينما',
      'فرن الخبز',
    ],
    steps: [
      'A: هل يعرف احد من المسؤول عن {x} | من عنده قائمة {x}؟',
      'B: اظن يوم السبت، {x} في الخطة | {x}؟ كنت انا حتى مايو',
      'A?: وهل يمكن تغييره',
      'C: نعم لكن اخبروا المكتب اولا عن {x}',
      'A: شكرا، سافعل',
      'D?: استطيع المساعدة في {x} ايضا',
    ],
    chat: [
      ['A: ما اجمل الغروب اليوم', 'B: رائع جدا', 'C?: جميل'],
      ['A: عيد ميلاد سعيد 🎂', 'B: شكرا للجميع', 'C?: يوم سعيد'],
    ],
  },
};
