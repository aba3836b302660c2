import type { SensitiveWords } from './sensitive-words.ts';

export const turkish: SensitiveWords = {
  health: `
    romatizm* gut varis bit bitlen* uyuz suçiçeği kızamık kabakulak kızamıkçık boğmaca regl menstru* tampon* yumurtalık* rahim
    meme mamografi* prostat* testis* mesane* bağırsak* karaciğer* böbrek* safra* akciğer* bronşit* zatürre* bademcik*
    apandisit* hemoroid* basur* anjin* aritmi* anemi* kansızlık pıhtı* emboli* sedef egzama* döküntü* ürtiker akne sivilce*
    siğil* vertigo baygın* bayıl* sarsıntı* felçli* ampüt* protez* topal kekeme* kekele* takıntı* okb fobi* nevroz* bunalım*
    obez* diyet* zayıfla* tiryaki* nikotin nüks* yoğun bakım mr röntgen* ultrason* tahlil* karantina* izolasyon* bakıcı*
    huzurevi* doğum sezaryen* emzir* lohusa* hormon* testosteron östrojen* sperm donör* botoks sıtma kolera tetanos kuduz
    sepsis kist* polip* değneği inhaler* sonda* incontinans çölyak* laktoz crohn kolit alçı fibromiyalji* kus* kanama*
    uykusuz* öksür* sağlık* hasta* teşhis* tanı semptom* belirti* enfeks* bulaş* virüs* covid* korona* grip* ateş kanser*
    tümör* onkoloj* kemoterap* radyoterap* lösemi* lenfoma* melanom* metastaz* biyopsi* diyabet* insülin* astım* alerji*
    epileps* sara nöbet* felç* inme demans* bunama* alzheimer* parkinson* skleroz* romatizma* migren* otizm* otist* dehb
    asperger* disleksi* engelli* özürlü* sakat* tekerlekli kör sağır* depres* anksiyete* kaygı* panik bipolar* şizofren* psik*
    terapi* terapist* intihar* tükenmişlik* travma* anoreksi* bulimi* rehabilit* bağımlı* alkol* sarhoş* ayyaş* metadon hiv
    aids hepatit* verem* tüberküloz* frengi* uçuk herpes hamile* gebe* düşük kürtaj* kısır* menopoz* hastane* klinik*
    ameliyat* cerrah* acil ambulans* doktor* hekim* hemşire* ilaç* ilac* reçete* hap antibiyotik* antidepres* morfin aşı aşısı
    diyaliz* nakil ölüm* ölü öldü vefat* cenaze* rahmetli* merhum* taziye* kalp infarkt* kriz fıtık* kırık* yaral* tansiyon*
    kolesterol* tiroid* guatr* jinekolog* ürolog* nörolog* cildiye* rapor*
  `,
  religion: `
    ilahi* mezmur* sunak* şapel* katedral* manastır* diyakoz* kardinal* vaftiz sünnet* sufi* molla* ayetullah* mekke kâbe peçe
    kipa hamursuz hanuka diwali karma reenkarn* satan* büyü* kafir* dinsiz* küfür* tekke* zikir* mevlit* mevlid* sadaka*
    zekat* fitre* kılıyor kılıyoruz dua dualar oruçlu din dini dinî dindar* tanrı* allah* isa mesih hristiyan* hıristiyan*
    kilise* katolik* protestan* ortodoks* papaz* rahip* rahibe* piskopos* papa imam* hoca* cami* mescit* müslüman* islam*
    kuran* ramazan* bayram* oruç* iftar* sahur* namaz* ezan* hac hacı* umre* başörtü* türban* çarşaf* helal haram yahudi*
    musevi* sinagog* haham* tevrat* koşer hindu* budis* budist* tapınak* ateis* ateist* agnosti* incil* duası duaları ibadet*
    vaaz* günah* cemaat* tarikat* mezhep* alevi* sünni* şii* cemevi* peygamber* inanç* vaftiz* misyoner* hutbe*
  `,
  politics: `
    ayrılıkçı* muhtar* yasama boykot* yaptırım* darbeci* kemalis* atatürkçü* terörist* hdp* oyu oyum oyunu oyumu siyas*
    politik* seçim* oy oylar sandık* referandum* kampanya* aday* meclis* milletvekil* vekil* bakan* cumhurbaşkan* başkan*
    hükümet* hükümeti* muhalefet* parti* akp chp mhp hdp dem erdoğan* demokrat* cumhuriyetçi* muhafazakar* liberal* sosyalis*
    komünis* marksis* faşis* nazi* milliyetçi* ülkücü* anarşis* solcu* sağcı* sendika* grev* protesto* gösteri* yürüyüş*
    miting* aktivis* popülis* belediye* manifesto propagand* darbe* devrim* dikta* rejim* feminis* kürt* pkk gülen* fetö
    ukrayna* gazze* filistin* israil* putin trump
  `,
  sex_life: `
    drag hetero seks* mastürb* vibratör* kayganlaştırıcı striptiz* pezevenk* babalık* velayet* üvey bekar* teşhir* pedofil*
    cinsel* gey* eşcinsel* lezbiyen* homoseks* biseks* queer* trans travesti* lgbt* heteroseks* orgazm* erotik* porno* çıplak*
    fahişe* genelev* orospu* eskort* sevgili* metres* aldat* zina* kaçamak* tinder grindr kondom* prezervatif* viagra bakire*
    bekaret* ensest* fetiş* bdsm boşan* ayrıl* ayrılık* iktidarsız* tecavüz* taciz* istismar*
  `,
  crime: `
    alkolmetre* promil ehliyet* kabahat* reşit nezaret* rüşvet* yolsuz* zimmet* aklama* vergi kalpazan* yankesici* yağma*
    fidye* isyan* tüfek* mühimmat patlayıcı* işgal* uzaklaştırma çakı suç* polis* jandarma* tutukl* gözaltı* hapis* hapishane*
    cezaevi* mahkum* ceza cezası sabıka* kefalet* mahkeme* dava davası hakim* yargıç* avukat* savcı* sanık* şikayet* suçlu*
    hırsız* çaldı çalındı çalıntı soygun* gasp* cinayet* katil* öldür* saldır* şiddet* dayak* darp* şantaj* haraç* dolandır*
    sahtecilik* sahte kaçakçı* uyuşturucu* kokain* eroin* esrar* hap extasy torbacı* çete* mafya* silah* tabanca* bıçak*
    kurşun* mağdur* tanık* terör* bomba* rehine* kaçır* kundak* vandal*
  `,
  asylum: `
    düzensiz* ırkçı* etnik* kürtçe alevilik* çalışma izni sığınma* iltica* mülteci* göçmen* göç sığınmacı* sınır* deport* vize
    vizesi ikamet* vatandaşlık* vatandaşlığ* uyruk* yabancı* kaçak* yasadışı* vatansız* sürgün* pasaport* evrak* zulüm*
  `,
  debt: `
    vadesi gecikme tefecilik* tazminat* işsizlik* kefil* rehin* vasiyet* mirasçı* ikramiye* rulet poker maddi borç* borc*
    kredi* ipotek* alacaklı* iflas* icra* haciz* hacz* tefeci* taksit* senet* ödeyeme* tahliye* işsiz* evsiz* yoksul* fakir*
    maaş* bordro* emekli* miras* nafaka* kovul* kumar* bahis* iddaa* casino* piyango* loto batık batt*
  `,
};
