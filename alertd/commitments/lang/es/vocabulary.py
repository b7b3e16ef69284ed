"""Spanish names of those who take part: countries and what they are called, bodies, titles."""

# One line each: the name, then what else means it in a news article.
COUNTRIES = """
Estados Unidos: EE. UU.|EE.UU.|EEUU|EE UU|EU|estadounidense|estadounidenses|norteamericano
México: mexicano|mexicana|mexicanos|mexicanas|Ciudad de México
España: español|española|españoles|españolas|Madrid|La Moncloa|Moncloa
China: chino|china|chinos|chinas|Pekín|Beijing
Rusia: ruso|rusa|rusos|rusas|Moscú|el Kremlin|Kremlin
Ucrania: ucraniano|ucraniana|ucranianos|Kiev|Kyiv
Reino Unido: británico|británica|británicos|Gran Bretaña|Londres
Unión Europea: UE|la UE|comunitario|comunitaria|Bruselas|el bloque comunitario
Alemania: alemán|alemana|alemanes|Berlín
Francia: francés|francesa|franceses|París
Italia: italiano|italiana|Roma
Portugal: portugués|portuguesa|Lisboa
Países Bajos: neerlandés|neerlandesa|holandés|La Haya
Bélgica: belga
Polonia: polaco|polaca|Varsovia
Hungría: húngaro|Budapest
Grecia: griego|griega|Atenas
Suiza: suizo|suiza|Berna
Turquía: turco|turca|Ankara
Japón: japonés|japonesa|Tokio
Corea del Sur: surcoreano|surcoreana|Seúl
Corea del Norte: norcoreano|Pyongyang
India: indio|india|Nueva Delhi
Pakistán: pakistaní|Islamabad
Taiwán: taiwanés|Taipéi
Israel: israelí|israelíes|Jerusalén
Palestina: palestino|palestinos|palestina
Irán: iraní|Teherán
Irak: iraquí|Bagdad
Siria: sirio|Damasco
Líbano: libanés|Beirut
Arabia Saudí: saudí|Riad|Arabia Saudita
Egipto: egipcio|El Cairo
Marruecos: marroquí|Rabat
Argelia: argelino|Argel
Canadá: canadiense|canadienses|Ottawa
Brasil: brasileño|brasileña|brasileños|Brasilia
Argentina: argentino|argentina|argentinos|Buenos Aires|la Casa Rosada
Chile: chileno|chilena|chilenos|Santiago de Chile|La Moneda
Colombia: colombiano|colombiana|colombianos|Bogotá
Perú: peruano|peruana|peruanos|Lima
Venezuela: venezolano|venezolana|venezolanos|Caracas
Ecuador: ecuatoriano|ecuatoriana|Quito
Bolivia: boliviano|boliviana|La Paz
Paraguay: paraguayo|paraguaya|Asunción
Uruguay: uruguayo|uruguaya|Montevideo
Cuba: cubano|cubana|cubanos|La Habana
Panamá: panameño|panameña
Costa Rica: costarricense|San José
Guatemala: guatemalteco|guatemalteca
Honduras: hondureño|hondureña|Tegucigalpa
El Salvador: salvadoreño|salvadoreña|San Salvador
Nicaragua: nicaragüense|Managua
República Dominicana: dominicano|dominicana|Santo Domingo
Australia: australiano|Canberra
Sudáfrica: sudafricano|Pretoria
"""

BODIES = """
Comisión Europea: la Comisión|CE
Parlamento Europeo: Eurocámara|la Eurocámara
Banco Central Europeo: BCE
Reserva Federal: Fed
Banco de España: banco emisor
Banco de México: Banxico
Naciones Unidas: ONU
Consejo de Seguridad: Consejo de Seguridad de la ONU
Fondo Monetario Internacional: FMI
Organización Mundial del Comercio: OMC
Organización Mundial de la Salud: OMS
OTAN: Otan
OPEP: OPEP+
Congreso de los Diputados: el Congreso
Tribunal Supremo: el Supremo
Tribunal Constitucional: el Constitucional
Instituto Nacional de Estadística: INE
INEGI: Inegi
G20: G-20
G7: G-7
"""

BODY_WORDS = """
Agencia Alianza Asamblea Asociación Autoridad Banco Cámara Comisión Comité Compañía Confederación
Congreso Consejo Corte Departamento Federación Fondo Fundación Grupo Instituto Junta Ministerio
Oficina Organización Parlamento Partido Secretaría Senado Servicio Sindicato Tribunal Unión
Universidad Ayuntamiento Gobierno
"""

TITLES = """
Presidente Presidenta Ministro Ministra Secretario Secretaria Canciller Gobernador Gobernadora
Juez Jueza Alcalde Alcaldesa Rey Reina Papa Señor Señora Sr Sra Dr Dra Don Doña General Comisario
Comisaria
"""

NO_NAMES = """
El La Los Las Un Una Y E Pero Si No Se De Del En A Al Con Por Para Según Tras Desde Hasta Aunque
Mientras Cuando Como Este Esta Estos Estas Ese Esa Eso Su Sus Lo Le Nos Ya También Además Así
Ahora Hoy Ayer Mañana Todo Todos Todas Muchos Nadie Enero Febrero Marzo Abril Mayo Junio Julio
Agosto Septiembre Octubre Noviembre Diciembre Lunes Martes Miércoles Jueves Viernes Sábado Domingo
Llevamos Deberá Dos Tres Cuatro Cinco Otra Otro Entre Sin Sobre Ante Antes Después Qué Quién
"""
