import type { SensitiveWords } from './sensitive-words.ts';

export const english: SensitiveWords = {
  health: `
    tinnitus eczema psoriasis gout ulcer* kidney* lupus shingles scabies lice nits dentures crutch* inhaler* sperm donor*
    ovar* uterus womb menstru* tampon* breast* prostate* testic* bladder* bowel* stoma catheter* incontinen* diaper* nappy
    nappies haemorrhoid* hemorrhoid* varicose hernias angina arrhythm* anaemi* anemi* haemophil* hemophil* thrombos* embol*
    pneumonia bronchit* sinusit* tonsil* appendi* gallston* reflux ibs crohn* colitis celiac coeliac lactose intoleran*
    anaphyla* epipen hives acne wart warts fungal vertigo concuss* paraly* paraplegi* amputat* prosthe* stutter*
    stammer* lisp tourette* ocd insomni* nightmare* phobi* neuros* neurot* breakdown* overweight underweight dieting calorie*
    binge* purg* smoking smoker* nicotine vaping withdrawal* relapse* sponsor icu mri xray ultrasound bloods bloodtest*
    swab* quarantine* vaccine* sickleave sicknote caregiver* nursinghome midwife midwi* doula stillb* newborn* breastfe*
    postnatal postpartum prenatal antenatal caesarean cesarean contracept* hormone* testosterone oestrogen estrogen botox
    liposuction chickenpox measles mumps rubella malaria dengue cholera typhoid tetanus rabies lyme mrsa sepsis gangrene cyst*
    polyp* biops* remission palliat* hospitalis* hospitaliz* wheelchair* insomnia* cough* vomit* bleed* bled
    health* illness* ill sick* disease* disorder* syndrome* diagnos* symptom* infect* contagio* virus* covid* corona flu
    influenza fever* cancer* tumour* tumor* oncolog* chemo* radiotherap* leukaemia leukemia lymphoma melanoma metasta* biopsy
    diabet* insulin asthma* allerg* epilep* seizure* stroke dementia alzheimer* parkinson* sclerosis ms arthritis migraine*
    autis* adhd asperger* dyslex* disab* handicap* blind deaf* depress* anxiety panic bipolar schizo* psycho* psychia*
    therapist* therap* counsel* suicid* selfharm burnout trauma* ptsd anorex* bulimi* rehab* detox* addict* alcoholi*
    alcoholic* sober* drunk* overdose* methadone hiv aids hepatitis tubercul* syphilis chlamydia gonorrh* herpes std sti
    pregnan* miscarr* abortion* abort* ivf infertil* fertility menopaus* hospital* clinic* surger* surgeon* operation*
    emergency ambulance doctor* gp nurse* patient* medic* prescri* pill* tablets antibiotic* antidepress* painkill* morphine
    vaccin* jab dialysis transplant* pacemaker hospice terminal dying died death* dead funeral* deceased cardiac heartattack
    hernia fracture* injur* wound* hypertens* cholesterol obes* thyroid vasectom* hysterectom* mastectom* urolog* gynaecolog*
    gynecolog* dermatolog* neurolog*
  `,
  religion: `
    hymn* psalm* choirboy* chapel* cathedral* monaster* convent* parish* deacon* curate* cardinal* diocese congregat* baptised
    baptized christen* godparent* godmother* godfather* shia sunni sufi* mullah* ayatollah* mecca iftar niqab turban* yarmulke
     mitzvah* passover pesach hanukkah purim diwali holi navratri vesak karma reincarnat* monkish quaker* amish
    pentecost* scientolog* satan* occult* witchcraft heretic* blasphem* fasting fasts lent easter hallelujah religio* god gods
    jesus christ christian* church* catholic* protestant* evangelic* orthodox* baptis* methodist* mormon* jehovah* adventis*
    pastor* priest* vicar* bishop* pope nun nuns monk monks imam* mosque* muslim* islam* quran koran ramadan eid hijab* burka
    halal jew jews jewish judais* synagog* rabbi* torah kosher sabbath shabbat hindu* buddhis* sikh* gurdwara atheis*
    agnostic* pagan* bible* gospel prayer* pray prays praying worship* sermon* confession communion confirmation sect cult
    faith* pilgrim* hajj rosary blessing* sin sins salvation prophet* allah theolog* missionar*
  `,
  politics: `
    remainer* leaver* unionist* loyalist* monarchis* royalis* zionist* separatis* extremis* woke maga gop dnc ukip
    snp plaid sinn afd momentum councillor* mayor* governor* legislat* amnesty boycott* sanction* putsch martial vote votes
    voted voting voter voters politic* election* elect elected referendum* ballot* campaign* candidate* parliament* senate
    senator* congress* minister* president* government* opposition democrat* republican* conservative* tory tories labour
    liberal* socialis* communis* marxis* fascis* nazi* nationalis* anarchis* leftist* leftwing rightwing farright farleft
    union unions unionis* strike striking picket* protest* demonstrat* activis* antifa populis* brexit trump biden putin
    zionis* gaza palestin* israel* ukrain* rally rallies manifesto propagand* coup revolution* dictator* regime feminis*
    abortionist lobby*
  `,
  sex_life: `
    closet* butch femme drag crossdress* hetero straightacting threesome* foursome* orgy orgies sexting sext* nudes foreplay
    masturbat* vibrator* dildo* lube lingerie stripper* pimp* sugar daddy mistresses bigam* paternity annul* custody
    stepmother* singlemum cuckold* groom grooming grope* groping consent flasher* voyeur* paedophil* pedophil* pregnancytest
     sex* gay* lesbian* homosex* bisex* queer* trans transgend* transsex* transvest* nonbinary lgbt* asexual*
    heterosex* orgasm* erotic* porn* nude* naked prostitut* escort* brothel* affair* cheating adulter* mistress* lover* dating
    tinder grindr hookup* onenight condom* contracepti* viagra virgin* incest* polyamor* swinger* kink* fetish* bdsm divorc*
    separated breakup infidel* virginity libido impoten* rape* raped rapist* molest* harass*
  `,
  crime: `
    spliff* joint joints bong* hash hashish ketamine lsd mdma crack opium opioid* fentanyl speeding breathalys*
    dui offence* offense* misdemeano* felon* custody custodial remand* juvie asbo cautioned sue sued suing injunct* perjur*
    bribe* corrupt* embezzl* launder* counterfeit* pickpocket* shoplift* loot* mugged mugger* mugging hijack*
    ransom* rioter* riot riots machete* pistol* rifle* ammo explosive* grenade* squat* squatters trespass* poach* crime*
    crimin* police* polic arrest* jail* prison* imprison* inmate* convict* sentence sentenced parole* probation* bail court*
    lawsuit* trial* judge* lawyer* attorney* solicitor* barrister* prosecut* defendant* guilty theft* thief thieves stole
    stolen steal* robber* robbed burglar* murder* kill killed killer* manslaught* assault* attack* violen* abuse* abused
    abuser* stalk* blackmail* extort* fraud* scam* forger* smuggl* traffick* drug drugs cocaine heroin cannabis marijuana meth
    ecstasy dealer* gang* mafia weapon* gun guns knife stabb* shoot* shot victim* witness* terror* bomb* hostage* kidnap*
    arson* vandal* hooligan* restraining
  `,
  asylum: `
    traffick* resettle* boatpeople dinghy* overstay* overstayed birthright naturalis* indefinite
     undocument* xenophob* ethnic* ethnicity asylum* refugee* migrant* immigra* deport* undocumented visa visas
    citizenship naturaliz* foreigner* illegal* border expuls* smuggler* detention displaced stateless repatriat* exile*
    passport* greencard homeoffice persecut*
  `,
  debt: `
    overdue payday defaulted collectors ccj iva maternity furlough* p45 jobcentre jobseek*
    tribunal* hardship* voucher* pawnshop* usur* ponzi scammed inheritance* probate heir heirs
     roulette poker debt* indebt* owe owes owed loan* mortgage* credit* creditor* debtor* bankrupt*
    insolven* overdraft* overdrawn arrears bailiff* repossess* evict* foreclos* repayment* pawn* garnish* benefit benefits
    welfare dole unemploy* jobless foodbank homeless* poverty broke salary salaries wage wages payslip* pension* inherit*
    alimony fired redundan* dismissed layoff* gambl* betting casino* lottery
  `,
};
