/**
 * Words of chats by language, hand-made: greetings, thanks and laughter (a message of these alone is small talk),
 * generic words that say nothing about a subject (never a concept), question openers, decision words.
 * Written as people write them; phrases with a space are looked up as phrases.
 */
export type ChatWords = {
  readonly smallTalk: string;
  readonly generic: string;
  readonly question: string;
  readonly decision: string;
  readonly dates: string;
};

export const chatWords: Readonly<Record<string, ChatWords>> = {
  en: {
    smallTalk:
      'hi hello hey hiya yo morning night goodnight gm gn bye cya welcome thanks thank thx ty np cheers lol lmao rofl haha hahaha hehe heh xd omg wow ok okay kk yes yeah yep yup no nope nah sure cool nice great awesome congrats congratulations happy birthday sorry pls please well hm hmm oh ah uh um right good perfect exactly true same agreed done sir guys everyone all brb afk anybody anyone there here',
    generic:
      'group message messages chat today tomorrow yesterday day days week weeks month year time morning evening night thing things stuff people guy guys someone anyone everyone everybody way lot lots bit kind sort thanks thank hello hey hi please sorry yes yeah yep no ok okay lol haha good great nice cool bad right sure really try tried trying get got getting go going gone come came want wants need needs know known think thought say said see seen look looks looking make made take took use used using work works working help tell ask asked put let idea question answer problem issue fine well maybe also just still even much many more one two three first last next new old big small little hope love wish guess mean means happen happened start stop keep show find found give gave call talk wait send sent read check done hear add open close second minute hour dude man sir folks link photo image video omitted line im ive dont doesnt cant didnt isnt wont thats whats gonna wanna gotta ill id youre theyre hmm nope anyway actually probably basically feel better best easy hard wrong different able run running install installed change changed set write type turn remove click move happens seems sounds fix pretty remember remind trouble luck reason correct exist create load enter choose connect support access download upload default update upgrade checked kept play join bring offer nearby nobody extra sort lovely amazing interested ready free full fun soon late early ago past',
    question:
      'what when where who whom whose why which how is are was were do does did can could would should will has have any anyone anybody',
    decision:
      'decided decision agreed approved confirmed vote voted voting settled resolved deadline cancelled canceled postponed rescheduled scheduled reminder announcement elected signed',
    dates:
      'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december tomorrow tonight weekend noon midnight',
  },
  de: {
    smallTalk:
      'hallo hi hey moin servus tach guten morgen abend nacht gute tschüss ciao bye danke dankeschön vielen dank bitte gern gerne haha hahaha hihi lol ok okay ja jo jup nein nee klar super toll cool prima genau stimmt gut sehr schön alles herzlichen glückwunsch willkommen sorry na ach oh ah hm hmm perfekt passt top',
    generic:
      'gruppe nachricht nachrichten chat heute morgen gestern tag tage woche wochen monat jahr zeit uhr sache sachen ding dinge leute jemand niemand alle danke hallo bitte ja nein okay gut super toll schön cool richtig klar gerade schon wirklich einfach machen mache macht gemacht gehen geht kommen kommt wollen will muss müssen wissen weiß denken glaube sagen sagt gesagt sehen schauen schau nehmen brauchen brauche braucht helfen frage fragen antwort problem idee bisschen viel viele mehr erste letzte nächste neu neue neuen alt groß klein bild video foto link lieber liebe lg gruß grüße mal eben halt',
    question:
      'was wann wo wer wen wem wie warum wieso weshalb welche welcher welches wohin woher ist sind hat habt kann könnt gibt weiß kennt braucht möchte will',
    decision:
      'beschlossen beschluss entschieden entscheidung einigen geeinigt abgestimmt abstimmung bestätigt genehmigt festgelegt vereinbart termin frist anmeldeschluss abgesagt verschoben verlegt erinnerung ankündigung gewählt',
    dates:
      'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember morgen übermorgen wochenende uhr',
  },
  es: {
    smallTalk:
      'hola buenos buenas días dias tardes noches gracias muchas adiós adios chao saludos jaja jajaja jajajaja jeje ok okay vale sí si no claro genial perfecto bien bueno de nada feliz cumpleaños felicidades bienvenido bienvenida bienvenidos perdón por favor igualmente un abrazo besos oye ah oh',
    generic:
      'grupo mensaje mensajes chat hoy mañana ayer día días semana semanas mes año tiempo hora cosa cosas gente alguien nadie todos gracias hola favor sí no bueno bien genial claro hacer hace hecho ir voy va vamos venir viene querer quiero quiere saber sé sabe creer creo decir dice dijo ver mirar necesito necesita ayuda ayudar pregunta respuesta problema idea poco mucho mucha más primero último próximo nuevo nueva viejo grande pequeño foto video vídeo enlace saludos verdad vez veces',
    question:
      'qué que cuándo cuando dónde donde quién quien cómo como por qué cuál cual cuánto cuanto alguien hay sabe saben puede pueden tienen',
    decision:
      'decidido decidimos decisión acordado acordamos acuerdo votación votar votamos aprobado confirmado confirmada confirmamos plazo cancelado cancelada aplazado aplazada pospuesto recordatorio anuncio elegido quedamos',
    dates:
      'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mañana mediodía',
  },
  pt: {
    smallTalk:
      'oi olá ola bom boa dia tarde noite obrigado obrigada valeu tchau kkk kkkk kkkkk rsrs haha ok sim não nao claro legal ótimo perfeito beleza blz parabéns feliz aniversário bem-vindo desculpa por favor abraço beijos ah oh',
    generic:
      'grupo mensagem mensagens chat hoje amanhã ontem dia dias semana semanas mês ano tempo hora coisa coisas gente pessoal alguém ninguém todos obrigado obrigada olá oi favor sim não bom boa legal claro fazer faz feito ir vou vai vamos vir quero quer saber sei sabe acho dizer disse ver olhar preciso precisa ajuda ajudar pergunta resposta problema ideia pouco muito muita mais primeiro último próximo novo nova velho grande pequeno foto vídeo link vez vezes',
    question: 'que quê quando onde quem como por que qual quais quanto alguém tem sabe sabem pode podem',
    decision:
      'decidido decidimos decisão combinado combinamos acordo votação votar aprovado confirmado confirmada prazo cancelado cancelada adiado adiada lembrete aviso escolhido marcado',
    dates:
      'segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro amanhã meio-dia',
  },
  fr: {
    smallTalk:
      "salut bonjour bonsoir coucou bonne nuit journée soirée merci beaucoup de rien au revoir mdr lol ptdr haha hihi ok oui non ouais super génial parfait cool bien sûr d'accord bienvenue bon anniversaire félicitations bravo désolé svp bisous bises ah oh",
    generic:
      "groupe message messages chat aujourd'hui demain hier jour jours semaine semaines mois année temps heure chose choses gens quelqu'un personne tous merci bonjour salut oui non bon bien super génial faire fait aller vais va allons venir vient vouloir veux veut savoir sais sait penser pense dire dit voir regarder besoin aide aider question réponse problème idée peu beaucoup plus premier dernier prochain nouveau nouvelle vieux grand petit photo vidéo lien fois vraiment",
    question:
      "quoi que quand où qui comment pourquoi quel quelle quels quelles combien est-ce quelqu'un avez savez peut peux pouvez",
    decision:
      'décidé décision décidons accord convenu vote voté voter approuvé validé confirmé confirmée délai annulé annulée reporté reportée rappel annonce choisi élu',
    dates:
      'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre demain midi minuit',
  },
  it: {
    smallTalk:
      'ciao buongiorno buonasera buonanotte salve grazie mille prego ahah ahaha haha lol ok sì si no certo bene bello perfetto ottimo benvenuto auguri buon compleanno scusa scusate per favore baci abbraccio ah oh',
    generic:
      'gruppo messaggio messaggi chat oggi domani ieri giorno giorni settimana settimane mese anno tempo ora cosa cose gente qualcuno nessuno tutti grazie ciao favore sì no buono bene bello certo fare fatto andare vado va andiamo venire viene volere voglio vuole sapere so sa pensare penso dire detto vedere guardare bisogno aiuto aiutare domanda risposta problema idea poco molto molta più primo ultimo prossimo nuovo nuova vecchio grande piccolo foto video link volta volte',
    question: 'che cosa quando dove chi come perché quale quali quanto qualcuno avete sapete può potete',
    decision:
      'deciso decisione decidiamo accordo votazione votare votato approvato confermato confermata scadenza termine annullato annullata rinviato rinviata promemoria avviso scelto fissato',
    dates:
      'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre domani mezzogiorno',
  },
  nl: {
    smallTalk:
      'hoi hallo hey goedemorgen goedenavond goedemiddag welterusten dank bedankt dankjewel doei haha lol ok oke ja nee prima leuk top goed mooi gefeliciteerd welkom sorry alsjeblieft graag groetjes ah oh',
    generic:
      'groep bericht berichten chat vandaag morgen gisteren dag dagen week weken maand jaar tijd uur ding dingen mensen iemand niemand iedereen bedankt hallo ja nee goed leuk mooi doen doet gedaan gaan gaat komen komt willen wil weten weet denken denk zeggen zegt zien kijken nodig hulp helpen vraag antwoord probleem idee beetje veel meer eerste laatste volgende nieuw nieuwe oud groot klein foto video link keer echt even',
    question: 'wat wanneer waar wie hoe waarom welke is zijn heeft kan kunnen weet iemand',
    decision:
      'besloten besluit beslissing afgesproken akkoord stemming stemmen gestemd goedgekeurd bevestigd deadline uiterlijk geannuleerd afgelast verplaatst uitgesteld herinnering aankondiging gekozen',
    dates:
      'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december morgen weekend',
  },
  tr: {
    smallTalk:
      'merhaba selam günaydın iyi geceler akşamlar günler teşekkürler teşekkür ederim sağol eyvallah haha ahah tamam evet hayır peki güzel süper harika tebrikler hoş geldin geldiniz özür lütfen kolay gelsin',
    generic:
      'grup mesaj mesajlar sohbet bugün yarın dün gün hafta ay yıl zaman saat şey şeyler insan insanlar biri kimse herkes teşekkürler merhaba evet hayır iyi güzel yapmak yap yapıyor gitmek geliyor istiyorum lazım bilmek biliyor söylemek bakmak yardım soru cevap sorun fikir biraz çok ilk son yeni eski büyük küçük foto video link kere arkadaşlar',
    question: 'ne neden nasıl nerede kim kaç hangi zaman mi mı mu mü var bilen',
    decision:
      'karar kararlaştırdık anlaştık oylama oy onaylandı kesinleşti iptal ertelendi hatırlatma duyuru seçildi',
    dates:
      'pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık yarın',
  },
  ru: {
    smallTalk:
      'привет здравствуйте доброе утро добрый день вечер спокойной ночи спасибо пожалуйста пока ха хаха ахаха лол ок окей да нет ага угу конечно класс супер отлично круто хорошо поздравляю днем рождения добро пожаловать извините простите',
    generic:
      'группа сообщение сообщения чат сегодня завтра вчера день дни неделя неделю месяц год время час вещь люди кто-то никто все всем спасибо привет да нет хорошо отлично делать сделать идти пойти хочу хочет нужно надо знать знаю знает думаю сказать говорит смотреть помощь помочь вопрос ответ проблема идея немного много первый последний следующий новый новая старый большой маленький фото видео ссылка раз очень ребята коллеги',
    question: 'что когда где кто как почему зачем какой какая какие сколько куда откуда ли есть может',
    decision:
      'решили решено решение договорились голосование голосуем проголосовали утвердили утверждено подтвердили подтверждено срок дедлайн отменили отменено перенесли перенесено напоминание напоминаю объявление выбрали',
    dates:
      'понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря завтра',
  },
  ar: {
    smallTalk:
      'مرحبا اهلا أهلا وسهلا السلام عليكم وعليكم صباح الخير النور مساء تصبحون شكرا شكراً جزيلا عفوا هههه ههههه هه نعم لا طيب تمام ممتاز جميل رائع مبروك كل عام وأنتم بخير الحمد لله ان شاء الله آسف',
    generic:
      'مجموعة المجموعة رسالة رسائل اليوم غدا أمس يوم أيام أسبوع الأسبوع شهر سنة وقت الوقت ساعة الساعة شيء أشياء ناس الناس شخص أحد الجميع شكرا مرحبا نعم لا جيد تمام جميل عمل ذهب أريد يريد أعرف أظن قال رأى مساعدة سؤال جواب مشكلة فكرة قليل كثير أول آخر قادم جديد قديم كبير صغير صورة فيديو رابط مرة',
    question: 'ما ماذا متى أين اين من كيف لماذا هل كم أي وين شو ايش ليش',
    decision:
      'قررنا قرار القرار اتفقنا اتفاق تصويت صوتنا وافقنا الموافقة تأكيد مؤكد الموعد النهائي ألغي إلغاء تأجيل تأجل تذكير إعلان اعلان اخترنا',
    dates:
      'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر غدا',
  },
  hi: {
    smallTalk:
      'नमस्ते नमस्कार हैलो हाय शुभ प्रभात रात्रि सुप्रभात धन्यवाद शुक्रिया हाहा हां हाँ नहीं ठीक अच्छा बढ़िया बहुत बधाई जन्मदिन स्वागत माफ ओके namaste dhanyavad haan nahi theek accha',
    generic:
      'समूह ग्रुप संदेश मैसेज आज कल दिन सप्ताह महीना साल समय बजे चीज लोग कोई सब धन्यवाद नमस्ते हां नहीं अच्छा करना करो किया जाना चाहिए पता सोचा कहा देखो मदद सवाल जवाब समस्या विचार थोड़ा बहुत पहला आखिरी अगला नया नई पुराना बड़ा छोटा फोटो वीडियो लिंक बार सभी',
    question: 'क्या कब कहां कहाँ कौन कैसे क्यों कितना कितने किसके किस kya kab kahan kaun kaise kyun',
    decision: 'फैसला निर्णय तय सहमत मतदान वोट मंजूर पुष्टि अंतिम रद्द स्थगित सूचना घोषणा चुना',
    dates:
      'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर कल',
  },
  id: {
    smallTalk:
      'halo hai pagi siang sore malam selamat terima kasih makasih sama haha wkwk wkwkwk hehe ok oke iya ya tidak siap mantap bagus keren baik amin assalamualaikum waalaikumsalam maaf tolong ulang tahun',
    generic:
      'grup pesan chat hari ini besok kemarin minggu bulan tahun waktu jam hal orang seseorang semua terima kasih halo iya tidak baik bagus buat membuat pergi datang mau ingin tahu pikir kata bilang lihat butuh bantuan bantu pertanyaan jawaban masalah ide sedikit banyak pertama terakhir berikutnya baru lama besar kecil foto video tautan kali teman-teman',
    question: 'apa kapan mana siapa bagaimana kenapa mengapa berapa apakah gimana adakah',
    decision:
      'diputuskan keputusan sepakat disepakati voting disetujui dikonfirmasi konfirmasi dibatalkan ditunda pengingat pengumuman final terpilih dipilih',
    dates:
      'senin selasa rabu kamis jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember besok',
  },
  ja: {
    smallTalk:
      'おはよう おはようございます こんにちは こんばんは おやすみ ありがとう ありがとうございます よろしく お願いします はい いいえ うん 了解 了解です 承知 すごい いいね お疲れ様 お疲れ様です おめでとう 笑 草 なるほど ごめん すみません わかりました そうですね',
    generic:
      'グループ メッセージ 今日 明日 昨日 日 週 月 年 時 時間 こと もの 人 皆さん みなさん みんな 誰か ありがとう お願い 質問 回答 問題 少し たくさん 最初 最後 次 新しい 写真 動画 リンク 確認 予定 自分 感じ 場合 必要 大丈夫 午前 午後 今回 前回 今週 来週 先週',
    question: '何 いつ どこ 誰 どう なぜ どれ どの いくら でしょうか ますか ですか',
    decision:
      '決定 決まり 決まりました 決めました 合意 投票 承認 確定 締め切り 締切 中止 延期 変更 お知らせ リマインド 告知 選ばれ',
    dates: '月曜 火曜 水曜 木曜 金曜 土曜 日曜 明日 明後日 来週 午前 午後 週末',
  },
  zh: {
    smallTalk:
      '你好 大家好 早上好 早安 晚安 晚上好 谢谢 多谢 感谢 再见 拜拜 哈哈 哈哈哈 呵呵 好的 好 是的 不 嗯 收到 不错 厉害 恭喜 生日快乐 欢迎 抱歉 对不起 没事 可以 赞',
    generic:
      '群 消息 信息 今天 明天 昨天 天 周 月 年 时间 点 东西 事情 人 大家 有人 谢谢 你好 问题 回答 想法 一点 很多 第一 最后 下次 新 旧 大 小 图片 视频 链接 次 现在 知道 觉得 可以 需要 上午 下午 我们 你们 他们',
    question: '什么 何时 哪里 哪儿 谁 怎么 为什么 哪个 多少 几点 吗 呢 有没有',
    decision: '决定 定了 同意 一致 投票 通过 批准 确认 确定 截止 取消 推迟 改期 提醒 通知 公告 选出',
    dates: '星期 周一 周二 周三 周四 周五 周六 周日 明天 后天 下周 上午 下午 周末',
  },
  ko: {
    smallTalk:
      '안녕 안녕하세요 좋은 아침 감사합니다 고마워요 고마워 네 예 아니요 ㅋㅋ ㅋㅋㅋ ㅎㅎ ㅎㅎㅎ 오케이 좋아요 대박 축하해요 축하합니다 환영합니다 죄송합니다 수고하셨습니다 잘자요',
    generic:
      '그룹 메시지 오늘 내일 어제 시간 사람 것 모두 감사합니다 안녕하세요 질문 답변 문제 사진 영상 링크 지금 정말 진짜 여러분 우리',
    question: '무엇 뭐 언제 어디 누구 어떻게 왜 어느 몇 얼마 있나요 인가요 할까요',
    decision: '결정 결정했습니다 합의 투표 승인 확정 마감 취소 연기 변경 공지 알림 선정',
    dates: '월요일 화요일 수요일 목요일 금요일 토요일 일요일 내일 모레 오전 오후 주말',
  },
  pl: {
    smallTalk:
      'cześć hej witam dzień dobry dobry wieczór dobranoc dzięki dziękuję proszę pa haha lol ok tak nie jasne super świetnie fajnie dobrze gratulacje wszystkiego najlepszego witaj przepraszam',
    generic:
      'grupa wiadomość czat dziś dzisiaj jutro wczoraj dzień dni tydzień miesiąc rok czas godzina rzecz ludzie ktoś nikt wszyscy dzięki cześć tak nie dobrze super robić zrobić iść chcę chce trzeba wiem wie myślę mówić zobaczyć pomoc pytanie odpowiedź problem pomysł trochę dużo pierwszy ostatni następny nowy nowa stary duży mały zdjęcie film link raz bardzo',
    question: 'co kiedy gdzie kto jak dlaczego czemu który która które ile czy',
    decision:
      'zdecydowaliśmy decyzja ustalone ustaliliśmy głosowanie zatwierdzone potwierdzone termin odwołane przełożone przypomnienie ogłoszenie wybrano',
    dates:
      'poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia jutro',
  },
};
