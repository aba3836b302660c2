import type { SensitiveWords } from './sensitive-words.ts';

export const french: SensitiveWords = {
  health: `
    rhumatism* varices poux gale varicelle rougeole oreillons rubéole coqueluche règles menstru* tampon* ovaire* utérus sein
    seins mammograph* prostate* testicul* vessie* côlon intestin* estomac* foie rein reins vésicule* poumon* bronchit*
    pneumonie* amygdal* appendic* hémorro* angine* arythmi* anémi* thrombos* embol* psoriasis eczéma* dermatit* urticaire acné
    verrue* mycose* vertige* évanou* commotion paralys* paraplég* amput* prothèse* boiteux bègue* bégai* phobie* névros*
    surpoids maigrir fumeur* nicotine rechut* réanimation irm radiograph* échographie* quarantaine* isolement* aidant* ehpad
     césarienne* allait* hormone* testostérone œstrogène* sperme donneur* botox paludisme dengue choléra
    tétanos septicémie kyste* polype* grosseur* béquille* ventoline inhalateur* dentier* sonde* couche couches incontinen*
    cœliaque* lactose intolér* insomni* crohn colite plâtre* fibromyalgi* hémophil* santé* malad* diagnos* symptôme* infect*
    contagi* virus covid* corona* grippe* fièvre* cancer* tumeur* oncolog* chimio* radiothérap* leucémie* lymphome* mélanome*
    métasta* biopsie* diabèt* diabet* insuline* asthme* asthmat* allerg* épilep* convuls* avc démence* alzheimer* parkinson*
    sclérose* arthrite* migraine* autis* tdah asperger* dyslex* handicap* invalid* aveugle* sourd* malentendant* dépress*
    déprim* anxiété* angoiss* panique bipolaire* schizo* psych* thérap* suicid* burnout trauma* anorex* boulimi* désintox*
    addict* alcool* ivre* saoul* overdose* méthadone vih sida hépatite* tubercul* syphilis chlamydia gonorrhée herpès ist mst
    enceinte* grossesse* avort* ivg stérilit* stérile* fertilité* fiv ménopaus* hôpital* hôpitaux hospital* clinique* chirurg*
    opération* opéré* urgences ambulance* samu médecin* docteur* infirm* patient* patiente* médic* ordonnance* pilule*
    comprimé* antibiotique* antidépress* antidouleur* morphine vaccin* dialyse* greffe* transplant* pacemaker palliatif*
    palliatifs mourir mort* morte* décès décéd* défunt* enterrement* obsèques funéraill* infarctus hernie* fracture* bless*
    hypertension* cholestérol obès* obésité thyroïde* gynécolog* urolog* neurolog* dermatolog*
  `,
  religion: `
    cantique* psaume* chapelle* cathédrale* couvent* monastère* paroiss* diacre* cardinal* diocèse* parrain* marraine* chiite*
    sunnite* soufi* mecque niqab kippa pâque hanouk* diwali karma réincarn* pentecôt* scientolog* satan* occult* sorcell*
    hérétique* blasphèm* jeûner aumônier* prie prient prions priait communier jeûn* carême pâques relig* dieu jésus christ
    chrét* église* catho* protestant* évangéli* orthodox* baptiste* mormon* témoins jéhovah adventiste* pasteur* curé* prêtre*
    évêque* pape religieuse* moine* imam* mosquée* musulm* islam* coran ramadan* aïd burqa hijab* halal juif* juive* judaïsme
    synagogue* rabbin* torah casher kasher sabbat chabbat hindou* bouddh* temple* sikh* athée* athéisme agnosti* bible*
    évangile* prière* prier priez messe* culte* sermon* confess* communion* baptême* baptis* confirmation secte* foi croyant*
    pèlerin* chapelet* bénédiction* péché* salut prophète* allah théolog* missionnaire* laïc*
  `,
  politics: `
    séparatis* extrémis* préfet* législat* amnistie* boycott* sanction* collabo* lobby reconquête zadiste* votons votez votent
    voté politi* élection* électora* élu élus vote votes voter référend* scrutin* candidat* parlement* sénat* assemblée
    député* ministre* président* gouvern* opposition* parti partis lfi insoumis* lepen rn macron* mélenchon* écolo* démocrat*
    républicain* conservateur* libéral* sociali* communis* marxis* fasci* nazi* nationalis* anarchis* gauche* droite* extrême*
    syndica* cgt cfdt grève* gréviste* piquet* protest* manif manifs manifestation* activis* militant* antifa* populis* gilets
    maire* meeting* manifeste propagand* putsch révolution* dictat* régime féminis* ukrain* gaza palestin* israël* poutine
    trump zemmour
  `,
  sex_life: `
    drag hétéro orgie* sextos masturb* vibromasseur* gode lubrifiant lingerie striptease proxénèt* paternité
    célibataire* peloter* exhibition* pédophil* pédocrimin* largué* plaqué* couche* coucher embrass* drague sex* gay* homo
    homos lesbien* homosex* bisex* queer* trans transgenre* transsex* travest* binaire* lgbt* hétéro* orgasm* éroti* porno* nu
    nue nude* prostitu* bordel* pute* escort* amant* maîtresse* infidèl* infidél* adultèr* tromp* liaison drague* tinder
    grindr capote* préservatif* contracept* viagra vierge* incest* polyamour* échangis* fétich* bdsm divorc* séparé*
    séparation* rupture impuissan* viol viols violé* violeur* harcel* abus attouchement*
  `,
  crime: `
    amende* joint joints lsd mdma opium alcootest* alcoolémie infraction* délinq* tutelle corrup* détourn* blanchi*
    évasion pickpocket* pillage* rançon* émeute* machette* fusil* munition* explosi* squat* effraction* éloignement canif*
    cannabis crime* crimin* délit* délinquan* police* policier* policière* flic* gendarm* arrêté* arrestation* garde prison*
    détenu* taule condamn* peine sursis caution tribunal* tribunaux procès juge* avocat* procureur* accus* plainte* coupable*
    vol vols voler volé* voleur* voleuse* cambriol* braquage* meurtre* meurtrier* assassin* homicid* tuer tué* agress* violen*
    maltrait* battu* stalk* chantage* extorsion* fraude* arnaque* escroc* faussaire* contrebande* trafic* drogue* cocaïne coke
    héroïne shit beuh haschich ecstasy dealer* gang* mafia* arme* pistolet* poignard* fusillade* victime* témoin* terror*
    attentat* bombe* otage* enlèvement* kidnapp* incendi* vandal* casier
  `,
  asylum: `
    zodiac clandestin* irrégulier* racis* xénophob* ethni* régularis* asile* réfugi* migrant* migrat* immigr* émigr* expuls*
    oqtf sanspapiers visa visas séjour préfecture* citoyenneté* nationalité* naturalis* étranger* étrangère* illégal* illégaux
    frontière* passeur* rétention déplacé* apatride* rapatri* exil* passeport* ofpra cada persécut*
  `,
  debt: `
    intérêts usur* recouvrement* indemnité* chômé prestation* garant testament* héritier* cagnotte* roulette poker bingo
    devons doivent emprunt* dette* endett* surendett* prêt prêts hypoth* crédit* créanc* faillite* insolvab* découvert impayé*
    huissier* saisie* expulsé* expulsion* remboursement* rsa chômage* chômeur* chômeuse* caf apl allocation* sdf mendi*
    pauvre* pauvreté misère salaire* paie retraite* retraité* héritage* hérit* pension* licenci* viré virée pari parier
    casino* loto ruiné* ruine banqueroute*
  `,
};
