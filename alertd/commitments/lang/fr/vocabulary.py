"""French names of those who take part: countries and what they are called, bodies, titles."""

# One line each: the name, then what else means it in a news article.
COUNTRIES = """
États-Unis: Etats-Unis|USA|américain|américaine|américains|américaines|Washington|Maison Blanche
France: français|française|françaises|Paris|l'Élysée|l’Élysée|Élysée|Matignon|Bercy
Chine: chinois|chinoise|chinoises|Pékin
Russie: russe|russes|Moscou|Kremlin
Ukraine: ukrainien|ukrainienne|ukrainiens|Kiev|Kyiv
Royaume-Uni: britannique|britanniques|Grande-Bretagne|Londres|Downing Street
Union européenne: UE|l'UE|l’UE|Bruxelles|les Vingt-Sept|Vingt-Sept
Allemagne: allemand|allemande|allemands|Berlin
Italie: italien|italienne|Rome
Espagne: espagnol|espagnole|Madrid
Portugal: portugais|portugaise|Lisbonne
Pays-Bas: néerlandais|néerlandaise|La Haye
Belgique: belge|belges
Luxembourg: luxembourgeois
Suisse: suisse|suisses|Berne
Autriche: autrichien|autrichienne|Vienne
Pologne: polonais|polonaise|Varsovie
Hongrie: hongrois|Budapest
Grèce: grec|grecque|Athènes
Roumanie: roumain|Bucarest
Suède: suédois|Stockholm
Norvège: norvégien|Oslo
Danemark: danois|Copenhague
Finlande: finlandais|Helsinki
Irlande: irlandais|Dublin
Turquie: turc|turque|Ankara
Japon: japonais|japonaise|Tokyo
Corée du Sud: sud-coréen|sud-coréenne|Séoul
Corée du Nord: nord-coréen|Pyongyang
Inde: indien|indienne|New Delhi
Pakistan: pakistanais|Islamabad
Taïwan: taïwanais|Taipei
Israël: israélien|israélienne|israéliens|Jérusalem
Autorité palestinienne: palestinien|palestinienne|palestiniens|Ramallah
Iran: iranien|iranienne|iraniens|Téhéran
Irak: irakien|Bagdad
Syrie: syrien|Damas
Liban: libanais|Beyrouth
Arabie saoudite: saoudien|Riyad
Qatar: qatari|Doha
Égypte: égyptien|Le Caire
Maroc: marocain|marocaine|Rabat
Algérie: algérien|algérienne|Alger
Tunisie: tunisien|Tunis
Sénégal: sénégalais|Dakar
Côte d'Ivoire: ivoirien|ivoirienne|Abidjan|Côte d’Ivoire
Mali: malien|malienne|Bamako
Niger: nigérien|Niamey
Burkina Faso: burkinabé|Ouagadougou
Cameroun: camerounais|Yaoundé
République démocratique du Congo: RDC|congolais|Kinshasa
Rwanda: rwandais|Kigali
Madagascar: malgache|Antananarivo
Haïti: haïtien|haïtienne|Port-au-Prince
Canada: canadien|canadienne|canadiens|Ottawa
Québec: québécois|québécoise
Mexique: mexicain|mexicaine|Mexico
Brésil: brésilien|brésilienne|Brasilia
Argentine: argentin|argentine|Buenos Aires
Australie: australien|Canberra
Afrique du Sud: sud-africain|Pretoria
"""

BODIES = """
Commission européenne: la Commission
Parlement européen: eurodéputés|Parlement de Strasbourg
Banque centrale européenne: BCE
Réserve fédérale: Fed
Banque de France: BdF
Nations unies: ONU|l'ONU|l’ONU|Nations Unies
Conseil de sécurité: Conseil de sécurité de l'ONU
Fonds monétaire international: FMI
Organisation mondiale du commerce: OMC
Organisation mondiale de la santé: OMS
OTAN: Otan
OPEP: OPEP+|Opep
Assemblée nationale: l'Assemblée|l’Assemblée|députés
Sénat: sénateurs
Conseil constitutionnel: les Sages
Conseil d'État: Conseil d’État
Cour de cassation: la Cour de cassation
Insee: INSEE|l'Insee|l’Insee
SNCF: Sncf
G20: G-20
G7: G-7
"""

BODY_WORDS = """
Agence Alliance Assemblée Association Autorité Banque Chambre Commission Comité Compagnie
Confédération Congrès Conseil Cour Département Fédération Fonds Fondation Groupe Institut
Ministère Office Organisation Parlement Parti Secrétariat Sénat Service Société Syndicat Tribunal
Union Université Mairie Préfecture Région Métropole
"""

TITLES = """
Président Présidente Ministre Premier Première Secrétaire Chancelier Gouverneur Juge Maire Roi
Reine Pape Monsieur Madame M MM Mme Dr Général Commissaire Préfet
"""

NO_NAMES = """
Le La Les L Un Une Des Et Mais Si Ne Se De Du D En À Au Aux Avec Pour Par Selon Après Depuis Jusqu
Bien Alors Quand Lorsque Comme Ce Cet Cette Ces Son Sa Ses Leur Leurs Il Elle Ils Elles On Nous
Vous Je C Qu Déjà Aussi Ainsi Enfin Aujourd Hier Demain Tous Toutes Personne Janvier Février Mars
Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre Lundi Mardi Mercredi Jeudi
Vendredi Samedi Dimanche Deux Trois Quatre Cinq Autre Entre Sans Sur Avant Faute Reste Quant
"""
