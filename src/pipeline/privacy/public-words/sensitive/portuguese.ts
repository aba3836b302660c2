import type { SensitiveWords } from './sensitive-words.ts';

export const portuguese: SensitiveWords = {
  health: `
    reumat* gota varizes piolho* sarna catapora varicela sarampo caxumba papeira rubeola coqueluche menstru* absorvente*
    ovario* utero mama mamas mamografia* prostata* testicul* bexiga* colon intestin* estomago* figado* rim rins vesicula*
    pulm* bronqui* pneumonia* amigdal* apendic* hemorro* angina* arritmi* anemi* trombos* embol* psoriase* eczema* dermatit*
    urticaria acne espinhas verruga* micose* vertig* tontura* desmai* concuss* paralis* paraplegi* amput* protese* manco gago
    gagu* toc fobia* neuros* sobrepeso dieta* emagrec* fumante* cigarro* nicotina recaida* uti enfermaria* ressonancia*
    radiograf* ultrassom* quarentena* isolamento* cuidador* parteira* cesarea* cesariana* amament* hormonio*
    testosterona estrogen* esperma doador* botox malaria dengue colera tetano raiva sepse cisto* polipo* muletas bombinha*
    dentadura* sonda* fralda* incontinen* celiac* lactose intoleran* insonia crohn colite fibromialgia* vomit* sangr* insoni*
    tosse* saude* doenc* doente* enferm* diagnos* sintoma* infec* contag* virus covid* corona* gripe* febre* cancer* cancro*
    tumor* oncolog* quimio* radioterap* leucemia* linfoma* melanoma* metasta* biopsia* diabet* insulina* asma* asmatic* alerg*
    epilep* convuls* avc derrame* demencia* alzheimer* parkinson* esclerose artrite* enxaqueca* autis* tdah asperger* dislex*
    deficien* cadeirante* cego cega surdo surda depress* ansiedade* panico bipolar* esquizo* psico* psiqui* terap* suicid*
    automutil* burnout trauma* anorex* bulimi* reabilit* desintox* viciad* vicio* dependen* alcool* alcoolat* bebado* bebada*
    overdose metadona hiv aids sida hepatite* tubercul* sifilis clamidia gonorreia herpes gravid* aborto* abortar fertilidade
    infertil* menopaus* hospital* clinica* cirurg* operacao operad* emergencia* urgencia* ambulancia* medico* medica* doutor*
    enfermeira* enfermeiro* paciente* remedio* medicament* receita* comprimido* antibiotic* antidepress* analgesic* morfina
    vacin* dialise* transplant* marcapasso* paliativ* morrer morreu morte* morto morta falec* defunto* funeral* enterro*
    velorio* infarto* enfarte* hernia* fratura* lesao* lesoes ferid* hipertens* pressao colesterol obes* tireoide* ginecolog*
    urolog* neurolog* dermatolog* atestado*
  `,
  religion: `
    hino* salmo* capela* catedral* convento* mosteiro* paroqui* diacono* cardeal* diocese* padrinho* madrinha* xiita* sunita*
    sufi* meca niqab quipa pascoa hanuca diwali carma reencarn* pentecost* cientolog* satan* ocult* bruxari* herege* blasfem*
    terreiro* exu jesuita* dizimo* rezamos rezam oramos oram jejum* quaresma religi* deus jesus cristo crist* igreja* catolic*
    protestant* evangel* ortodox* batist* mormon* testemunhas jeova adventist* pastor* padre* sacerdote* bispo* freira* monge*
    ima mesquita* muculman* isla islam* alcorao ramada* veu burca halal judeu* judia* judaismo sinagoga* rabino* tora kosher
    hindu* budis* templo* sikh* ateu* ateia* ateismo agnostic* biblia* evangelho* oracao oracoes orar rezar reza* missa*
    culto* sermao confiss* comunhao batizado* batismo* crisma* seita* fe crente* romaria* peregrin* bencao* pecado* salvacao
    profeta* teolog* missionari* candomble* umbanda* orixa* macumba* espirit*
  `,
  politics: `
    separatis* extremis* governador* legislat* anistia* boicot* sancao golpismo salazar* ditadura* comuna*
    coxinha mortadela patriota* vota votam votamos votaram politic* eleicao eleicoes eleitor* voto votos votar votacao
    referend* plebiscito* urna* campanha* candidat* parlament* senad* congress* deputad* vereador* ministr* president*
    governo* oposicao partido* pt psdb psol mdb pl bolsonar* lula* lulis* petist* democrat* republican* conservador* liberal*
    socialis* comunis* marxis* fascis* nazi* nacionalis* anarquis* esquerd* direitist* sindica* greve* piquete* protest*
    manifestacao manifestacoes activis* ativis* antifa* populis* impeachment prefeit* comicio* manifesto propagand* golpe*
    revolucao ditad* regime feminis* ucrani* gaza palestin* israel* putin trump
  `,
  sex_life: `
    armario drag hetero menage orgia* sexting masturb* vibrador* lubrificante lingerie striptease cafetao paternidade
    madrasta* bolinar* exibicion* pedofil* sex* gay* lesbic* homosex* bisex* queer* trans transgen* transex* travest* binari*
    lgbt* heterosex* orgasm* erotic* porno* nude* nudes nua nu pelad* prostitu* bordel* puta* puto* escort* amante* infiel*
    traicao* trair traiu adulter* chifre* ficante* tinder grindr camisinha* preservativ* anticoncep* viagra virgem* incest*
    poliamor* swing* fetich* bdsm divorci* separad* separacao impoten* estupr* violad* violac* assedi* abuso* abusad*
  `,
  crime: `
    multa* baseado* lsd mdma opio bafometro infracao infracoes tutelar cela celas suborn* corrup* propina* lavagem sonegac*
    sonegar batedor resgate* tumulto* facao rifle* municao explosiv* invasao invasor* protetiva canivete* crime* crimin*
    delito* delinquen* policia* preso* presa* prisao* prender* prendeu detid* cadeia* presidi* condenad* sentenca* fianca*
    tribunal* julgament* juiz* juiza* advogad* promotor* acusad* denuncia* culpad* roubo* roubar* roubad* roubaram ladrao
    ladroes furto* assalt* assassin* homicid* matar mataram agress* violenc* maus* espanc* perseguidor* chantag* extors*
    fraude* golpista* estelionat* falsific* contraband* trafic* droga* cocaina heroina maconha* cannabis haxixe* crack ecstasy
    faccao* milicia* mafia* arma armas pistola* revolver* facada* tiroteio* vitima* testemunha* terror* bomba* refem*
    sequestr* incendiari* vandal* antecedentes bo
  `,
  asylum: `
    irregular* racis* xenofob* etni* asilo* asilad* refugiad* migrant* imigr* emigr* deport* indocument* clandestin* papeis
    visto vistos autorizacao cidadania* nacionalidade* naturaliz* estrangeir* ilegal* ilegais fronteira* expuls* coiote*
    deslocad* apatrida* repatri* exili* passaporte* sef aima persegu*
  `,
  debt: `
    juros atrasad* agiota* usura* cobrador* rescisao beneficio* fiador penhor testamento* herdar* bolada
    roleta poker bingo consignado* divida* devedor* endividad* emprestim* hipotec* credito* credor* falencia* falid* insolven*
    inadimplen* calote* cobranca* penhora* despej* agiot* serasa spc negativad* desempreg* subsidio* semteto mendig* pobre*
    pobreza* salario* ordenado* contracheque* holerite* pensao* aposentad* aposentador* heranca* herdeir* demitid* demissao*
    despedid* aposta* cassino* casino* loteria* bet bets jogatina
  `,
};
