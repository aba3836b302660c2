import type { SensitiveWords } from './sensitive-words.ts';

export const spanish: SensitiveWords = {
  health: `
    reuma* gota varices piojos sarna varicela sarampion paperas rubeola tosferina menstru* tampon* ovari* utero mama mamas
    mamografia* prostata* testicul* vejiga* intestin* estomago* higado* riñon* vesicula* pulmon* bronqui* neumonia* amigdal*
    apendic* hemorro* angina* arritmi* anemi* trombos* embol* psoriasis eczema* dermatit* sarpullido urticaria acne verruga*
    hongos vertig* mareo* desmay* conmocion paralis* parapleji* amput* protesis cojo coja tartamud* toc fobia* neuros*
    sobrepeso adelgaz* fumador* nicotina recaida* uci resonancia* radiograf* ecograf* analitica* pcr cuarentena* aislad*
    cuidador* matrona* comadrona* cesarea* lactancia* posparto hormon* testosterona estrogen* esperma donante* botox malaria
    dengue colera tetanos rabia sepsis quiste* polipo* muletas inhalador* dentadura* audifono* sonda* pañal* pañales
    incontinen* celiac* lactosa intoleran* insomnio crohn colitis escayola* fibromialgia* vomit* sangr* insomni*
    tos salud* enferm* dolenci* diagnos* sintoma* infec* contagi* virus covid* corona* gripe* fiebre* cancer* tumor* oncolog*
    quimio* radioterap* leucemia* linfoma* melanoma* metasta* biopsia* diabet* insulin* asma* asmatic* alerg* epilep* convuls*
    ictus derrame* demencia* alzheimer* parkinson* esclerosis artritis migraña* autis* tdah asperger* dislex* discapac*
    minusval* ciego ciega sordo sorda depres* ansiedad* panico bipolar* esquizo* psico* psiquiatr* terap* suicid* autoles*
    burnout trauma* anorex* bulimi* rehabilit* desintox* adicto* adicta* adicci* alcohol* borracho* borracha* sobredosis
    metadona vih sida hepatitis tubercul* sifilis clamidia gonorrea herpes embaraz* aborto* abortar fertilidad infertil*
    menopaus* hospital* clinica* cirug* cirujan* operacion operad* quirofano* urgencias ambulancia* medico* medica* doctor*
    enfermera* enfermero* paciente* medicament* medicina* receta* pastilla* antibiotic* antidepres* analgesic* morfina vacun*
    dialisis trasplant* marcapasos paliativ* morir muert* murio fallec* difunt* funeral* entierro* velorio* infarto* hernia*
    fractura* lesion* herida* hipertens* colesterol obes* tiroides ginecolog* urolog* neurolog* dermatolog*
  `,
  religion: `
    himno* salmo* capilla* catedral* convento* monasterio* parroqui* diacono* cardenal* diocesis padrino* madrina* chii* suni*
    sufi* mulas ayatola meca nikab kipa pascua januca diwali karma reencarn* pentecost* cuaquer* cienciolog* satan* ocult*
    brujer* herej* blasfem* romeria* nazareno* rezamos rezan reza ayuno* cuaresma religi* dios jesus cristo cristian* iglesia*
    catolic* protestant* evangel* ortodox* bautis* mormon* testigos jehova adventis* pastor* cura curas sacerdote* parroco*
    obispo* monja* monje* iman imanes mezquita* musulm* islam* coran ramadan velo burka halal judi* judaismo sinagoga* rabino*
    tora kosher hindu* budis* templo* sij* ateo* atea* ateismo agnostic* biblia* evangelio* oracion* rezar rezo* rezando misa*
    culto* sermon* confes* comunion* bautiz* bautismo* confirmacion secta* fe creyente* peregrin* rosario* bendic* pecado*
    salvacion profeta* teolog* misioner* cofradia* procesion*
  `,
  politics: `
    independencia procés separatis* extremis* concejal* gobernador* legislat* amnistia* boicot* sancion* golpista* falang*
    franquis* etarra* vota votan voto votos votar votamos votaron politic* eleccion* electoral* votacion* referend* papeleta*
    campaña* candidat* parlament* senad* congres* diputad* ministr* president* gobierno* oposicion* partido* psoe pp vox
    podemos ciudadanos morena pri peron* chavis* democrat* republican* conservador* liberal* socialis* comunis* marxis*
    fascis* nazi* nacionalis* anarquis* izquierd* derech* ultra* sindica* huelga* piquete* protest* manifestacion* activis*
    antifa* populis* independentis* alcald* mitin* manifiesto propagand* golpe revolucion* dictad* regimen feminis* ucrani*
    gaza palestin* israel* putin trump milei
  `,
  sex_life: `
    armario drag hetero orgia* sexting masturb* vibrador* consolador* lubricante lenceria estriptis striptease proxenet*
    paternidad custodia* madrastra* manosear* exhibicion* pedofil* pederast* sex* gay* lesbi* homosex* bisex* queer* trans
    transgen* transex* travest* binari* lgtb* lgbt* heterosex* orgasm* erotic* porno* desnud* prostitu* burdel* puta* puto*
    escort* amante* infidel* adulter* cuernos ligue ligar tinder grindr condon* preserva* anticoncep* viagra virgen* incest*
    poliamor* swinger* fetich* bdsm divorci* separad* separacion ruptura impoten* viola* violad* violador* acoso* acosad*
    abuso*
  `,
  crime: `
    multa* porro porros lsd mdma opio alcoholemia* alcoholimetro infraccion* delinq* tutelad* calabozo* soborn* corrup*
    malvers* blanque* evasion carterista* saque* rescate* disturbio* machete* rifle* municion explosiv* okupa* ocupas allan*
    alejamiento navaja* crimen* crimin* delito* delincuen* policia* arrest* deten* carcel* prision* preso* presa* recluso*
    conden* sentencia* fianza* tribunal* juzgad* juicio* juez* jueza* abogad* fiscal* acusad* denuncia* culpable* robo robar*
    robad* robaron ladron* hurto* atraco* asalt* asesin* homicid* matar mataron agres* agresion* violenc* malt* maltrat*
    acosador* chantaj* extors* fraude* estafa* falsific* contraband* trafic* droga* cocaina heroina cannabis marihuana porro*
    hachis metanfet* extasis camello* pandill* mafia* narco* arma armas pistola* cuchill* apuñal* disparo* tiroteo* victima*
    testig* terror* bomba* rehen* secuestr* incendiari* vandal* antecedentes
  `,
  asylum: `
    reubic* zodiac cayuco* irregular* arraigad* racis* xenofob* etni* nacionalizad* asilo* asilad* refugiad* migrant* inmigr*
    emigr* deport* indocument* papeles visa visado* visados ciudadania nacionalidad nacionaliz* extranjer* ilegal* frontera*
    expuls* coyote* patera* internamiento desplazad* apatrida* repatri* exili* pasaporte* nie arraigo* persegu* persecucion*
  `,
  debt: `
    intereses vencid* prestamista* usura* cobrador* erte erto despido* finiquito* prestacion* fiador aval avalista*
    testamento* heredero* ruleta poker bingo deuda* deudor* endeud* prestamo* hipotec* credito* acreedor* bancarrota* quiebra*
    insolven* descubierto impago* moros* embarg* desahuci* desaloj* empeñ* subsidio* paro parado* desemple* ayudas sintecho
    indigen* pobre* pobreza sueldo* salario* nomina* pension* herencia* hered* manutencion* despid* despedid* ludopat*
    apuesta* casino* loteria* ruina arruinad*
  `,
};
