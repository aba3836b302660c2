/** Everyday words that the packages lack, of the kind that groups talk about. Written for this project. */
const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Words of the net and of technology that many languages share. Taken as general in every language. */
const shared = split(`
app apps online offline wifi wlan internet web website blog podcast newsletter chat link links email mail laptop computer
tablet smartphone iphone android linux ubuntu windows mac server router software hardware update upgrade driver browser
desktop download upload backup cloud code login video audio radio live stream streaming zoom meet whatsapp telegram signal
instagram facebook youtube twitter google github excel word pdf usb led hdmi bluetooth gps ebike bike jazz rock pop punk
yoga pilates fitness marathon picnic workshop festival poster flyer team club bar pub cafe pizza pasta burger sushi curry
tofu vegan bio hobby design art film fan festival camping surf rugby football hockey tennis golf volleyball badminton
solar plastic metal makerspace hackathon meetup webinar brunch barbecue quiz bingo lego robot drone arduino raspberry
database kernel script python java javascript terminal shell boot grub partition graphics wireless firmware plugin
`);

const hindi = split(`
कार्यशाला बैठक बैठकें मीटिंग सभा समूह समुदाय सदस्य सदस्यों संगठन समिति अध्यक्ष सचिव कोषाध्यक्ष चंदा बजट रसीद बिल खर्च भुगतान
पैसा पैसे रुपये बाज़ार बाजार मेला त्योहार उत्सव कार्यक्रम योजना परियोजना प्रतियोगिता प्रदर्शनी संगीत नृत्य नाटक गीत भजन कविता
किताब किताबें पुस्तक पुस्तकालय पढ़ाई स्कूल विद्यालय कॉलेज कक्षा शिक्षक छात्र बच्चे बच्चों खेल खेलकूद क्रिकेट फुटबॉल हॉकी कबड्डी
मैदान पार्क बगीचा बागवानी पौधा पौधे पेड़ पेड़ों फूल फूलों बीज खाद मिट्टी पानी सिंचाई बारिश मौसम गर्मी सर्दी धूप हवा तूफान बाढ़
सूखा कूड़ा कचरा सफाई सफ़ाई स्वच्छता बिजली कटौती मीटर पंखा कूलर बल्ब तार पाइप नल टंकी पंप मरम्मत औजार औज़ार उपकरण मशीन गाड़ी
साइकिल साइकिलें मोटरसाइकिल बस ट्रेन स्टेशन सड़क गली रास्ता पुल यातायात पार्किंग पेट्रोल टैक्सी रिक्शा यात्रा टिकट होटल होस्टल
खाना भोजन नाश्ता चाय दूध दही सब्ज़ी सब्जी सब्ज़ियाँ फल चावल दाल रोटी मिठाई मसाला रसोई रेसिपी दुकान दुकानें ग्राहक सामान छूट
कीमत दाम किराया मकान घर कमरा छत दीवार रंग पुताई लकड़ी लोहा सीमेंट ईंट निर्माण काम नौकरी मज़दूर कारीगर बढ़ई दर्जी सिलाई कढ़ाई
बुनाई कपड़े कपड़ा जूते थैला मोबाइल फोन फ़ोन कंप्यूटर लैपटॉप इंटरनेट वाईफाई ऐप वेबसाइट वीडियो फोटो फ़ोटो कैमरा चार्जर सॉफ्टवेयर
अपडेट संदेश सूचना समाचार अखबार रेडियो टीवी फिल्म फ़िल्म सिनेमा टीम कप्तान मैच अभ्यास प्रशिक्षण योग व्यायाम दौड़ तैराकी समय तारीख
सुबह शाम दोपहर रात सप्ताह महीना साल सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार जनवरी फरवरी मार्च अप्रैल मई जून जुलाई
अगस्त सितंबर अक्टूबर नवंबर दिसंबर छुट्टी अवकाश निमंत्रण पता नियम सुझाव प्रश्न सवाल जवाब उत्तर समस्या समाधान मदद सहायता सेवा
स्वयंसेवक दान कंबल पुरस्कार प्रमाणपत्र आवेदन फॉर्म सूची पोस्टर बैनर झंडा मंच तंबू कुर्सी मेज़ मेज लाइट माइक स्पीकर ढोल बाँसुरी
सितार तबला चित्र चित्रकला रंगोली पतंग दीया मोमबत्ती नदी तालाब झील पहाड़ समुद्र जंगल गाँव गांव शहर मोहल्ला कॉलोनी पंचायत खेत
खेती किसान फसल गेहूँ गाय भैंस बकरी कुत्ता कुत्ते बिल्ली पक्षी मछली मधुमक्खी शहद पर्यावरण ऊर्जा सौर पैनल सब्ज़ीमंडी चाबी ताला
दरवाज़ा दरवाजा खिड़की गेट सीढ़ी लिफ्ट चौकीदार नया नई नए पुराना पुरानी पुराने बड़ा बड़ी छोटा छोटी अच्छा अच्छी सुंदर साफ मुफ्त
मुफ़्त सामूहिक स्थानीय वार्षिक मासिक साप्ताहिक सार्वजनिक शाखा केंद्र केन्द्र भवन हॉल पुस्तकें
`);

const arabic = split(`
ورشة ورش اجتماع اجتماعات مجموعة مجتمع عضو أعضاء لجنة جمعية ميزانية فاتورة فواتير مصاريف سوق معرض مهرجان حفل حفلة برنامج خطة
مشروع مشاريع مسابقة موسيقى رقص مسرح أغنية أغاني شعر كتاب كتب مكتبة مدرسة جامعة درس دروس دورة معلم طلاب أطفال لعبة ألعاب رياضة كرة
قدم سلة ملعب حديقة حدائق زراعة نبات نباتات شجرة أشجار زهرة زهور بذور سماد تربة ماء ري مطر أمطار طقس صيف شتاء ربيع خريف شمس رياح
عاصفة نفايات قمامة تنظيف نظافة كهرباء انقطاع عداد مروحة مكيف مصباح سلك أنابيب حنفية خزان مضخة إصلاح تصليح أدوات معدات آلة سيارة
سيارات دراجة دراجات حافلة قطار محطة شارع طريق جسر مرور موقف وقود رحلة رحلات تذكرة فندق طعام أكل فطور غداء عشاء شاي قهوة حليب خبز
خضار خضروات فواكه أرز سكر حلويات مطبخ وصفة وصفات دكان متجر زبائن خصم سعر أسعار إيجار بيت منزل غرفة سطح جدار دهان خشب حديد بناء عمل
وظيفة نجار خياطة تطريز حياكة قماش ملابس أحذية حقيبة هاتف حاسوب كمبيوتر إنترنت شبكة تطبيق موقع صورة صور كاميرا شاحن برمجة تحديث
رسالة إعلان أخبار جريدة إذاعة تلفاز فيلم أفلام سينما فريق مباراة تدريب تمرين يوغا سباحة جري وقت تاريخ صباح مساء ليل أسبوع شهر سنة
الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر عطلة
دعوة عنوان قواعد اقتراح سؤال أسئلة جواب مشكلة حل مساعدة خدمة تطوع متطوعين تبرع تبرعات جائزة شهادة نموذج قائمة ملصق منصة خيمة كرسي
كراسي طاولة إضاءة ميكروفون سماعة طبلة عود ناي لوحة رسم ألوان شمعة نهر بحيرة جبل بحر شاطئ غابة قرية مدينة حي ساحة حقل فلاح محصول
قمح بقرة غنم كلب قطة طيور سمك نحل عسل بيئة طاقة شمسية ألواح مفتاح قفل باب نافذة بوابة درج مصعد حارس جديد جديدة قديم قديمة كبير
كبيرة صغير صغيرة جميل نظيف مجاني جماعي جماعية محلي محلية سنوي شهري أسبوعي عام عامة مركز مبنى قاعة نادي تصوير فخار نجارة خزف
الدراجات المسرح المكتبة الحديقة الورشة السوق المهرجان
`);

const indonesian = split(`
bengkel rapat pertemuan kelompok komunitas anggota panitia iuran anggaran kwitansi pasar pameran festival acara rencana proyek
lomba musik tari teater lagu buku perpustakaan sekolah kelas guru siswa anak olahraga sepak bola lapangan taman kebun tanaman
pohon bunga bibit pupuk tanah air hujan cuaca kemarau sampah kebersihan listrik pompa perbaikan alat mesin mobil motor sepeda
bus kereta stasiun jalan jembatan parkir bensin perjalanan tiket makanan sarapan kopi teh sayur buah beras dapur resep toko
diskon harga sewa rumah kamar atap tembok kayu besi bangunan tukang jahit kain baju sepatu tas ponsel komputer jaringan
aplikasi foto kamera berita koran film tim latihan renang lari minggu bulan tahun libur undangan alamat aturan usul pertanyaan
jawaban masalah bantuan layanan relawan donasi hadiah formulir daftar poster panggung tenda kursi meja lampu lukisan lilin
sungai danau gunung laut pantai hutan desa kota sawah petani panen sapi kambing anjing kucing burung ikan lebah madu
lingkungan energi surya kunci pintu jendela gerbang tangga baru lama besar kecil bersih gratis bersama lokal tahunan bulanan
`);

const german = split(`
reparatur reparaturen repariert fahrrad fahrräder lastenrad werkstatt gemeinschaftsgarten hochbeet hochbeete kompost saatgut
setzlinge ernte beet beete regentonne flohmarkt straßenfest sommerfest nachbarschaft verein mitglieder treffen sitzung
versammlung vorstand beitrag spende spenden helfer ehrenamt plakat aushang termin termine ausflug wanderung chor probe proben
konzert auftritt noten nähen stricken häkeln töpfern löten bohren hobeln sägen schleifen holz werkzeug schrauben kabel akku
stecker drucker rechner netzwerk grillen kuchen kaffee brot gemüse obst honig bienen hühner wetter regen sturm hitze frost
schlüssel tür tor müll altpapier glas sperrmüll strom wasser heizung miete keller dachboden hof spielplatz turnhalle bus bahn
`);

/** Long words of everyday life that the limit of length leaves out of the dictionaries. */
const french = split(`
bibliothèque médiathèque photographie menuiserie électricité électronique informatique assemblée générale cotisation
cotisations bénévolat bénévoles covoiturage déménagement jardinage débroussaillage récupération ressourcerie recyclerie
réparation réparations réparateurs covoitureurs stationnement randonnée randonnées conférence exposition spectacle représentation
répétition répétitions anniversaire organisation inscriptions inscription newsletter intervenants compostage arrosage
permaculture apiculture bricoleurs associations association associatif copropriété propriétaires locataires programmation
environnement développement rénovation construction alimentation distribution
`);

const spanish = split(`
biblioteca fotografía carpintería electricidad electrónica informática asamblea reparación reparaciones cooperativa voluntarios
voluntariado mantenimiento estacionamiento aparcamiento bicicletada excursión excursiones exposición conferencia representación
ensayos inscripción inscripciones cumpleaños organización compostera compostaje huertos jardinería permacultura apicultura
asociación asociaciones comunidad propietarios inquilinos programación medioambiente construcción rehabilitación alimentación
herramientas calendario merienda barbacoa senderismo rastrillo intercambio mudanza cerámica encuentro
`);

const turkish = split(`
kütüphane bisikletler atölyesi toplantısı komposthane tamirhane marangozluk elektrik elektronik gönüllü gönüllüler bahçıvanlık
etkinlik etkinlikler sergi konser prova takvim duyuru geziler yürüyüş kermes takas imece komşuluk apartman yönetim aidat
`);

const portuguese = split(`
horta hortas mutirão oficinas biblioteca marcenaria eletricidade eletrônica eletrónica informática assembleia cooperativa
voluntários voluntariado manutenção estacionamento bicicletada passeio exposição conferência ensaio ensaios inscrição inscrições
aniversário organização composteira compostagem jardinagem permacultura apicultura associação associações comunidade moradores
condomínio programação construção reforma alimentação ferramentas calendário churrasco bazar brechó mudança cerâmica
`);

export const moreWords: Readonly<Record<string, readonly string[]>> = {
  hi: hindi,
  ar: arabic,
  id: indonesian,
  de: german,
  fr: french,
  es: spanish,
  tr: turkish,
  pt: portuguese,
};

export const sharedWords: readonly string[] = shared;
