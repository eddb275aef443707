"""By what a name of a medicine is known: stems of the WHO's international non-proprietary names, and a list."""

from __future__ import annotations

ENDINGS = """
    mab tinib rafenib metinib ciclib parib sertib lisib zomib degib denib clax limus cillin mycin micin floxacin
    cycline conazole nidazole prazole fungin pril sartan olol statin tidine triptan setron caine dipine gliptin
    gliflozin glutide dronate dronic lukast oxetine azepam zolam platin taxel rubicin trexate trexed cept
    grastim poetin tecan
    pramide prazine promazine solone metasone nisone cortisone thiazide semide formin profen coxib fenac xaban gatran
    tidil afil triptyline fibrate teplase barbital zidime cefazolin penem cyclovir ciclovir buvir asvir tegravir
    mivir navir prevasvir parin vudine citabine uridine mustine tamide lutamide rozole relin relix vastatin zepine
    peridol peridone xyzine astine ratadine fexofenadine meterol moterol tropium rofloxacin oxacin sulfamide
    glinide glitazone lidomide bicin platine sulfan fosfamide xetrexed tixel vinblastine vincristine vinorelbine
    autoleucel cabtagene tedin anib tuzumab vastat rubine lidon lukin bexat mustin stim nercept vedotin deruxtecan
    tansine zanib dralazine zolamide pristone gestrel estrol rasib leucel trombopag
    lispro aspart detemir glulisine
"""
"""As English has them; what other languages make of them is compared without final vowels."""

NAMES = """
    paracetamol acetaminophen aspirin ibuprofen naproxen morphine codeine tramadol fentanyl oxycodone hydromorphone
    methadone buprenorphine naloxone insulin heparin warfarin phenprocoumon digoxin digitoxin amiodarone verapamil
    diltiazem nitroglycerin prednisolone prednisone dexamethasone hydrocortisone cortisone methotrexate azathioprine
    mycophenolate ciclosporin tacrolimus sirolimus everolimus infliximab adalimumab etanercept rituximab tamoxifen
    letrozole anastrozole exemestane fulvestrant bicalutamide enzalutamide abiraterone goserelin leuprorelin
    cyclophosphamide ifosfamide cisplatin carboplatin oxaliplatin paclitaxel docetaxel doxorubicin epirubicin
    fluorouracil capecitabine gemcitabine etoposide irinotecan vincristine temozolomide lenalidomide thalidomide
    bortezomib imatinib interferon aldesleukin filgrastim levothyroxine thyroxine liothyronine carbimazole
    thiamazole propylthiouracil metformin sitagliptin gliclazide glimepiride empagliflozin liraglutide semaglutide
    propranolol metoprolol bisoprolol atenolol carvedilol ramipril lisinopril enalapril losartan valsartan candesartan
    amlodipine nifedipine furosemide torasemide spironolactone hydrochlorothiazide hydralazine simvastatin
    atorvastatin
    omeprazole pantoprazole ranitidine metoclopramide domperidone ondansetron granisetron aprepitant loperamide
    racecadotril bisacodyl macrogol lactulose amoxicillin penicillin flucloxacillin ampicillin cefuroxime ceftriaxone
    vancomycin gentamicin doxycycline azithromycin clarithromycin erythromycin ciprofloxacin levofloxacin
    metronidazole trimethoprim sulfamethoxazole nitrofurantoin rifampicin isoniazid ethambutol fluconazole
    voriconazole amphotericin aciclovir valaciclovir oseltamivir remdesivir ribavirin lamivudine tenofovir
    chloroquine hydroxychloroquine primaquine artemether ivermectin albendazole mebendazole salbutamol salmeterol
    formoterol ipratropium tiotropium budesonide beclometasone fluticasone montelukast theophylline cetirizine
    loratadine hydroxyzine diphenhydramine adrenaline noradrenaline dopamine dobutamine atropine ketamine propofol
    midazolam diazepam lorazepam zolpidem zopiclone haloperidol risperidone olanzapine quetiapine clozapine
    citalopram sertraline fluoxetine paroxetine venlafaxine duloxetine mirtazapine amitriptyline lithium valproate
    carbamazepine lamotrigine levetiracetam phenytoin gabapentin pregabalin topiramate levodopa carbidopa donepezil
    memantine allopurinol colchicine febuxostat alendronate denosumab calcitriol colecalciferol testosterone
    oestradiol progesterone levonorgestrel misoprostol mifepristone oxytocin clopidogrel ticagrelor prasugrel
    rivaroxaban apixaban dabigatran edoxaban enoxaparin dalteparin alteplase lidocaine bupivacaine articaine
    mesalazine sulfasalazine vedolizumab ustekinumab tofacitinib baricitinib budesonide diclofenac celecoxib
    metamizole
    clonidine methyldopa doxazosin prazosin terazosin tamsulosin alfuzosin finasteride dutasteride minoxidil
    isosorbide nicorandil ivabradine ranolazine flecainide propafenone sotalol nebivolol labetalol pindolol timolol
    nadolol captopril perindopril quinapril trandolapril irbesartan telmisartan olmesartan sacubitril eplerenone
    triamterene amiloride indapamide chlortalidone metolazone bumetanide acetazolamide mannitol felodipine
    nimodipine lercanidipine nitrendipine rosuvastatin pravastatin fluvastatin pitavastatin ezetimibe fenofibrate
    bezafibrate gemfibrozil cholestyramine alirocumab evolocumab acenocoumarol fondaparinux tinzaparin tirofiban
    eptifibatide dipyridamole cilostazol pentoxifylline tranexamic phytomenadione protamine glibenclamide glipizide
    tolbutamide repaglinide pioglitazone acarbose saxagliptin linagliptin vildagliptin dapagliflozin canagliflozin
    exenatide dulaglutide tirzepatide glargine degludec glucagon desmopressin vasopressin octreotide somatropin
    cabergoline bromocriptine fludrocortisone methylprednisolone betamethasone triamcinolone mometasone clobetasol
    ciclesonide terbutaline indacaterol vilanterol glycopyrronium umeclidinium aclidinium roflumilast omalizumab
    mepolizumab benralizumab dupilumab acetylcysteine ambroxol bromhexine dextromethorphan pholcodine
    pseudoephedrine xylometazoline oxymetazoline desloratadine levocetirizine chlorphenamine promethazine
    cyproheptadine famotidine cimetidine nizatidine esomeprazole lansoprazole rabeprazole sucralfate simeticone
    mebeverine pinaverium prucalopride linaclotide naloxegol docusate ursodeoxycholic rifaximin cefalexin cefazolin
    cefixime cefotaxime cefpodoxime ceftazidime cefepime meropenem imipenem ertapenem aztreonam piperacillin
    tazobactam clavulanate clavulanic sulbactam oxacillin cloxacillin dicloxacillin pivmecillinam fosfomycin
    linezolid daptomycin teicoplanin colistin tobramycin amikacin streptomycin neomycin clindamycin tetracycline
    minocycline tigecycline moxifloxacin ofloxacin norfloxacin chloramphenicol tinidazole secnidazole pyrazinamide
    bedaquiline dapsone itraconazole posaconazole ketoconazole clotrimazole miconazole terbinafine nystatin
    caspofungin micafungin griseofulvin ganciclovir valganciclovir famciclovir foscarnet zanamivir baloxavir
    molnupiravir nirmatrelvir ritonavir lopinavir darunavir atazanavir efavirenz nevirapine rilpivirine etravirine
    dolutegravir raltegravir bictegravir emtricitabine abacavir zidovudine stavudine entecavir adefovir sofosbuvir
    ledipasvir velpatasvir daclatasvir mefloquine atovaquone proguanil artesunate lumefantrine praziquantel pyrantel
    niclosamide permethrin sumatriptan rizatriptan zolmitriptan naratriptan eletriptan zonisamide lacosamide
    brivaracetam perampanel oxcarbazepine eslicarbazepine phenobarbital primidone ethosuximide vigabatrin clobazam
    clonazepam alprazolam oxazepam temazepam nitrazepam bromazepam buspirone escitalopram fluvoxamine trazodone
    bupropion vortioxetine agomelatine moclobemide phenelzine tranylcypromine nortriptyline imipramine clomipramine
    doxepin trimipramine aripiprazole ziprasidone paliperidone amisulpride sulpiride chlorpromazine levomepromazine
    fluphenazine flupentixol zuclopenthixol lurasidone cariprazine methylphenidate atomoxetine lisdexamfetamine
    modafinil melatonin rivastigmine galantamine ropinirole pramipexole rotigotine rasagiline selegiline entacapone
    amantadine biperiden trihexyphenidyl baclofen tizanidine dantrolene riluzole tetrabenazine pyridostigmine
    neostigmine meloxicam piroxicam indometacin ketoprofen flurbiprofen etoricoxib ketorolac tapentadol pethidine
    dihydrocodeine hydrocodone sufentanil remifentanil naltrexone probenecid sulfinpyrazone leflunomide
    teriflunomide penicillamine anakinra tocilizumab sarilumab abatacept golimumab certolizumab secukinumab
    ixekizumab guselkumab natalizumab ocrelizumab ofatumumab fingolimod siponimod glatiramer cladribine alemtuzumab
    trastuzumab pertuzumab bevacizumab cetuximab panitumumab nivolumab pembrolizumab ipilimumab atezolizumab
    durvalumab daratumumab obinutuzumab erlotinib gefitinib osimertinib afatinib lapatinib sorafenib sunitinib
    pazopanib dasatinib nilotinib ponatinib ibrutinib acalabrutinib ruxolitinib upadacitinib palbociclib ribociclib
    abemaciclib olaparib niraparib venetoclax azacitidine decitabine cytarabine fludarabine mercaptopurine
    tioguanine hydroxycarbamide busulfan melphalan chlorambucil bendamustine dacarbazine procarbazine mitomycin
    bleomycin mitoxantrone idarubicin daunorubicin vinorelbine vinblastine topotecan pemetrexed raltitrexed
    pomalidomide carfilzomib ixazomib tretinoin isotretinoin acitretin degarelix triptorelin raloxifene clomifene
    toremifene medroxyprogesterone norethisterone desogestrel drospirenone dydrogesterone ulipristal tibolone
    sildenafil tadalafil vardenafil oxybutynin tolterodine solifenacin mirabegron darifenacin trospium risedronate
    ibandronate zoledronate zoledronic pamidronate teriparatide romosozumab calcipotriol ergocalciferol cinacalcet
    sevelamer pegfilgrastim epoetin darbepoetin eltrombopag romiplostim deferasirox deferoxamine latanoprost
    bimatoprost travoprost brimonidine dorzolamide brinzolamide pilocarpine tropicamide cyclopentolate ranibizumab
    aflibercept mupirocin imiquimod podophyllotoxin hydroquinone flumazenil varenicline disulfiram acamprosate
    ephedrine phenylephrine isoprenaline milrinone levosimendan rocuronium vecuronium suxamethonium etomidate
    thiopental sevoflurane isoflurane desflurane sugammadex dexmedetomidine ropivacaine mepivacaine prilocaine
    tetracaine botulinum thiotepa rasburicase betahistine cinnarizine dimenhydrinate doxylamine meclozine
    palonosetron nabilone dronabinol cannabidiol ergotamine erenumab cycloserine clobetasol clobetasone
    tisagenlecleucel sotorasib adagrasib midostaurin selinexor lurbinectedin trabectedin dexrazoxane plerixafor
    avatrombopag fosaprepitant netupitant pirfenidone
"""
"""Names without a telling ending, and common ones."""

SAME = {
    "acetaminophen": "paracetamol",
    "epinephrine": "adrenaline",
    "norepinephrine": "noradrenaline",
    "albuterol": "salbutamol",
    "meperidine": "pethidine",
    "lignocaine": "lidocaine",
    "xylocaine": "lidocaine",
    "rifampin": "rifampicin",
    "cyclosporine": "ciclosporin",
    "glyburide": "glibenclamide",
    "thiamazole": "methimazole",
    "dipyrone": "metamizole",
    "novaminsulfone": "metamizole",
    "acetylsalicylic": "aspirin",
    "thyroxine": "levothyroxine",
    "cholecalciferol": "colecalciferol",
    "torsemide": "torasemide",
    "nitroglycerin": "trinitrate",
    "leuprolide": "leuprorelin",
    "mesalamine": "mesalazine",
    "estradiol": "oestradiol",
    "cortisol": "hydrocortisone",
    "cotrimoxazole": "trimethoprim",
    "frusemide": "furosemide",
    "chlorpheniramine": "chlorphenamine",
    "scopolamine": "hyoscine",
    "succinylcholine": "suxamethonium",
    "phenobarbitone": "phenobarbital",
    "isoproterenol": "isoprenaline",
    "phytonadione": "phytomenadione",
    "hydroxyurea": "hydroxycarbamide",
    "thioguanine": "tioguanine",
    "clavulanate": "clavulanic",
    "zoledronate": "zoledronic",
    "acenocumarol": "acenocoumarol",
}
"""Another name of a medicine, and its international one."""

ORDINARY = """
    except accept concept intercept percept precept incept receipt magazine vitamin antibiotic interleukin cytokine

    abandone redone condone pardone madone timide humide pyramide intimide april avril aprile
    abril statin statine statins nib vir survivir servir sevir again vaccine vaccines medicine medicines penicillins
    compost prost composta imposta rispost relin platin platine platina satine latine matin matinee vespertine routine
    protein proteine disciplin discipline disziplin trampoline gasoline crinoline apine lapine alpine epine
    vitamine vitamina vitaminen
"""
"""Words that end so, and are no names of medicines."""
