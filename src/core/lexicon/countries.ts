/** States as English and French texts call them for short: English, then French; `=` where both are one. */
const table = `
Afghanistan|=
Albania|Albanie
Algeria|Algérie
Andorra|Andorre
Angola|=
Antigua and Barbuda|Antigua-et-Barbuda
Argentina|Argentine
Armenia|Arménie
Australia|Australie
Austria|Autriche
Azerbaijan|Azerbaïdjan
Bahamas|=
Bahrain|Bahreïn
Bangladesh|=
Barbados|Barbade
Belarus|Bélarus
Belarus|Biélorussie
Belgium|Belgique
Belize|=
Benin|Bénin
Bhutan|Bhoutan
Bolivia|Bolivie
Bosnia and Herzegovina|Bosnie-Herzégovine
Botswana|=
Brazil|Brésil
Brunei|=
Bulgaria|Bulgarie
Burkina Faso|=
Burundi|=
Cabo Verde|=
Cape Verde|Cap-Vert
Cambodia|Cambodge
Cameroon|Cameroun
Canada|=
Chad|Tchad
Chile|Chili
China|Chine
Colombia|Colombie
Comoros|Comores
Congo|=
Cook Islands|Îles Cook
Costa Rica|=
Côte d’Ivoire|=
Croatia|Croatie
Cuba|=
Cyprus|Chypre
Czechia|Tchéquie
Denmark|Danemark
Djibouti|=
Dominica|=
Ecuador|Équateur
Egypt|Égypte
El Salvador|Salvador
Eritrea|Érythrée
Estonia|Estonie
Eswatini|=
Ethiopia|Éthiopie
Fiji|Fidji
Finland|Finlande
France|=
Gabon|=
Gambia|Gambie
Georgia|Géorgie
Germany|Allemagne
Ghana|=
Greece|Grèce
Grenada|Grenade
Guatemala|=
Guinea|Guinée
Guinea-Bissau|Guinée-Bissau
Equatorial Guinea|Guinée équatoriale
Guyana|=
Haiti|Haïti
Holy See|Saint-Siège
Honduras|=
Hungary|Hongrie
Iceland|Islande
India|Inde
Indonesia|Indonésie
Iran|=
Iraq|Irak
Ireland|Irlande
Israel|Israël
Italy|Italie
Jamaica|Jamaïque
Japan|Japon
Jordan|Jordanie
Kazakhstan|=
Kenya|=
Kiribati|=
Korea|Corée
Kosovo|=
Kuwait|Koweït
Kyrgyzstan|Kirghizistan
Laos|=
Latvia|Lettonie
Lebanon|Liban
Lesotho|=
Liberia|Libéria
Libya|Libye
Liechtenstein|=
Lithuania|Lituanie
Luxembourg|=
Madagascar|=
Malawi|=
Malaysia|Malaisie
Maldives|=
Mali|=
Malta|Malte
Marshall Islands|Îles Marshall
Mauritania|Mauritanie
Mauritius|Île Maurice
Mexico|Mexique
Micronesia|Micronésie
Moldova|Moldavie
Monaco|=
Mongolia|Mongolie
Montenegro|Monténégro
Morocco|Maroc
Mozambique|=
Myanmar|=
Burma|Birmanie
Namibia|Namibie
Nauru|=
Nepal|Népal
Netherlands|Pays-Bas
New Zealand|Nouvelle-Zélande
Nicaragua|=
Niger|=
Nigeria|Nigéria
Niue|=
North Korea|Corée du Nord
North Macedonia|Macédoine du Nord
Norway|Norvège
Oman|=
Pakistan|=
Palau|Palaos
Palestine|=
Panama|=
Papua New Guinea|Papouasie-Nouvelle-Guinée
Paraguay|=
Peru|Pérou
Philippines|=
Poland|Pologne
Portugal|=
Qatar|=
Romania|Roumanie
Russia|Russie
Rwanda|=
Saint Kitts and Nevis|Saint-Kitts-et-Nevis
Saint Lucia|Sainte-Lucie
Saint Vincent and the Grenadines|Saint-Vincent-et-les-Grenadines
Samoa|=
San Marino|Saint-Marin
Sao Tome and Principe|Sao Tomé-et-Principe
Saudi Arabia|Arabie saoudite
Senegal|Sénégal
Serbia|Serbie
Seychelles|=
Sierra Leone|=
Singapore|Singapour
Slovakia|Slovaquie
Slovenia|Slovénie
Solomon Islands|Îles Salomon
Somalia|Somalie
South Africa|Afrique du Sud
South Korea|Corée du Sud
South Sudan|Soudan du Sud
Spain|Espagne
Sri Lanka|=
Sudan|Soudan
Suriname|=
Sweden|Suède
Switzerland|Suisse
Syria|Syrie
Taiwan|Taïwan
Tajikistan|Tadjikistan
Tanzania|Tanzanie
Thailand|Thaïlande
Timor-Leste|=
Togo|=
Tonga|=
Trinidad and Tobago|Trinité-et-Tobago
Tunisia|Tunisie
Türkiye|=
Turkey|Turquie
Turkmenistan|Turkménistan
Tuvalu|=
Uganda|Ouganda
Ukraine|=
United Arab Emirates|Émirats arabes unis
United Kingdom|Royaume-Uni
United States|États-Unis
Uruguay|=
Uzbekistan|Ouzbékistan
Vanuatu|=
Vatican|=
Venezuela|=
Vietnam|Viêt Nam
Viet Nam|=
Yemen|Yémen
Zambia|Zambie
Zimbabwe|=
`;

/** The names of states in both languages, longer ones before those that begin them. */
export function countryNames(): readonly string[] {
  const names = table
    .trim()
    .split(/[|\n]/)
    .filter((name) => name !== '=');
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}
