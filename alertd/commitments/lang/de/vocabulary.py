"""German names of those who take part: countries and what they are called, bodies, titles."""

# One line each: the name, then what else means it in a news article.
COUNTRIES = """
USA: US|Vereinigte Staaten|Vereinigten Staaten|amerikanische|amerikanischen|amerikanischer|Amerika
Deutschland: deutsche|deutschen|deutscher|Bundesregierung|Berlin|Bund
Österreich: österreichische|österreichischen|Wien
Schweiz: Schweizer|schweizerische|Bern|Bundesrat in Bern
China: chinesische|chinesischen|chinesischer|Peking
Russland: russische|russischen|russischer|Moskau|Kreml
Ukraine: ukrainische|ukrainischen|ukrainischer|Kiew|Kyjiw
Großbritannien: britische|britischen|britischer|Vereinigtes Königreich|London
Europäische Union: EU|Brüssel|europäische Staatengemeinschaft
Frankreich: französische|französischen|französischer|Paris
Italien: italienische|italienischen|Rom
Spanien: spanische|spanischen|Madrid
Portugal: portugiesische|Lissabon
Niederlande: niederländische|niederländischen|Den Haag
Belgien: belgische|belgischen
Luxemburg: luxemburgische
Polen: polnische|polnischen|Warschau
Tschechien: tschechische|tschechischen|Prag
Slowakei: slowakische
Ungarn: ungarische|ungarischen|Budapest
Griechenland: griechische|Athen
Rumänien: rumänische|Bukarest
Schweden: schwedische|Stockholm
Norwegen: norwegische|Oslo
Dänemark: dänische|dänischen|Kopenhagen
Finnland: finnische|Helsinki
Irland: irische|Dublin
Türkei: türkische|türkischen|Ankara
Japan: japanische|japanischen|Tokio
Südkorea: südkoreanische|Seoul
Nordkorea: nordkoreanische|Pjöngjang
Indien: indische|indischen|Neu-Delhi
Pakistan: pakistanische|Islamabad
Taiwan: taiwanische|Taipeh
Israel: israelische|israelischen|Jerusalem
Palästinensische Autonomiebehörde: palästinensische|Ramallah
Iran: iranische|iranischen|Teheran
Irak: irakische|Bagdad
Syrien: syrische|Damaskus
Libanon: libanesische|Beirut
Saudi-Arabien: saudische|Riad
Katar: katarische|Doha
Ägypten: ägyptische|Kairo
Kanada: kanadische|kanadischen|Ottawa
Mexiko: mexikanische|mexikanischen|Mexiko-Stadt
Brasilien: brasilianische|Brasília
Argentinien: argentinische|Buenos Aires
Australien: australische|Canberra
Südafrika: südafrikanische|Pretoria
Bayern: bayerische|bayerischen
"""

BODIES = """
EU-Kommission: Europäische Kommission|Europäischen Kommission|Kommission
Europaparlament: Europäisches Parlament|Europäische Parlament|EU-Parlament
Europäische Zentralbank: EZB|Europäischen Zentralbank
US-Notenbank: Fed|Federal Reserve|Notenbank Fed
Bundesbank: Deutsche Bundesbank
Bundestag: Deutscher Bundestag
Bundesrat: Länderkammer
Bundesverfassungsgericht: Verfassungsgericht|Karlsruhe
Bundesgerichtshof: BGH
Europäischer Gerichtshof: EuGH
Statistisches Bundesamt: Statistikamt|Statistischen Bundesamt|Destatis
Bundesagentur für Arbeit: Arbeitsagentur
Deutsche Bahn: Bahn
IG Metall: Metallgewerkschaft
Verdi: Ver.di|ver.di
GDL: Lokführergewerkschaft
Vereinte Nationen: UN|Vereinten Nationen|Uno|UNO
UN-Sicherheitsrat: Sicherheitsrat|Weltsicherheitsrat
Internationaler Währungsfonds: IWF
Welthandelsorganisation: WTO
Weltgesundheitsorganisation: WHO
Nato: NATO
Opec: OPEC|Opec+
G20: G-20
G7: G-7
"""

BODY_WORDS = """
Agentur Amt Ausschuss Bank Behörde Bund Bundesamt Fonds Fraktion Gericht Gerichtshof Gewerkschaft
Gruppe Institut Kammer Kommission Konzern Ministerium Parlament Partei Rat Regierung Senat
Stiftung Union Universität Verband Verein
"""

TITLES = """
Präsident Präsidentin Bundespräsident Kanzler Kanzlerin Bundeskanzler Minister Ministerin
Ministerpräsident Ministerpräsidentin Richter Richterin König Königin Papst Herr Frau Dr Prof
Kommissar Kommissarin Bürgermeister Bürgermeisterin
"""

NO_NAMES = """
Der Die Das Ein Eine Und Aber Wenn Nicht In Im Am An Auf Mit Für Von Nach Seit Bis Ab Laut Wie
Auch Es Er Sie Wir Man Zudem Außerdem Heute Gestern Morgen Alle Viele Januar Februar März April
Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch Donnerstag
Freitag Samstag Sonntag MEZ MESZ
"""

# What shows that two capitalised words are a person.
FIRST_NAMES = """
Donald Joe Wladimir Wolodymyr Emmanuel Friedrich Olaf Robert Annalena Christian Angela Lars Markus
Boris Karl Ursula Christine Keir Giorgia Viktor Pedro Mark Xi Recep Benjamin Marco Scott Peter
Thomas Michael Andreas Stefan Martin Wolfgang Klaus Hans Jens Katharina Sabine Anna Maria Julia
Claudia Petra Monika Susanne Ulrike Johann Sebastian Alexander Frank Bernd Jürgen Volker Carsten
Manfred Winfried Hendrik Dietmar Nancy Svenja Bettina Bärbel Saskia Alice Sahra Tino Johannes
Verena Nicole Karin Paul David Daniel Anja Kerstin Heike Matthias
"""
