import type { SensitiveWords } from './sensitive-words.ts';

export const portuguese: SensitiveWords = {
  health: `
    vomit* sangr* insoni* tosse*
    saude* doenc* doente* enferm* diagnos* sintoma* infec* contag* virus covid* corona* gripe* febre* cancer* cancro* tumor*
    oncolog* quimio* radioterap* leucemia* linfoma* melanoma* metasta* biopsia* diabet* insulina* asma* asmatic* alerg* epilep*
    convuls* avc derrame* demencia* alzheimer* parkinson* esclerose artrite* enxaqueca* autis* tdah asperger* dislex* deficien*
    cadeirante* cego cega surdo surda depress* ansiedade* panico bipolar* esquizo* psico* psiqui* terap* suicid* automutil* burnout
    trauma* anorex* bulimi* reabilit* desintox* viciad* vicio* dependen* alcool* alcoolat* bebado* bebada* overdose metadona hiv
    aids sida hepatite* tubercul* sifilis clamidia gonorreia herpes gravid* aborto* abortar fertilidade infertil* menopaus*
    hospital* clinica* cirurg* operacao operad* emergencia* urgencia* ambulancia* medico* medica* doutor* enfermeira* enfermeiro*
    paciente* remedio* medicament* receita* comprimido* antibiotic* antidepress* analgesic* morfina vacin* dialise* transplant*
    marcapasso* paliativ* morrer morreu morte* morto morta falec* defunto* funeral* enterro* velorio* infarto* enfarte* hernia*
    fratura* lesao* lesoes ferid* hipertens* pressao colesterol obes* tireoide* ginecolog* urolog* neurolog* dermatolog* atestado*
  `,
  religion: `
    rezamos rezam oramos oram jejum* quaresma
    religi* deus jesus cristo crist* igreja* catolic* protestant* evangel* ortodox* batist* mormon* testemunhas jeova adventist*
    pastor* padre* sacerdote* bispo* freira* monge* ima mesquita* muculman* isla islam* alcorao ramada* veu burca halal
    judeu* judia* judaismo sinagoga* rabino* tora kosher hindu* budis* templo* sikh* ateu* ateia* ateismo agnostic* biblia*
    evangelho* oracao oracoes orar rezar reza* missa* culto* sermao confiss* comunhao batizado* batismo* crisma* seita* fe crente*
    romaria* peregrin* bencao* pecado* salvacao profeta* teolog* missionari* candomble* umbanda* orixa* macumba* espirit*
  `,
  politics: `
    vota votam votamos votaram
    politic* eleicao eleicoes eleitor* voto votos votar votacao referend* plebiscito* urna* campanha* candidat* parlament* senad*
    congress* deputad* vereador* ministr* president* governo* oposicao partido* pt psdb psol mdb pl bolsonar* lula* lulis* petist*
    democrat* republican* conservador* liberal* socialis* comunis* marxis* fascis* nazi* nacionalis* anarquis* esquerd* direitist*
    sindica* greve* piquete* protest* manifestacao manifestacoes activis* ativis* antifa* populis* impeachment prefeit* comicio*
    manifesto propagand* golpe* revolucao ditad* regime feminis* ucrani* gaza palestin* israel* putin trump
  `,
  sex_life: `
    sex* gay* lesbic* homosex* bisex* queer* trans transgen* transex* travest* binari* lgbt* heterosex* orgasm* erotic* porno* nude*
    nudes nua nu pelad* prostitu* bordel* puta* puto* escort* amante* infiel* traicao* trair traiu adulter* chifre* ficante* tinder
    grindr camisinha* preservativ* anticoncep* viagra virgem* incest* poliamor* swing* fetich* bdsm divorci* separad* separacao
    impoten* estupr* violad* violac* assedi* abuso* abusad*
  `,
  crime: `
    crime* crimin* delito* delinquen* policia* preso* presa* prisao* prender* prendeu detid* cadeia* presidi* condenad* sentenca*
    fianca* tribunal* julgament* juiz* juiza* advogad* promotor* acusad* denuncia* culpad* roubo* roubar* roubad* roubaram ladrao
    ladroes furto* assalt* assassin* homicid* matar mataram agress* violenc* maus* espanc* perseguidor* chantag* extors* fraude*
    golpista* estelionat* falsific* contraband* trafic* droga* cocaina heroina maconha* cannabis baseado* haxixe* crack ecstasy
    faccao* milicia* mafia* arma armas pistola* revolver* facada* tiroteio* vitima* testemunha* terror* bomba* refem*
    sequestr* incendiari* vandal* antecedentes bo
  `,
  asylum: `
    asilo* asilad* refugiad* migrant* imigr* emigr* deport* indocument* clandestin* papeis visto vistos autorizacao
    cidadania* nacionalidade* naturaliz* estrangeir* ilegal* ilegais fronteira* expuls* coiote* deslocad* apatrida* repatri* exili*
    passaporte* sef aima persegu*
  `,
  debt: `
    divida* devedor* endividad* emprestim* hipotec* credito* credor* falencia* falid* insolven* inadimplen* calote*
    cobranca* penhora* despej* agiot* serasa spc negativad* desempreg* subsidio* semteto mendig*
    pobre* pobreza* salario* ordenado* contracheque* holerite* pensao* aposentad* aposentador* heranca* herdeir* demitid* demissao*
    despedid* aposta* cassino* casino* loteria* bet bets jogatina
  `,
};
