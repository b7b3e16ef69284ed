"""Words that the ledger reads as one, and words that tell two commitments apart poorly."""

# What happens: one line a class, its name, then its words. A word may be in several classes
# (a merger closes, a comment period closes). Titles whose classes differ are two things.
ACTIONS = """
end: end ends ending ended expire expires expiry expiration expired lapse lapses run runs out
end: terminate terminates termination close closes closed closing shut shuts
end: cease ceases cutoff cliff halt
end: lift lifts lifted scrap scraps return returns resume resumes renew renewal
end: endet läuft ablauf vence vencimiento expira expirer fin termina 到期 届满 结束
start: start starts starting begin begins beginning effect effective force impose imposes imposed
start: reopen reopens commence commences resume resumes return returns apply applies open opens
start: lift lifts rise
start: kraft beginnt entra vigor entre vigueur comienza 生效 实施 开始
comment: comment comments submission submissions objections consultation docket comentarios
reply: reply replies response responses rebuttal answer answers brief rejoinder
hearing: hearing hearings testimony testify session argument arguments audiencia anhörung
meet: meet meets met meeting meetings summit talks talk encounter gathering session negotiations
meet: conference visit visits trip travel travels fly journey tour host hosts receive receives
meet: assembles gather sit briefing treffen gipfel besuch cumbre reunión visita sommet visite
meet: 会议 会晤 访华 访问 峰会
decision: decision decide decides ruling rules verdict judgment determination finding
vote: vote votes voting ballot votación abstimmung
publish: publish publishes published publication release releases released issue issued issues
publish: report reports data figures reading statistics index minutes results posted unveil
publish: appear appears announce announced announces
launch: launch launches launching liftoff lift lifts blastoff flight flights attempt flies fly
arrive: arrive arrives reach reaches land lands landing arrival dock docks
walkaway: walkaway abandon
complete: complete completes completed completion close closes closing finish finalize
leave: leave leaves depart departs departure step resign resigns
pay: pay payment payday paycheck dividend payable
strike: strike strikes walkout stoppage streik huelga grève
sign: sign signs signing signature unterzeichnung firma
buy: buy buys buying purchases order
trial: trial sentencing arraignment
"""

# Pairs of classes that may be two names of one thing.
AKIN = """
meet hearing
meet decision
meet vote
vote decision
publish decision
publish launch
start launch
reply publish
arrive meet
complete sign
start arrive
"""

# One line a meaning: its name, then the words that stand for it.
SYNONYMS = """
truce: truce pause suspension suspend suspends ceasefire detente reprieve standstill armistice
truce: stay moratorium freeze respite waffenruhe waffenstillstand tregua trêve pausa
tariff: tariff trade duty levy surcharge zoll zölle arancel douane tarif
job: job employment payroll labor labour hiring
inflation: inflation cpi consumer prices
merger: merger merge acquisition takeover purchase buyout deal transaction combination tieup
ship: ship vessel
bill: bill measure legislation patch stopgap
fund: fund funding funded spending money finance appropriation
government: government agencies shutdown
health: health healthcare
rareearth: rareearth rareearths
"""

# Names of several words, written as one before the words are taken apart.
PHRASES = """
rare earth: rareearth
rare earths: rareearth
run out: expire
runs out: expire
take effect: start
takes effect: start
take force: start
kick in: start
drop dead: walkaway
walk away: walkaway
outside date: walkaway
end date: walkaway
"""

STOP = """
a an and any are as at be been but by can could due for from had has have he her his if in into
is it its may might more must new next no not of off on one or other over own said say says set
she should some still than that the their them then there these they this those to two under
until up was were when where which while who will with would after also again before during
more most only further later early late mid mr ms hand handed down hold holds held take takes took
taken make makes made set sets put puts give gives gave given come comes came go goes went gone
get gets got keep keeps kept remain remains leave left still ahead instead now just about between
der die das und von zu im den des el la los
las de del en y le les et du un una der eine ein
"""

# What opens a sentence that speaks of what the one before has named.
PRONOUNS = """
it its they their he his she her that this these those both er sie es il elle ils elles ello ella
"""

# Shared by many commitments: they count for less when two are compared.
WEAK = """
truce date deadline announce plan expect schedule order law act notice agreement government official
period day week month year additional further proposed planned public special final board
us china eu uk russia japan germany france india iran israel ukraine canada mexico korea
president minister house senate congress national federal state states two-day
"""

# Heads under which very different things go: "treaty", "rule", "talks". Alone they do not tell
# which one is meant; what stands beside them ("salmon treaty") does.
GENERIC = """
treaty pact accord agreement deal arrangement bargain compact convention protocol memorandum truce
tariff bill fund government merger rule regulation law statute decree directive mandate measure
order notice permit license licence waiver exemption authority ban sanction restriction curb
control quota subsidy tax fee toll rate cut hike increase relief aid support package program
programme scheme plan project proposal policy budget contract lease concession charter option bid
offer stake sale auction loan bond debt note warrant period window term phase stage round date
deadline cutoff limit extension postponement delay end start launch opening closing closure entry
force effect expiry expiration termination lapse talks meeting summit session hearing conference
forum visit trip tour call briefing congress assembly council committee commission panel board
agency ministry department office bureau regulator court tribunal judge jury case suit appeal
trial verdict ruling decision vote ballot election poll referendum report data figures results
earnings minutes statement release publication review inquiry investigation application filing
comment comments submission response reply consultation strike walkout protest march rally
ceremony festival exhibition match game season event mission rocket satellite test party side
leader official member company firm group union worker employee staff owner holder shareholder
country nation state city town region world people public time hour morning afternoon evening
night new first second third fourth last final latest former current joint special annual higher
lower full partial temporary accept file written write submit send tell give pick picked set fix
keep hold sit stand remain regard carry bring aim try buy find found get come go run make do did
have want need ask seek put let leave lay play pay work look think feel see hear know name open
close begin complete issue interim main major key big old early late two three four five push pull
move shift postpone extend prolong reschedule adjourn cancel scrap drop expect announce say said
warn agree decide allow require block stop rise fall grow receive granted grant critics opponents
lawyers analysts reporters spokesman spokesperson
"""

MONTHS = """
january jan enero januar janvier
february feb febrero februar février
march mar marzo märz mars
april apr abril avril
may mayo mai
june jun junio juni juin
july jul julio juli juillet
august aug agosto août
september sep sept septiembre septembre
october oct octubre oktober octobre
november nov noviembre novembre
december dec diciembre dezember décembre
"""

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday today tomorrow midnight noon"
