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
    tansine zanib dralazine zolamide pristone gestrel estrol
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
