import type { SensitiveWords } from './sensitive-words.ts';

export const english: SensitiveWords = {
  health: `
    hospitalis* hospitaliz* wheelchair* ill-health insomnia* cough* vomit* bleed* bled
    health* illness* ill sick* disease* disorder* syndrome* diagnos* symptom* infect* contagio* virus* covid* corona flu influenza
    fever* cancer* tumour* tumor* oncolog* chemo* radiotherap* leukaemia leukemia lymphoma melanoma metasta* biopsy diabet* insulin
    asthma* allerg* epilep* seizure* stroke dementia alzheimer* parkinson* sclerosis ms arthritis migraine* autis* adhd asperger*
    dyslex* disab* handicap* wheelchair* blind deaf* depress* anxiety panic bipolar schizo* psycho* psychia* therapist* therap*
    counsel* suicid* selfharm burnout trauma* ptsd anorex* bulimi* rehab* detox* addict* alcoholi* alcoholic* sober* drunk* overdose*
    methadone hiv aids hepatitis tubercul* syphilis chlamydia gonorrh* herpes std sti pregnan* miscarr* abortion* abort* ivf
    infertil* fertility menopaus* hospital* clinic* surger* surgeon* operation* emergency ambulance doctor* gp nurse* patient* medic*
    prescri* pill* tablets antibiotic* antidepress* painkill* morphine vaccin* jab dialysis transplant* pacemaker hospice terminal
    dying died death* dead funeral* deceased cardiac heartattack hernia fracture* injur* wound* hypertens* cholesterol obes* thyroid
    vasectom* hysterectom* mastectom* urolog* gynaecolog* gynecolog* dermatolog* neurolog*
  `,
  religion: `
    fasting fasts lent easter hallelujah
    religio* god gods jesus christ christian* church* catholic* protestant* evangelic* orthodox* baptis* methodist* mormon* jehovah*
    adventis* pastor* priest* vicar* bishop* pope nun nuns monk monks imam* mosque* muslim* islam* quran koran ramadan eid hijab*
    burka halal jew jews jewish judais* synagog* rabbi* torah kosher sabbath shabbat hindu* buddhis* sikh* gurdwara atheis*
    agnostic* pagan* bible* gospel prayer* pray prays praying worship* sermon* confession communion confirmation sect cult
    faith* pilgrim* hajj rosary blessing* sin sins salvation prophet* allah theolog* missionar*
  `,
  politics: `
    vote votes voted voting voter voters
    politic* election* elect elected referendum* ballot* campaign* candidate* parliament* senate senator* congress* minister*
    president* government* opposition democrat* republican* conservative* tory tories labour liberal* socialis* communis* marxis*
    fascis* nazi* nationalis* anarchis* leftist* leftwing rightwing farright farleft union unions unionis* strike striking
    picket* protest* demonstrat* activis* antifa populis* brexit trump biden putin zionis* gaza palestin* israel* ukrain* rally
    rallies manifesto propagand* coup revolution* dictator* regime feminis* abortionist lobby*
  `,
  sex_life: `
    sex* gay* lesbian* homosex* bisex* queer* trans transgend* transsex* transvest* nonbinary lgbt* asexual*
    heterosex* orgasm* erotic* porn* nude* naked prostitut* escort* brothel* affair* cheating adulter* mistress* lover* dating
    tinder grindr hookup* onenight condom* contracepti* viagra virgin* incest* polyamor* swinger* kink* fetish* bdsm divorc*
    separated breakup infidel* virginity libido impoten* rape* raped rapist* molest* harass*
  `,
  crime: `
    crime* crimin* police* polic arrest* jail* prison* imprison* inmate* convict* sentence sentenced parole* probation* bail
    court* lawsuit* trial* judge* lawyer* attorney* solicitor* barrister* prosecut* defendant* guilty theft* thief thieves
    stole stolen steal* robber* robbed burglar* murder* kill killed killer* manslaught* assault* attack* violen* abuse* abused
    abuser* stalk* blackmail* extort* fraud* scam* forger* smuggl* traffick* drug drugs cocaine heroin cannabis marijuana
    meth ecstasy dealer* gang* mafia weapon* gun guns knife stabb* shoot* shot victim* witness* terror* bomb* hostage*
    kidnap* arson* vandal* hooligan* restraining
  `,
  asylum: `
    asylum* refugee* migrant* immigra* deport* undocumented visa visas citizenship naturalis* naturaliz*
    foreigner* illegal* border expuls* smuggler* detention displaced stateless repatriat* exile* passport* greencard
    homeoffice persecut*
  `,
  debt: `
    debt* indebt* owe owes owed loan* mortgage* credit* creditor* debtor* bankrupt* insolven* overdraft* overdrawn arrears
    bailiff* repossess* evict* foreclos* repayment* pawn* garnish* benefit benefits welfare dole unemploy* jobless foodbank
    homeless* poverty broke salary salaries wage wages payslip* pension* inherit* alimony fired
    redundan* dismissed layoff* gambl* betting casino* lottery
  `,
};
