import type { SensitiveWords } from './sensitive-words.ts';

export const spanish: SensitiveWords = {
  health: `
    vomit* sangr* insomni* tos
    salud* enferm* dolenci* diagnos* sintoma* infec* contagi* virus covid* corona* gripe* fiebre* cancer* tumor* oncolog* quimio*
    radioterap* leucemia* linfoma* melanoma* metasta* biopsia* diabet* insulin* asma* asmatic* alerg* epilep* convuls* ictus
    derrame* demencia* alzheimer* parkinson* esclerosis artritis migraña* autis* tdah asperger* dislex* discapac* minusval*
    ciego ciega sordo sorda depres* ansiedad* panico bipolar* esquizo* psico* psiquiatr* terap* suicid* autoles* burnout trauma*
    anorex* bulimi* rehabilit* desintox* adicto* adicta* adicci* alcohol* borracho* borracha* sobredosis metadona vih sida
    hepatitis tubercul* sifilis clamidia gonorrea herpes embaraz* aborto* abortar fertilidad infertil* menopaus* hospital*
    clinica* cirug* cirujan* operacion operad* quirofano* urgencias ambulancia* medico* medica* doctor* enfermera* enfermero*
    paciente* medicament* medicina* receta* pastilla* antibiotic* antidepres* analgesic* morfina vacun* dialisis trasplant*
    marcapasos paliativ* morir muert* murio fallec* difunt* funeral* entierro* velorio* infarto* hernia* fractura* lesion*
    herida* hipertens* colesterol obes* tiroides ginecolog* urolog* neurolog* dermatolog*
  `,
  religion: `
    rezamos rezan reza ayuno* cuaresma
    religi* dios jesus cristo cristian* iglesia* catolic* protestant* evangel* ortodox* bautis* mormon* testigos jehova adventis*
    pastor* cura curas sacerdote* parroco* obispo* monja* monje* iman imanes mezquita* musulm* islam* coran ramadan velo
    burka halal judi* judaismo sinagoga* rabino* tora kosher hindu* budis* templo* sij* ateo* atea* ateismo agnostic*
    biblia* evangelio* oracion* rezar rezo* rezando misa* culto* sermon* confes* comunion* bautiz* bautismo* confirmacion secta*
    fe creyente* peregrin* rosario* bendic* pecado* salvacion profeta* teolog* misioner* cofradia* procesion*
  `,
  politics: `
    vota votan voto votos votar votamos votaron
    politic* eleccion* electoral* votacion* referend* papeleta* campaña* candidat* parlament* senad* congres* diputad* ministr*
    president* gobierno* oposicion* partido* psoe pp vox podemos ciudadanos morena pri peron* chavis* democrat*
    republican* conservador* liberal* socialis* comunis* marxis* fascis* nazi* nacionalis* anarquis* izquierd* derech* ultra*
    sindica* huelga* piquete* protest* manifestacion* activis* antifa* populis* independentis* alcald* mitin* manifiesto
    propagand* golpe revolucion* dictad* regimen feminis* ucrani* gaza palestin* israel* putin trump milei
  `,
  sex_life: `
    sex* gay* lesbi* homosex* bisex* queer* trans transgen* transex* travest* binari* lgtb* lgbt* heterosex* orgasm* erotic* porno*
    desnud* prostitu* burdel* puta* puto* escort* amante* infidel* adulter* cuernos ligue ligar tinder grindr condon* preserva*
    anticoncep* viagra virgen* incest* poliamor* swinger* fetich* bdsm divorci* separad* separacion ruptura impoten* viola*
    violad* violador* acoso* acosad* abuso*
  `,
  crime: `
    crimen* crimin* delito* delincuen* policia* arrest* deten* carcel* prision* preso* presa* recluso* conden* sentencia* fianza*
    tribunal* juzgad* juicio* juez* jueza* abogad* fiscal* acusad* denuncia* culpable* robo robar* robad* robaron ladron* hurto*
    atraco* asalt* asesin* homicid* matar mataron agres* agresion* violenc* malt* maltrat* acosador* chantaj* extors* fraude*
    estafa* falsific* contraband* trafic* droga* cocaina heroina cannabis marihuana porro* hachis metanfet* extasis camello*
    pandill* mafia* narco* arma armas pistola* cuchill* apuñal* disparo* tiroteo* victima* testig* terror* bomba* rehen* secuestr*
    incendiari* vandal* antecedentes
  `,
  asylum: `
    asilo* asilad* refugiad* migrant* inmigr* emigr* deport* indocument* papeles visa visado* visados
     ciudadania nacionalidad nacionaliz* extranjer* ilegal* frontera* expuls* coyote* patera* internamiento desplazad*
    apatrida* repatri* exili* pasaporte* nie arraigo* persegu* persecucion*
  `,
  debt: `
    deuda* deudor* endeud* prestamo* hipotec* credito* acreedor* bancarrota* quiebra* insolven* descubierto impago*
    moros* embarg* desahuci* desaloj* empeñ* subsidio* paro parado* desemple* ayudas sintecho indigen* pobre* pobreza sueldo* salario* nomina* pension*
    herencia* hered* manutencion* despid* despedid* ludopat* apuesta* casino* loteria* ruina arruinad*
  `,
};
