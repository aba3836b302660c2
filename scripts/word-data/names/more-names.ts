/**
 * First names that the packages lack, by the script they are written in: names of South Asia and the Arab world, names of
 * the West as Arabic, Hindi and Russian write them, and short and pet forms.
 */
const split = (words: string): string[] => words.split(/\s+/);

export const arabicNames = split(`
محمد أحمد محمود مصطفى علي عمر عثمان حسن حسين يوسف إبراهيم إسماعيل خالد طارق زياد سامي سامر ماهر باسم وليد هشام عصام نبيل
كريم عادل ياسر ياسين عماد رامي رائد فادي فهد ناصر نادر منصور سعيد سعد صالح صلاح جمال جمعة حمزة حسام أيمن أنس أنور أكرم
أشرف بلال بدر تامر توفيق جابر جلال حاتم حامد راشد رشيد رضا رياض زكريا زيد سليم سليمان شادي شريف صابر ضياء طه عاصم عامر
عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالقادر عبد الله الرحمن العزيز الكريم غسان فارس فاروق فؤاد فيصل قاسم قصي كامل لؤي
ماجد مازن مالك مجدي محسن مروان معاذ منير مهند موسى مؤيد نزار نضال هاني هيثم وائل وسام يحيى يعقوب يونس
فاطمة عائشة خديجة مريم زينب سارة سارا نور نورا نورة هدى هند هبة هالة منى مها ميساء مي ملك ليلى لينا لمى لمياء لبنى كوثر
غادة عبير علياء عزة شيماء شهد سمر سميرة سلمى سلوى سعاد سناء سوسن زهراء ريم رنا رنيم رانيا رشا رغد روان رؤى دينا دعاء ديما
خلود حنان حنين جنى جميلة تقى بسمة بثينة إيمان إسراء أسماء أمل أميرة أمينة آية آلاء ابتسام نادية نادين نجلاء نسرين نهى نوال
هاجر هنادي وفاء ولاء ياسمين يسرى يمنى رباب رقية سمية صفاء صفية ضحى عفاف فرح فريدة كريمة مروة منال ميس نجوى
أبو أم بن ابن بنت
حمودي حمودة فطوم فطومة ميمي سوسو لولو نونو ديدي عبود عبودي زوزو توتو ريري مشمش نوسة حماده ميدو بيسو دودي كوكو زيزو سمسمة
`);

export const westernNamesInArabic = split(`
جون جاك مايكل مايك سام صامويل توم توماس بوب بوبي جيمس جيمي جيم ديفيد ديف دانيال داني بيتر بول مارك ماركوس جورج هنري تشارلز
تشارلي فرانك جو جوزيف بن بنجامين ماكس أليكس أليكسندر نيك نيكولاس كريس كريستوفر كريستين آدم ستيف ستيفن ستيفاني روبرت روب
ريتشارد ويليام ويل بيل بيلي إدوارد إد إيدي أندرو آندي أنتوني توني كيفن براين ريان جيسون جاستن جوناثان جوش جوشوا لوك لوكاس
ماثيو مات فيليب فيل راي رايان روي روجر رالف سكوت شون تيم تيموثي فيكتور والتر والت هاري هارولد هاريس كارل كيث كين ليو ليون
لاري لويس مارتن مارتي ميتش موراي نورمان أوسكار أوليفر أوين باتريك بات سارا ماري ماريا آنا آن آني إيما إيميلي كيت كيتي كاثرين
جين جيني جينيفر جيسيكا جوليا جولي جودي جوان ليزا ليز ليزي إليزابيث بيث بيتي بيتسي صوفي صوفيا إيلي أليس أليسون لوسي لورا لوري
ميشيل مولدر سكالي ميا مونيكا نانسي ناتالي نيكول نينا أوليفيا باتي بيغي رايتشل ريتشل راشيل ريبيكا روز روزي روث سالي سوزان سو
سيندي تريسي فانيسا فيكتوريا فيرا فيرونيكا فيبي هيلين هيلاري هيذر هولي آمي آشلي باربرا باميلا كارول كارولين كلير كلوي دايان
ديانا دونا دوروثي إيرين إيفا فرانشيسكا غريس غلوريا كيلي كيم كريستينا لينا ليندا مادلين مارغريت ماغي ميغان ميلاني فرانسيس
فريد فرانكي غاري جيرالد جيري جيف جيفري هانك هوارد هوغو إيان إسحاق إيفان جيك جيكوب جاي جوي جوناس كلارك كلاوس كورت كايل دين دينيس
ديريك دوغ دوغلاس دونالد دون دوايت إريك إرنست إيثان يوجين فريدريك غلين غريغ غريغوري غاس
`);

export const hindiNames = split(`
राम श्याम मोहन सोहन रमेश सुरेश महेश दिनेश राकेश मुकेश राजेश नरेश गणेश उमेश योगेश जितेश नितेश हितेश कमलेश अखिलेश राहुल रोहित
रोहन अमित सुमित अंकित अनिल सुनील कपिल विशाल विकास विजय अजय संजय मनोज सरोज पंकज नीरज सूरज धीरज राज राजू राजन राजीव संजीव
अर्जुन करण किरण कृष्ण कृष्णा गोपाल गोविंद हरि हरीश जगदीश जयदीप संदीप कुलदीप प्रदीप दीपक दीपू विनोद प्रमोद आनंद अरविंद अरुण
वरुण तरुण आदित्य अभिषेक अभिनव अभय अक्षय आकाश आशीष मनीष नितिन सचिन विपिन विवेक विक्रम विनय विनीत पुनीत नवीन प्रवीण रवि रविंद्र
सुरेंद्र महेंद्र नरेंद्र देवेंद्र जितेंद्र धर्मेंद्र राजेंद्र वीरेंद्र इमरान सलमान शाहरुख आमिर सैफ यूसुफ इरफान असलम अकबर अली
हसन हुसैन मोहम्मद अहमद रहीम करीम रशीद फारूक फैज़ल ज़ाहिद शाहिद ताहिर जावेद नदीम वसीम कासिम
सीता गीता मीता रीता नीता सुनीता अनीता बबीता कविता सविता ममता समता सरिता संगीता पूजा आरती भारती प्रीति कीर्ति स्वाति ज्योति
दीप्ति श्रुति स्मृति नेहा स्नेहा रेखा सुरेखा शिखा रिया प्रिया सुप्रिया दिया श्रेया आलिया अनुष्का दीपिका प्रियंका राधिका मल्लिका
कनिका अंबिका रितिका सोनिया सोनम सोनाली रूपाली वैशाली मीना मीनाक्षी टीना हिना नगमा सलमा फातिमा आयशा ज़ैनब नूर रुखसाना शबाना
परवीन नसरीन यास्मीन मरियम सारा राधा सुधा विधा लता सुलता आशा उषा निशा दिशा ईशा मनीषा अनुराधा अंजलि अंजना अर्चना वंदना रचना
सपना कल्पना भावना संध्या विद्या काजल कोमल पायल शीतल मंजू अंजू संजू रंजू मधु इंदु बिंदु लक्ष्मी सरस्वती पार्वती दुर्गा गौरी
गायत्री सावित्री जानकी देवकी रुक्मिणी यशोदा शकुंतला कुसुम पुष्पा चंपा चमेली माला विमला कमला निर्मला शर्मिला उर्मिला
शर्मा वर्मा गुप्ता सिंह यादव कुमार कुमारी मिश्रा तिवारी चौहान चौधरी अग्रवाल जैन पटेल शाह मेहता कपूर खन्ना मल्होत्रा चोपड़ा
बनर्जी मुखर्जी चटर्जी दास बोस सेन घोष राव रेड्डी नायर अय्यर पिल्लई खान अंसारी कुरैशी सैयद शेख
गुड्डू पप्पू बबलू मुन्ना मुन्नी छोटू सोनू मोनू टिंकू पिंकू पिंकी रिंकी चिंटू मिंटू बंटी गोलू भोलू लल्लू कल्लू बिट्टू शालू नीलू
जॉन जैक जेक माइकल माइक सैम टॉम बॉब जेम्स जिम डेविड डेनियल पीटर पॉल मार्क जॉर्ज हेनरी चार्ली फ्रैंक जो बेन मैक्स एलेक्स निक
क्रिस एडम सारा मैरी मारिया एना एमा एमिली केट जेन जूलिया लिसा एलिस लूसी लौरा नैंसी सोफी रोज़ ग्रेस
`);

export const southAsianLatinNames = split(`
aarav aditya ajay akash akshay alok amar amit amita amitabh anand ananya aniket anil anita anjali ankit ankita ankur anmol
anuj anushka aparna archana arjun arnav arun aruna asha ashish ashok ashwin avinash ayesha babita bhavna bharat chandan
chandni deepa deepak deepika devika devansh dhruv dinesh divya fatima farhan gaurav gauri geeta girish gopal govind harish
harpreet harsh hema hina imran indira isha ishaan jagdish jaspreet jatin jaya jyoti kabir kajal kamal kanika karan kavita
kavya kiran kirti komal krishna kunal lakshmi lalit lata madhu madhuri mahesh manish manisha manju manoj mayank meena meera
mohan mohit mukesh namrata nandini naresh naveen neha nidhi nikhil nisha nitin pallavi pankaj parveen payal pooja pradeep
pranav prakash pramod prateek praveen preeti priya priyanka puneet puja radha radhika raghav rahul raj raja rajat rajeev
rajesh raju rakesh ram ramesh ranjit rashmi ravi reena rekha renu reshma rishi ritika ritu rohan rohit roshan sachin sakshi
salman sameer sandeep sandhya sangeeta sanjana sanjay sanjeev sapna sarita sarika satish savita seema shalini shankar
shanti sharad sheetal shekhar shikha shilpa shivani shreya shruti shubham shyam simran sita smita sneha sonali sonam sonia
suman sumit sunil sunita suraj suresh sushma swati tanvi tanya tarun trisha tushar uday uma umesh urmila usha vaishali
vandana varsha varun vasant vidya vijay vikas vikram vimal vinay vineet vinod vipin vishal vivek yash yasmin yogesh zainab
`);

export const arabicLatinNames = split(`
abdallah abdelkader abdelrahman abdul abdullah abeer abir adel adnan ahlam ahmad ahmed aisha aicha akram ali alia amal amani
amer amin amina amir amira ammar anas anwar asma ashraf aya ayman ayoub aziz aziza badr basel basem bashar bassam bilal
bouchra dalia dalal dina dua ehab eman fadi fadia fahad faisal farah farid farida faris farouk fatima fatma fouad ghada
ghassan habib habiba hadi hafsa haidar hakim hala hamid hamza hana hanan hani hasan hassan hatem haya haytham heba hicham
hisham hoda houda hussain hussein ibrahim ibtisam ihab ikram iman imad imane imran inas isam islam ismail israa jaber jalal
jamal jamil jamila jana jawad kamal kareem karim karima kawtar khadija khaled khalid khalil lamia latifa layla leila lina
loubna lubna maher maha mahmoud majed majid malak malek malika manal mansour mariam marwa marwan maryam mazen mehdi mina
mohamed mohammad mohammed mona mounir mourad moussa muhammad muna murad mustafa nabil nada nadia nadine nadir najat najwa
naser nawal nesrine nidal nizar noor noura nour omar osama othman qasim rabab rachid rachida radwan rafik raghad rahma rami
rana rania rasha rashid rawan reda reem riad riham rima rola ruba sabah sabrina sadia safa safia said saida salah saleh salem
salim salma salman salwa sama samar sameh samer sami samia samir samira sana sara sawsan selim shadi shahd shaima sharif
siham soha soraya souad suad suha sulaiman sumaya tahar talal tamer tareq tariq tawfik wael wafa wahid waleed walid warda
wassim wiam yahya yara yaser yasin yasir yasmin yasmina yasser yassin yousef youssef yusuf zahra zaid zain zainab zakaria
zaki zayd zeina zeinab ziad zineb ziyad zohra abou abu oum umm
`);

export const moreEuropeanNames = split(`
friedhelm wilhelmine gerlinde kunigunde hartwig ingeborg irmgard hannelore reinhild volker detlef eckhard burkhard wilfried
gottfried siegfried sieglinde gertraud waltraud hildegard edeltraud roswitha rüdiger wolfram ulrike henrike frauke wiebke antje
macarena remedios dolores consuelo encarnación inmaculada asunción milagros rocío soledad amparo purificación fermín iñaki
íñigo aitor nerea ainhoa itziar jordi montserrat meritxell llúcia xavier brais uxía conceição aparecida socorro fátima graça
zbigniew grzegorz krzysztof przemysław włodzimierz wojciech stanisław kazimierz bożena grażyna jolanta halina zdzisław
thibault enguerrand gwenaëlle maëlys solène corentin tanguy gaëtan bérengère clotilde éloïse ségolène tiphaine yannick
rowena ewan hamish fergus siobhan niamh saoirse aoife ciaran padraig eilidh catriona gwyneth rhiannon llewellyn angharad
esperança glória vitória lírio consolação nieves consuelo menekşe nilüfer papatya bülbül سحر قمر وردة سلام هيام غرام أحلام وسن شذى عطر
giancarlo pierluigi mariangela gianfranco ermenegildo assunta immacolata concetta
`);

/** Short and pet forms of the eight languages and their neighbours. */
export const diminutives = split(`
abby addie aggie al alex alfie ali allie ally andy angie annie archie art artie babs barney bart bea beau becca becky bella
ben benji benny bernie bert bertie bess bessie beth betsy betty bev bill billie billy bob bobbie bobby brad bram bri cal cam
candy carly carrie cass cassie cate cathy cece charlie chas chaz chet chris chrissie chuck cindy cissy claire connie cora
daisy dan dani danny dave davey deb debbie dee delia denny dez di dick dickie dina dolly don donnie dora dot dottie doug drew
dusty ed eddie edie effie ellie elly elsie em emmy ernie evie fay finn flo flora fran frank frankie fred freddie gabe gabby
gail gene geoff georgie gerry gil gina ginny greg greta gus gwen hal hank hattie herb hettie hugh iggy ike iris issy iz izzy
jack jackie jake jan jed jeff jem jen jenny jeri jerry jess jessie jill jim jimmy jo jodie joe joey johnny jon jonny josie
josh joy judy jules kat kate kath kathy katie kay ken kenny kim kit kitty kris kristy lacey larry laurie len lenny leo les
letty lex lexi lexie libby lil lillie lily lindy lisa liv liz liza lizzie lola lolly lon lonny lottie lou louie lucie lucy
lulu mabel mack maddie madge mae maggie maisie mal mamie mandy marcie marge margie marnie marty mat matt mattie matty maud
max meg mel mick mickey mike mikey millie milly mimi mindy minnie missy mitch moll mollie molly monty morty nan nancy nat
nate ned nell nellie nessa netty nick nicky nik nina nora norm olive ollie pam pat patsy patty paulie peg peggy penny percy
pete petey phil pip polly queenie randy ray reg reggie rich richie rick ricky rita rob robbie robby robin rod roddy ron
ronnie rory rosie roxy roy rudy russ rusty sadie sal sally sam sammie sammy sandy seb shelly sid sissy sonny sophie stan
steph steve stevie stu sue susie suzy sylvie tab tabby tad tam tammy ted teddy terri terry tess tessa theo tilda tillie tilly
tim timmy tina toby tom tommy toni tony topsy tori trev tricia trish trudy val van vera vern vi vic vicky vin vince vinny
viv wade wally walt wendy wes wil wilf will willie wilma win winnie woody zac zach zack zeke zoe
anni anneli anja antje babsi bärbel basti bea beate benni benno berni berti biggi bine birgit bodo britta burschi conny
conni daggi detlef didi dörte ebbi edda elfi elli ernstl evi ferdi fiete flori fips franzi friedel fritz fritzi gabi gerda
gerdi gertie gitta gitti gunni gundi hanne hannes hansi hänsel hänschen hartmut heiner heini heinz helmi hilde horsti ilse
inge ingo jochen jockel jojo jule juli jupp jürgen kalle karli karlchen käthe kathi kati katja kläuschen klausi korbi
lenchen leni lieschen liesel liesl lilli lissi lore lotte lottchen lukas luggi mandy manni margit maike meike micha michi
mimi mitzi mona moni moritz nane nele nessi nicki niki niko olli otti paulchen peterle petzi poldi ralfi resi ricki rika
rike rolfi rosel rosi rudi ruth sabi sanni sepp seppl sigi siggi silke steffi susi sven tatti thea tina toni traudl trude
trudi tinchen uli ulla ulli uschi ute uwe volki vroni waldi walli walter wastl willi winni wolfi wölfchen xaver
alejo álex ale andresito angelita anita antoñito beto beti cami carlitos caro cata cecilita chabela chago chalo charo chava
chayo chelo chema chemita chepe chicho chiqui chito chucho concha conchita cristi cuca cucho curro dani danilito dieguito
dolo dorita edu elenita eli elvirita enri enriquito estelita facu fede feli fer fermincito fina fito flaca flor fran
francisquito frasco gabi gabo gerar geli germancito goyo gordi gracielita guada guille gusti guto isa isabelita ivancito
jaimito javi javito jesusito jorgito jose josefita josele josemi josito juancho juani juanito juanca juanma julito julita
kike lali lalo laurita lea lele leo leti licha lito lola loli lolita lorenita lucho luci luchito luisito luli lupe lupita
maca magda malena manolo manolito manu marce marga mari maribel marichu marisa marisol maru mati mauri maxi mechi meche merche
mica migue miguelito mila milagritos mili moncho moni montse nacho nando nano nati neno nena nico nicolasito nina norita
oscarcito pablito paca paco palo pancho panchito pati patri paty pau paulita pauli pedrito pepa pepe pepi pepita pepito pili
pilarín pocho queta quique rafa rafi ramoncito ramonchu raquelita richi ricardito rosario robertito roci rodri ronaldinho
rosita rubencito sandrita santi sarita saulito seba sergito silvi sofi sole susi susanita tati tato tavo tere teresita tete
tino tita tito toñi toño trini tuti vale vane vanesita vero vicen vicente vicentito vicky viqui viví xavi yoli yolandita zoe
aninha bia biazinha bel belinha beto bete betinho binho bruninho cadu caio cacá carlinhos carlão carol chico dadá dedé didi
duda dudu edinho fabinho fabi fê felipinho fernandinho flavinha gabi gabs giba gigi gio guga gui guilhermino helô isa isinha
jô joãozinho joca juca juju julinha juninho lala lari laurinha lelê leninha leo lipe lili lu luizinho lulu luluzinha mah
malu manu marcinho maricota mariazinha mari mazé milena mimi nanda nandinho nando nat neto nico ninha paulinha paulinho
pati pedrinho pri quim quinzinho rafa rafinha regininha renatinha ricardinho robertinho rô ronaldinho sandrinha sílvia tati
tatá teca téo teteia tiago tião tonho toninho tonico vavá vini vivi xande xico xuxa zé zeca zezé zezinho zuza
adri alex aline armelle babeth bastien béa bébé bert cathy cécé chacha chantal charlie chloé cléo clémence coco dédé didier
didou doudou édith élo emma fabi fanfan fanny fifi flo florette fran francine fred gaby ged gégé geo gigi gilou guigui guitou
isa jacquot jacotte jeannot jeannine jef jojo jojotte josette juju jules julie julot kiki laeti laulau léo lili lilou lisette
loïc lolo lou loulou louison lucette lulu mado magali mamie manon manu marco margot marinette marion matt max mél mimi mimie
momo mona nanou nano nath nico nini ninon nono odette pat patou paulette paulo phil philou pierrot poupette quentin raph riri
roro sandrine seb sév simone sisi soso soph stef stéph suzette sylvain tatiana thibaut thierry titi titou tom toto val
valou vava véro vivi vonvon xav yannou yoyo yves zaza zézette zizou zoé
abidin adnan ahmetcan ali alican apo arda aslı ayça aydın aylin ayşe ayşegül azra baki banu baran barış başak batu baturhan
behlül bekir belgin belma beren berk berke berkay berna betül bilge bora burak burcu buse cahit can canan caner cansu cem
cemal cemile cemre ceren ceyda ceylan cihan çağla çağrı çiğdem damla defne deniz derya dilara dilek doğan doğa duru duygu
ebru ece ecem eda efe ege ekin ela elçin elif emine emre ender eray ercan erdem eren erkan erkut erol ersin esin esra eymen
eylül ezgi fadime faruk fato fatoş ferhat feride ferit feyza fidan figen filiz fulya furkan gamze gizem gonca gökçe gökhan
gönül gözde gül gülay gülcan güler gülizar gülşah gülten günay güneş güven hacer hakan hale halil halime haluk hande harun
hasan hatice hayri hazal hilal hülya hüseyin ibo ibrahim ilayda ilhan ilker ilknur inci ipek irem ismail kaan kadir kadriye
kamil kemal kenan kerem kerim koray kübra levent leyla mahir mahmut mehmet mehmetçik melek melike melis melisa melih memo
meral mert merve meryem mete metin mine mira miray mirza muharrem murat musa mustafa müge mücahit münevver naci nalan nazan
nazlı necati necla nergis nermin nesrin neslihan nevin nihal nihat nil nilay nilgün nilüfer nisan nur nuray nurcan nurgül nuri
nurten okan oktay okan onur orhan osman oya oytun ozan öykü ömer önder özge özgür özlem pelin perihan pınar poyraz rana
rabia recep refik reyhan rıza rukiye saadet sadık salih sami sedat sedef selçuk selda selim selin selma sema semih semra sena
serap serdar serhat serkan serpil sevda sevgi sevil sevilay sevim sevinç sıla sibel simge sinan songül soner suat sude sultan
süleyman süreyya şafak şahin şebnem şenay şeyma şirin şule şükran taner tarık taylan tolga tuba tuğba tuğçe tuğrul tuna
tuncay turgay turgut tülay tülin ufuk uğur ulaş umut ümit ümran veli volkan yağmur yakup yalçın yasemin yasin yavuz yeliz
yeşim yıldız yılmaz yiğit yusuf zafer zehra zeki zeliha zerrin zeynep zeyno zuhal
agnieszka asia basia bartek beatka błażej bogdan bolek darek danusia dorotka edytka ela elżunia ewcia franek gosia grzesiek
grześ hania hanka henio iga irenka iza jacuś jadzia jaś jasiek jasia jędrek jola jolka jurek kacper kaja kamilka karolcia
kasia kaśka krysia krzysiek krzyś kuba kubuś lidka lolek lucek ludka maciek magda małgosia małgorzata marysia marta mietek
mirek misia misiek olek ola oleńka oliwka paulinka piotrek piotruś rafałek renatka rysiek sławek stasiek staś stefcia szymek
tadek teresia tomek tosia tymek wandzia weronka wiesiek wiktorek władek wojtek zbyszek zosia zuzia zuzanka żaneta
alyosha anya asya borya dasha dima fedya galya genya grisha igoryok ilyusha ira katya kesha kolya kostya ksyusha lana lena
lenya lesha lida lyosha lyuba lyuda masha misha mitya nadya nastya natasha nikita olya pasha petya polina roma rita sanya
sasha serega serezha shura sima slava sonya stas stepa sveta syoma tanya tolya toma vadik valera vanya varya vasya venya
vika vitya vlad volodya vova yana yasha yulya yura zhenya zina zoya
саша маша даша паша миша гриша лёша алёша катя настя наташа таня аня ваня вова володя дима митя коля костя ксюша лена люба
люда надя оля петя рита рома серёжа слава соня стас света толя вадик валера варя вася вика витя юля юра женя зина зоя галя
ира лида лиза леня боря борис федя тёма артём кирилл егор никита ольга олег игорь сергей андрей алексей анна мария елена
`);
