import type { SensitiveWords } from './sensitive-words.ts';

export const german: SensitiveWords = {
  health: `
    gicht* stotter* lispel* windel* masern mumps röteln windpocken keuchhust* läuse krätze* regelschmerz* menstru* tampon*
    eierstock* gebärmutter* brust* prostata* hoden* leber* niere* galle* gallen* lunge* bronch* blinddarm* hämorrho*
    krampfader* angina herzfehler* herzrhyth* anämie* thrombos* embol* neurodermit* schuppenflecht* ausschlag* nesselsucht
    akne warze* fußpilz* tinnitus schwindel* ohnmacht* gehirnersch* lähm* gelähmt* querschnitt* amput* tourette* zwangsst*
    phobi* neuros* nervenzusammen* übergewicht* untergewicht* diät* abnehm* rauch* raucher* nikotin* rückfall* intensivst* mrt
    röntgen* ultraschall* blutbild* bluttest* abstrich* quarantän* booster* pflegegrad* pflegeheim* pflegestufe* altenheim*
    hebamme* totgeburt* fehlgebur* stillen gestillt wochenbett* kaiserschnitt* hormon* testosteron östrogen* samenspend* botox
    malaria cholera tetanus tollwut borreliose sepsis zyste* polyp* befund* kreuzband* meniskus* krücke* inhalator*
    asthmaspray* zahnersatz* gebiss mutterkindkur stoma katheter* inkontinen* magenspieg* darmspieg* laktose* gluten* zöliak*
    crohn colitis lungenentz* blasenentz* nasennebenh* erbrech* blute* schlaflos* husten* gesundheit* krank* erkrank* diagnos*
    symptom* infekt* ansteck* virus viren covid* corona grippe* fieber* krebs* tumor* onkolog* chemo* bestrahl* leukämie*
    lymphom melanom metasta* biopsie* diabet* insulin* asthma* allerg* epilep* anfall* schlaganfall* demenz* alzheimer*
    parkinson* sklerose arthritis rheuma* migräne* autis* adhs asperger* legasthen* behinder* schwerbehind* rollstuhl* blind
    taub gehörlos* depress* angststör* panik* bipolar* schizo* psych* therap* suizid* selbstmord* ritzen burnout trauma*
    anorex* magersucht* bulimi* reha* entzug* entgiftung* sucht* süchtig* alkohol* trinker* trocken überdosis methadon hiv
    aids hepatitis tuberkul* syphilis chlamydien tripper herpes schwanger* fehlgeburt* abtreib* abort* kinderwunsch*
    unfruchtbar* wechseljahre* krankenhaus* klinik* operation* operier* op chirurg* notaufnahme* notarzt* krankenwagen* arzt
    ärzt* hausarzt* krankenschwester* pflege* patient* medizin* medikament* rezept tablette* pille* antibioti* antidepress*
    schmerzmittel* morphium impf* dialyse* transplant* herzschrittmacher* hospiz* sterb* gestorben verstorben* tod tot todes*
    beerdigung* trauerfeier* herzinfarkt* infarkt* leistenbruch* bandscheib* knochenbruch* verletz* wunde* bluthochdruck*
    cholesterin* adiposit* schilddrüse* frauenarzt* urolog* gynäkolog* neurolog* hautarzt* attest* arbeitsunfähig*
    krankgeschrieben prothese* hörgerät*
  `,
  religion: `
    gottesdienst* andacht* altar* kapelle* kloster* klöster* pfarrgemeind* diakon* kardinal* bistum* taufpat* patentante*
    patenonkel* schiit* sunnit* sufi* mullah* mekka pilgern* niqab kippa pessach chanukka purim diwali karma wiedergeburt*
    quäker* pfingst* scientolog* satan* okkult* ketzer* blasphem* fastenbrech* betest betete fasten fastenzeit ostern religi*
    gott gottes* jesus christ* kirche* kirchen* katholi* protestant* evangeli* orthodox* baptist* freikirch* mormon* zeugen
    jehova* adventist* pfarr* pastor* priester* bischof* papst nonne* mönch* imam* moschee* muslim* moslem* islam* koran*
    ramadan* zuckerfest* kopftuch* burka halal jude juden jüdi* judentum* synagog* rabbi* thora koscher sabbat hindu* buddhis*
    tempel* sikh* atheis* agnosti* bibel* evangelium gebet* beten betet predigt* beicht* kommunion* konfirm* taufe* getauft
    firmung* sekte* glaube* gläubig* pilger* wallfahrt* rosenkranz* segen sünde* erlösung prophet* allah theolog* missionar*
  `,
  politics: `
    querdenk* reichsbürger* pegida separatis* extremis* stadtrat* gemeinderat* landrat* fraktion* koalition* boykott*
    sanktion* putschist* amnestie* ministerpräs* wähle wählst wählt gewählt politi* wahl wahlen wähl* wahlkampf* kandidat*
    bundestag* landtag* parlament* minister* kanzler* präsident* regierung* opposition* partei* cdu csu spd fdp grüne grünen
    afd linke linken linkspartei* bsw npd demokrat* republikan* konservativ* liberal* sozialis* kommunis* marxis* faschis*
    nazi* nationalis* anarchis* linksextrem* rechtsextrem* rechtsradikal* gewerkschaft* streik* betriebsrat* demo demos
    demonstr* protest* aktivis* antifa* populis* volksentscheid* abgeordnet* stimmzettel* manifest propaganda* putsch*
    revolution* diktat* regime* feminis* ukrain* gaza palästin* israel* putin trump kundgebung* mahnwache* bürgermeister*
  `,
  sex_life: `
    outing outete geoutet* dragqueen* hetero dreier orgie* sexting nacktbild* vorspiel masturb* vibrator* dildo* gleitgel
    dessous striptease* stripp* zuhälter* vaterschaft* sorgerecht* umgangsrecht* alleinerzieh* stiefmutter* betrog* betrüg*
    grapsch* begrapsch* exhibition* spanner pädophil* trennungsjahr* sex* schwul* lesb* homosex* bisex* queer*
    trans transgend* transsex* transident* nichtbinär* lgbt* heterosex* orgasm* erotik* erotisch* porno* nackt* prostitu*
    bordell* puff hure* escort* affäre* fremdgeh* fremdgegangen seitensprung* ehebruch* geliebte* liebhaber* dating tinder
    grindr kondom* verhütung* viagra jungfrau* inzest* polyamor* swinger* fetisch* bdsm scheidung* geschieden trennung*
    getrennt potenz* impoten* vergewaltig* missbrauch* belästig*
  `,
  crime: `
    joint joints kiff* bong* lsd mdma koks opium blitzer* geblitzt fahrverbot* bußgeld* knöllchen ordnungswidrig* mpu
    promille* jugendamt* untersuchungsh* schmiergeld* bestech* korrupt* unterschlag* geldwäsch* steuerhinter*
    falschgeld taschendieb* ladendieb* plünder* lösegeld* randal* machete* gewehr* munition sprengstoff* hausbesetz*
    hausfriedens* unterlassung* einstweilig* abmahnung* verbrech* krimin* polizei* polizist* verhaft* festgenommen festnahme*
    gefängnis* haft häftling* knast* jva vorbestraft* verurteilt* urteil* bewährung* kaution gericht gerichts* klage klagen
    verklag* prozess* richter* anwalt anwält* rechtsanwalt* staatsanwalt* angeklagt* anzeige angezeigt schuldig dieb*
    diebstahl* gestohlen geklaut klauen raub* überfall* einbruch* einbrech* mord* mörder* totschlag* körperverletz* gewalt*
    prügel* missbrauch* misshandl* stalk* erpress* betrug* betrüger* fälsch* schmuggel* drogen* droge kokain* heroin cannabis
    kiffen hasch* crystal ecstasy dealer* bande mafia* waffe* pistole* erstochen schießerei erschossen opfer zeuge zeugin
    terror* bombe* geisel* entführ* brandstift* vandal* hooligan* straftat* strafe*
  `,
  asylum: `
    umsiedl* schlauchboot* einreise* ausreisepflicht* bleiberecht* doppelpass* einbürgerung* arbeitserlaubnis* fremdenfeind*
    rassis* ethni* herkunft* asyl* flüchtling* geflüchtet* geflohen migrant* migration* einwander* zuwander* abschieb*
    abgeschoben* ausweis* illegal* visum visa aufenthalt* duldung* geduldet* einbürger* staatsbürger* staatsangehör*
    ausländer* ausländisch* schleuser* schlepper* heimatlos* staatenlos* exil bamf ausreise* rückführ* papiere reisepass*
    verfolgung* verfolgt
  `,
  debt: `
    ratenkauf* zinsen überfällig* mahn* vollstreck* privatinsolvenz* elterngeld* krankengeld* kurzarbeit*
    arbeitsgericht* abfindung* wohnberecht* sozialamt* gez rundfunkbeitrag stundung* pfandleih* erben erbschein* testament*
    scheidungsfolge* jackpot* roulette poker schulden* schuldner* verschuld* überschuld* kredit* darlehen* hypothek* insolven*
    pleite bankrott* konto* überzogen dispo* mahnung* gemahnt inkasso* pfänd* gerichtsvollzieh* zwangsversteiger* zwangsräum*
    räumungsklage* gekündigt kündigung* schufa* ratenzahl* zahlungsunfähig* hartz* bürgergeld* sozialhilfe* grundsicherung*
    jobcenter* arbeitslos* arbeitsamt* wohngeld* obdachlos* armut* gehalt gehalts* lohn lohn* rente rentner* erbe erbschaft*
    unterhalt* alimente* entlass* spielsucht* wetten wettschulden casino* lotto
  `,
};
