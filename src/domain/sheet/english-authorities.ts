/**
 * Every council in England that can be a planning authority or a county: 21 counties, 164 districts, 62 unitary councils,
 * 36 metropolitan districts, 32 London boroughs, the City of London and the Isles of Scilly, as they are since April 2023;
 * and those that gave way to others from 2019 on, as sheets still name them. Facts of the public register of local
 * authorities: three letters of the organisation code ("local-authority-eng:BRA"), then the name. The ten of the force
 * area are in authorities.ts, with all that they are called besides.
 */
export type CouncilType =
  | 'district'
  | 'borough'
  | 'city'
  | 'county'
  | 'metropolitan borough'
  | 'metropolitan district'
  | 'london'
  | 'royal'
  | 'council';

export interface EnglishAuthority {
  readonly code: string;
  readonly name: string;
  readonly type: CouncilType;
  /** It gave way to another. */
  readonly isFormer: boolean;
}

const COUNCILS: Readonly<Record<CouncilType, string>> = {
  district: `ADUAdur|ARUArun|ASHAshfield|BABBabergh|BAEBassetlaw|BOSBolsover|BRABraintree|BREBreckland|BROBroadland|
BRMBromsgrove|CANCannock Chase|CHRCherwell|CHIChichester|COTCotswold|DEBDerbyshire Dales|DOVDover|
ECAEast Cambridgeshire|EDEEast Devon|EHAEast Hampshire|EHEEast Hertfordshire|ELIEast Lindsey|
EPPEpping Forest|FENFenland|SHEFolkestone and Hythe|FOEForest of Dean|HARHarlow|HATHart|HORHorsham|
HUNHuntingdonshire|LEELewes|LIFLichfield|MALMaldon|MAVMalvern Hills|MASMansfield|MDEMid Devon|MSUMid Suffolk|
MSSMid Sussex|MOLMole Valley|NEWNew Forest|NEANewark and Sherwood|NDENorth Devon|NEDNorth East Derbyshire|
NHENorth Hertfordshire|NKENorth Kesteven|NNONorth Norfolk|ROCRochford|ROHRother|SEVSevenoaks|
SCASouth Cambridgeshire|SDESouth Derbyshire|SHASouth Hams|SHOSouth Holland|SKESouth Kesteven|
SNOSouth Norfolk|SOXSouth Oxfordshire|STFStaffordshire Moorlands|STRStratford-on-Avon|STOStroud|TANTandridge|
TEITeignbridge|TENTendring|THAThanet|THEThree Rivers|TORTorridge|UTTUttlesford|VALVale of White Horse|
WAWWarwick|WEAWealden|WLIWest Lindsey|WOXWest Oxfordshire|WYCWychavon|WYEWyre Forest`,
  borough: `AMBAmber Valley|ASFAshford|BAIBasildon|BANBasingstoke and Deane|BDFBedford|BBDBlackburn with Darwen|
BPLBlackpool|BOTBoston|BRWBrentwood|BRXBroxbourne|BRTBroxtowe|BUNBurnley|CASCastle Point|CHTCheltenham|
CHSChesterfield|CHOChorley|CRWCrawley|DACDacorum|DALDarlington|DARDartford|ESTEast Staffordshire|
EASEastbourne|EATEastleigh|ELMElmbridge|EPSEpsom and Ewell|EREErewash|FARFareham|FYLFylde|GEDGedling|
GOSGosport|GRAGravesham|GRYGreat Yarmouth|GRTGuildford|HALHalton|HPLHartlepool|HASHastings|HAAHavant|
HERHertsmere|HIGHigh Peak|HYNHyndburn|IPSIpswich|KINKing's Lynn and West Norfolk|LUTLuton|MAIMaidstone|
MDBMiddlesbrough|NECNewcastle-under-Lyme|NWANorth Warwickshire|NUNNuneaton and Bedworth|PENPendle|RDGReading|
RCCRedcar and Cleveland|REDRedditch|REIReigate and Banstead|RIBRibble Valley|ROSRossendale|RUGRugby|
RUNRunnymede|RUSRushcliffe|RUHRushmoor|SLGSlough|SRISouth Ribble|SPESpelthorne|STAStafford|STVStevenage|
STTStockton-on-Tees|SURSurrey Heath|SWLSwale|SWDSwindon|TAWTamworth|TESTest Valley|TEWTewkesbury|
TONTonbridge and Malling|TUNTunbridge Wells|WRTWarrington|WATWatford|WAEWaverley|WEWWelwyn Hatfield|
WDEWest Devon|WLAWest Lancashire|WRLWirral|WOIWoking|WOKWokingham|WOTWorthing|WYRWyre`,
  city: `BIRBirmingham|BNHBrighton and Hove|BSTBristol|CABCambridge|CATCanterbury|CHLChelmsford|COLColchester|
COVCoventry|DERDerby|DNCDoncaster|EXEExeter|GLOGloucester|KHLKingston upon Hull|LACLancaster|LDSLeeds|LICLincoln|
LIVLiverpool|MANManchester|MIKMilton Keynes|NETNewcastle upon Tyne|NOWNorwich|NGMNottingham|OXOOxford|PTEPeterborough|
PLYPlymouth|PORPortsmouth|PREPreston|SLFSalford|SHFSheffield|STHSouthampton|SOSSouthend-on-Sea|SALSt Albans|
STEStoke-on-Trent|SNDSunderland|WSMWestminster|WINWinchester|WLVWolverhampton|WOCWorcester|YORYork`,
  county: `CAMCambridgeshire|DBYDerbyshire|DEVDevon|DURDurham|ESXEast Sussex|ESSEssex|GLSGloucestershire|HAMHampshire|
HRTHertfordshire|KENKent|LANLancashire|LINLincolnshire|NFKNorfolk|NBLNorthumberland|NTTNottinghamshire|
OXFOxfordshire|STSStaffordshire|SFKSuffolk|SRYSurrey|WARWarwickshire|WSXWest Sussex|WORWorcestershire`,
  'metropolitan borough': `BNSBarnsley|BOLBolton|BURBury|CLDCalderdale|DUDDudley|GATGateshead|KWLKnowsley|OLDOldham|RCHRochdale|
ROTRotherham|SAWSandwell|SFTSefton|SOLSolihull|SKPStockport|TAMTameside|TRFTrafford|WLLWalsall|WGNWigan`,
  'metropolitan district': `BRDBradford|WKFWakefield`,
  london: `BDGBarking and Dagenham|BNEBarnet|BEXBexley|BENBrent|BRYBromley|CMDCamden|CRYCroydon|EALEaling|ENFEnfield|
HCKHackney|HMFHammersmith and Fulham|HRYHaringey|HRWHarrow|HAVHavering|HILHillingdon|HNSHounslow|
ISLIslington|LBHLambeth|LEWLewisham|MRTMerton|NWMNewham|RDBRedbridge|RICRichmond upon Thames|SWKSouthwark|
STNSutton|TWHTower Hamlets|WFTWaltham Forest|WNDWandsworth`,
  royal: `GREGreenwich|KECKensington and Chelsea|KTTKingston upon Thames|WNMWindsor and Maidenhead`,
  council: `BASBath and North East Somerset|BPCBournemouth, Christchurch and Poole|BRCBracknell Forest|
BUCBuckinghamshire|CBFCentral Bedfordshire|CHECheshire East|CHWCheshire West and Chester|LNDCity of London|CONCornwall|CBDCumberland|DSTDorset|ERYEast Riding of Yorkshire|ESKEast Suffolk|
HEFHerefordshire|IOWIsle of Wight|IOSIsles of Scilly|KIRKirklees|MDWMedway|NELNorth East Lincolnshire|NLNNorth Lincolnshire|NNTNorth Northamptonshire|NSMNorth Somerset|
NTYNorth Tyneside|NYENorth Yorkshire|SHRShropshire|SMTSomerset|SGCSouth Gloucestershire|
SSTSouth Staffordshire|STYSouth Tyneside|SHNSt Helens|TFWTelford and Wrekin|THRThurrock|TOBTorbay|
WBKWest Berkshire|WNTWest Northamptonshire|WSKWest Suffolk|WAFWestmorland and Furness|WILWiltshire`,
};

/** Until 2019, 2020, 2021 or 2023. */
const FORMER: Readonly<Partial<Record<CouncilType, string>>> = {
  district: `AYLAylesbury Vale|CHNChiltern|CRACraven|DAVDaventry|EDOEast Dorset|EDNEden|FORForest Heath|HAEHambleton|
MENMendip|NDONorth Dorset|PURPurbeck|RIHRichmondshire|RYERyedale|SEGSedgemoor|SELSelby|SBUSouth Bucks|
SLASouth Lakeland|SSOSouth Somerset|SUFSuffolk Coastal|WAVWaveney|WDOWest Dorset|WSOWest Somerset|WYOWycombe`,
  borough: `ALLAllerdale|BARBarrow-in-Furness|BMHBournemouth|CHCChristchurch|COPCopeland|CORCorby|HAGHarrogate|
KETKettering|NORNorthampton|POLPoole|SCEScarborough|SEDSt Edmundsbury|TAUTaunton Deane|WELWellingborough|
WEYWeymouth and Portland`,
  city: `CARCarlisle`,
  county: `CMACumbria|NTHNorthamptonshire`,
  council: `ENOEast Northamptonshire|SWTSomerset West and Taunton|
SNRSouth Northamptonshire`,
};

/** Codes of councils that another of the same name followed. */
export const FORMER_CODES: Readonly<Record<string, string>> = {
  BKM: 'BUC',
  DOR: 'DST',
  NYK: 'NYE',
  SOM: 'SMT',
};

/** What some are called besides, in sheets and in speech; by their codes. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  BAS: ['B&NES', 'BANES', 'Bath & NES'],
  BBD: ['BwD'],
  BPC: ['BCP'],
  DUR: ['Co Durham'],
  HMF: ['LBHF', 'H&F'],
  IOS: ['Scilly', 'Scilly Isles'],
  IOW: ['IoW'],
  KEC: ['RBKC', 'K&C'],
  KHL: ['Hull'],
  KIN: ["King's Lynn", 'KLWN', 'West Norfolk'],
  KTT: ['RBK', 'Royal Borough of Kingston', 'RB Kingston'],
  LND: ['City of London Corporation', 'Corporation of London', 'London'],
  NEC: ['Newcastle Borough', 'Newcastle Borough Council', 'Newcastle BC'],
  NET: ['Newcastle City', 'Newcastle City Council', 'Newcastle CC'],
  RIC: ['London Borough of Richmond', 'LB Richmond'],
  SHE: ['Shepway'],
  SOS: ['Southend'],
  STE: ['Stoke'],
  TFW: ['Telford & the Wrekin'],
  WNM: ['RBWM'],
};

const FULL_NAMES: Readonly<Record<CouncilType, (name: string) => string>> = {
  district: (name) => `${name} District Council`,
  borough: (name) => `${name} Borough Council`,
  city: (name) => `${name} City Council`,
  county: (name) => `${name} County Council`,
  'metropolitan borough': (name) => `${name} Metropolitan Borough Council`,
  'metropolitan district': (name) => `${name} Metropolitan District Council`,
  london: (name) => `London Borough of ${name}`,
  royal: (name) => `Royal Borough of ${name}`,
  council: (name) => `${name} Council`,
};

export const fullNameOf = ({ name, type }: EnglishAuthority): string => FULL_NAMES[type](name);

const listed = (of: Readonly<Partial<Record<CouncilType, string>>>, isFormer: boolean): EnglishAuthority[] =>
  (Object.entries(of) as [CouncilType, string][]).flatMap(([type, names]) =>
    names.split(/\|\s*/).map((entry) => ({ code: entry.slice(0, 3), name: entry.slice(3), type, isFormer })),
  );

/** Those that are, then those that were. */
export const englishAuthorities = (): EnglishAuthority[] => [
  ...listed(COUNCILS, false),
  ...listed(FORMER, true),
];
