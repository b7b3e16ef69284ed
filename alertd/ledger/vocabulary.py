"""Words that the ledger reads as one, and words that tell two commitments apart poorly."""

# One line a meaning: its name, then the words (or stems) that stand for it.
SYNONYMS = """
truce: truce pause suspension suspend ceasefire detente reprieve standstill armistice stay
truce: moratorium freeze respite waffenruhe waffenstillstand tregua trêve pausa
tariff: tariff tariffs duty duties levy levies surcharge zoll zölle arancel aranceles douane
meet: meet meets met meeting meetings summit talks talk encounter gathering session sit host
meet: negotiations conference treffen gipfel cumbre reunión sommet receive
visit: visit visits trip travel travels fly journey tour besuch visita visite
hearing: hearing hearings testimony testify anhörung audiencia audience
end: end ends ending expire expires expiry expiration expired lapse lapses run runs out
end: terminate terminates termination conclude close closes closing cease ceases endet
end: ablaufen vence expira expirer
start: start starts starting begin begins beginning effect effective force take takes impose
start: imposes imposed commence commences resume resumes return returns kick apply applies
decision: decision decide decides ruling rules verdict judgment determination
vote: vote votes voting ballot
launch: launch launches launching liftoff lift lifts blastoff flight flights attempt flies
publish: publish publishes published publication release releases released issue issued report
publish: reports data figures reading statistics
comment: comment comments submission submissions feedback objections
job: job jobs employment payroll payrolls labor labour hiring
inflation: inflation cpi consumer price prices
fed: fed fomc federal reserve ratesetters policymakers
merger: merger merge acquisition takeover purchase buyout deal transaction combination
ship: ship ships vessel vessels
strike: strike strikes walkout stoppage streik huelga grève
reply: reply replies response responses rebuttal answer answers
us: us usa american americans america washington states
china: china chinese beijing
eu: eu european brussels europe
uk: uk britain british london
russia: russia russian moscow kremlin
japan: japan japanese tokyo
germany: germany german berlin
france: france french paris
india: india indian
iran: iran iranian tehran
israel: israel israeli
ukraine: ukraine ukrainian kyiv
canada: canada canadian ottawa
mexico: mexico mexican
korea: korea korean seoul
"""

STOP = """
a an and are as at be been but by can due for from had has have he her his if in into is it
its may might must new next no not of off on one or over own said say says set she should
some still than that the their them then there these they this those to two under until up
was were when where which while who will with would united
"""

WEAK = """
end start meet visit decision publish launch date deadline announce plan expect schedule
order law act notice agreement government official us china eu uk russia japan germany
france india iran israel ukraine canada mexico korea president minister
"""
