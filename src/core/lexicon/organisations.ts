/** An organisation or another name of the field that texts often leave unexplained. */
export interface KnownName {
  /** As English and French texts abbreviate it, plural left out; the same where both do. */
  readonly en: string;
  readonly fr: string;
  readonly english: string;
  readonly french: string;
}

/** Short and long in English, short and long in French; `=` for the same short form. */
const table = `
UN|United Nations|ONU|Organisation des Nations Unies
UNGA|United Nations General Assembly|AGNU|Assemblée générale des Nations Unies
UNSC|United Nations Security Council|CSNU|Conseil de sécurité des Nations Unies
UNSCR|United Nations Security Council resolution|RCSNU|résolution du Conseil de sécurité des Nations Unies
ECOSOC|Economic and Social Council|=|Conseil économique et social
ICJ|International Court of Justice|CIJ|Cour internationale de Justice
ICC|International Criminal Court|CPI|Cour pénale internationale
OHCHR|Office of the United Nations High Commissioner for Human Rights|HCDH|Haut-Commissariat des Nations Unies aux droits de l’homme
UNHRC|United Nations Human Rights Council|CDH|Conseil des droits de l’homme
UNHCR|Office of the United Nations High Commissioner for Refugees|HCR|Haut-Commissariat des Nations Unies pour les réfugiés
IOM|International Organization for Migration|OIM|Organisation internationale pour les migrations
OCHA|United Nations Office for the Coordination of Humanitarian Affairs|=|Bureau de la coordination des affaires humanitaires
WFP|World Food Programme|PAM|Programme alimentaire mondial
UNDP|United Nations Development Programme|PNUD|Programme des Nations Unies pour le développement
UNEP|United Nations Environment Programme|PNUE|Programme des Nations Unies pour l’environnement
UNICEF|United Nations Children’s Fund|=|Fonds des Nations Unies pour l’enfance
UNESCO|United Nations Educational, Scientific and Cultural Organization|=|Organisation des Nations Unies pour l’éducation, la science et la culture
UNFPA|United Nations Population Fund|=|Fonds des Nations Unies pour la population
UNRWA|United Nations Relief and Works Agency for Palestine Refugees in the Near East|=|Office de secours et de travaux des Nations Unies pour les réfugiés de Palestine dans le Proche-Orient
UNODC|United Nations Office on Drugs and Crime|ONUDC|Office des Nations Unies contre la drogue et le crime
UNIDO|United Nations Industrial Development Organization|ONUDI|Organisation des Nations Unies pour le développement industriel
UNCTAD|United Nations Conference on Trade and Development|CNUCED|Conférence des Nations Unies sur le commerce et le développement
UNFCCC|United Nations Framework Convention on Climate Change|CCNUCC|Convention-cadre des Nations Unies sur les changements climatiques
UNCLOS|United Nations Convention on the Law of the Sea|CNUDM|Convention des Nations Unies sur le droit de la mer
UNIFIL|United Nations Interim Force in Lebanon|FINUL|Force intérimaire des Nations Unies au Liban
IAEA|International Atomic Energy Agency|AIEA|Agence internationale de l’énergie atomique
IPCC|Intergovernmental Panel on Climate Change|GIEC|Groupe d’experts intergouvernemental sur l’évolution du climat
COP|Conference of the Parties|=|Conférence des Parties
FAO|Food and Agriculture Organization|=|Organisation des Nations Unies pour l’alimentation et l’agriculture
IFAD|International Fund for Agricultural Development|FIDA|Fonds international de développement agricole
ILO|International Labour Organization|OIT|Organisation internationale du Travail
WHO|World Health Organization|OMS|Organisation mondiale de la Santé
WTO|World Trade Organization|OMC|Organisation mondiale du commerce
WCO|World Customs Organization|OMD|Organisation mondiale des douanes
IMO|International Maritime Organization|OMI|Organisation maritime internationale
ICAO|International Civil Aviation Organization|OACI|Organisation de l’aviation civile internationale
ITU|International Telecommunication Union|UIT|Union internationale des télécommunications
WMO|World Meteorological Organization|OMM|Organisation météorologique mondiale
WIPO|World Intellectual Property Organization|OMPI|Organisation mondiale de la propriété intellectuelle
IMF|International Monetary Fund|FMI|Fonds monétaire international
IBRD|International Bank for Reconstruction and Development|BIRD|Banque internationale pour la reconstruction et le développement
IDA|International Development Association|=|Association internationale de développement
MDB|multilateral development bank|BMD|banque multilatérale de développement
AfDB|African Development Bank|BAD|Banque africaine de développement
ADB|Asian Development Bank|BAsD|Banque asiatique de développement
EIB|European Investment Bank|BEI|Banque européenne d’investissement
EBRD|European Bank for Reconstruction and Development|BERD|Banque européenne pour la reconstruction et le développement
ECB|European Central Bank|BCE|Banque centrale européenne
OECD|Organisation for Economic Co-operation and Development|OCDE|Organisation de coopération et de développement économiques
FATF|Financial Action Task Force|GAFI|Groupe d’action financière
FSB|Financial Stability Board|CSF|Conseil de stabilité financière
IEA|International Energy Agency|AIE|Agence internationale de l’énergie
IRENA|International Renewable Energy Agency|=|Agence internationale pour les énergies renouvelables
OPEC|Organization of the Petroleum Exporting Countries|OPEP|Organisation des pays exportateurs de pétrole
EU|European Union|UE|Union européenne
NATO|North Atlantic Treaty Organization|OTAN|Organisation du traité de l’Atlantique Nord
OSCE|Organization for Security and Co-operation in Europe|=|Organisation pour la sécurité et la coopération en Europe
CSTO|Collective Security Treaty Organization|OTSC|Organisation du traité de sécurité collective
SCO|Shanghai Cooperation Organization|OCS|Organisation de coopération de Shanghai
AU|African Union|UA|Union africaine
ECOWAS|Economic Community of West African States|CEDEAO|Communauté économique des États de l’Afrique de l’Ouest
SADC|Southern African Development Community|=|Communauté de développement de l’Afrique australe
OAS|Organization of American States|OEA|Organisation des États américains
CARICOM|Caribbean Community|=|Communauté des Caraïbes
ASEAN|Association of Southeast Asian Nations|ANASE|Association des nations de l’Asie du Sud-Est
APEC|Asia-Pacific Economic Cooperation|=|Coopération économique pour l’Asie-Pacifique
GCC|Gulf Cooperation Council|CCG|Conseil de coopération du Golfe
OIC|Organisation of Islamic Cooperation|OCI|Organisation de la coopération islamique
OIF|International Organisation of La Francophonie|=|Organisation internationale de la Francophonie
ICRC|International Committee of the Red Cross|CICR|Comité international de la Croix-Rouge
INTERPOL|International Criminal Police Organization|=|Organisation internationale de police criminelle
OPCW|Organisation for the Prohibition of Chemical Weapons|OIAC|Organisation pour l’interdiction des armes chimiques
CTBTO|Comprehensive Nuclear-Test-Ban Treaty Organization|OTICE|Organisation du Traité d’interdiction complète des essais nucléaires
NPT|Treaty on the Non-Proliferation of Nuclear Weapons|TNP|Traité sur la non-prolifération des armes nucléaires
CTBT|Comprehensive Nuclear-Test-Ban Treaty|TICE|Traité d’interdiction complète des essais nucléaires
CWC|Chemical Weapons Convention|CIAC|Convention sur l’interdiction des armes chimiques
BTWC|Biological and Toxin Weapons Convention|CABT|Convention sur les armes biologiques ou à toxines
MTCR|Missile Technology Control Regime|RCTM|Régime de contrôle de la technologie des missiles
JCPOA|Joint Comprehensive Plan of Action|PAGC|Plan d’action global commun
WMD|weapons of mass destruction|ADM|armes de destruction massive
ICBM|intercontinental ballistic missile|=|missile balistique intercontinental
DPRK|Democratic People’s Republic of Korea|RPDC|République populaire démocratique de Corée
ROK|Republic of Korea|=|République de Corée
PRC|People’s Republic of China|RPC|République populaire de Chine
DRC|Democratic Republic of the Congo|RDC|République démocratique du Congo
UAE|United Arab Emirates|EAU|Émirats arabes unis
UK|United Kingdom|RU|Royaume-Uni
US|United States|É.-U.|États-Unis
USA|United States of America|=|États-Unis d’Amérique
G7|Group of Seven|=|Groupe des Sept
G8|Group of Eight|=|Groupe des Huit
G20|Group of Twenty|=|Groupe des Vingt
G77|Group of 77|=|Groupe des 77
BRICS|Brazil, Russia, India, China and South Africa|=|Brésil, Russie, Inde, Chine et Afrique du Sud
SDG|Sustainable Development Goal|ODD|objectif de développement durable
ODA|official development assistance|APD|aide publique au développement
NGO|non-governmental organization|ONG|organisation non gouvernementale
CSO|civil society organization|OSC|organisation de la société civile
FTA|free trade agreement|ALE|accord de libre-échange
MOU|memorandum of understanding|=|protocole d’entente
GDP|gross domestic product|PIB|produit intérieur brut
AI|artificial intelligence|IA|intelligence artificielle
ICT|information and communications technology|TIC|technologies de l’information et de la communication
SME|small and medium-sized enterprise|PME|petite et moyenne entreprise
GHG|greenhouse gas|GES|gaz à effet de serre
`;

let rows: readonly KnownName[] | undefined;
let byShortForm: Map<string, KnownName[]> | undefined;

/** All of them, by field. */
export function knownNames(): readonly KnownName[] {
  rows ??= table
    .trim()
    .split('\n')
    .map((row) => {
      const [en, english, fr, french] = row.split('|') as [string, string, string, string];
      return { en, english, fr: fr === '=' ? en : fr, french };
    });
  return rows;
}

/**
 * What a short form stands for where a text does not say, plurals included (`MDBs`, `U.S.`): every
 * name that has it in one of the two languages. Empty for a form that is not known.
 */
export function namesOf(short: string): readonly KnownName[] {
  byShortForm ??= index();
  return byShortForm.get(keyOf(short)) ?? byShortForm.get(keyOf(short.replace(/s$/, ''))) ?? [];
}

function index(): Map<string, KnownName[]> {
  const found = new Map<string, KnownName[]>();
  for (const name of knownNames()) {
    for (const key of new Set([keyOf(name.en), keyOf(name.fr)])) {
      found.set(key, [...(found.get(key) ?? []), name]);
    }
  }
  return found;
}

function keyOf(short: string): string {
  return short.replace(/[.-]/g, '');
}
