"""Something that runs until a date ends: a truce, a pause, a waiver, a licence, a term."""

from alertd.commitments.cues import Strength, cue

lapses = cue(
    "expiry",
    r"expir(?:es?|ing)|nears? its expiration|laps(?:es?|ing)"
    r"|r[ua]ns? out(?! of (?!money|funds|cash|funding)\w)"
    r"|running out|runs? down"
    r"|sunsets|nears? its end|terminates?|matur(?:es?|ing)|ceases? to (?:have effect|apply|exist)"
    r"|(?:loses?|lost|losing) (?:its|their|his|her) (?:authority|licen[cs]e|status|exemption|right"
    r"|access|immunity|mandate|protection|powers?|permit|registration)",
    examples=[
        "The trade truce between the two nears its expiration on [Nov. 10].",
        "The waiver lapses at the end of [September].",
        "Funding for most agencies runs out at midnight on [Friday].",
    ],
    rejects=["The license expired on [June 10].", "The store runs out of bread every [Friday]."],
)

ends = cue(
    "expiry",
    r"(?:pause|truce|ceasefire|cease-fire|moratorium|suspension|grace period|freeze|reprieve"
    r"|waivers?"
    r"|exemptions?|licen[cs]es?|extension|mandate|contract|authority|term|wind-down period|stay"
    r"|order"
    r"|decree|agreement|deal|patent|permit|sanctions|lock-?up|measures?|funding|window|right"
    r"|waiting period"
    r"|go-shop|notice|visas?)\b[^.;]{0,90}?\b(?:ends|(?:will|would|to|could|may) end|closes|shuts"
    r"|dies|is over|comes to an end|ending)"
    r"|(?:end|expiry|expiration) of (?:the|its|their|a) (?:\w{1,20} ){0,2}(?:pause|truce|ceasefire"
    r"|moratorium|suspension|freeze|waivers?|exemptions?|mandate|contract|term)",
    examples=[
        "The pause on higher rates for sixty partners ends on [Aug. 9].",
        "A wind-down period that began in May closes on [Sunday].",
    ],
    rejects=["The meeting with the union ends on [Aug. 9]."],
)

lasts = cue(
    "expiry",
    r"(?:runs?|running|lasts?|lasting|continues?|stays?|remains?|extend(?:s|ed|ing)?|renewed"
    r"|prolonged|suspended|valid"
    r"|good|frozen|funded|waived|exempt|in (?:force|place|effect)|keep(?:s"
    r"|ing)? \w{1,20} (?:in place|alive)|rolled over"
    r"|carr(?:y|ies) (?:the |its )?\w{1,20})"
    r"(?: only| unilaterally| again)?(?: through| until| till| to| up to| for(?= (?:another|a "
    r"|the |\d|[a-z]{3,9} (?:day|week|month|year)))|(?<=lasts)(?= \d| another))",
    examples=[
        "The law that reopened the government runs only through [Jan. 30].",
        "The bloc's retaliation over steel is suspended until [July 14].",
        "The permit is valid until [Aug. 31].",
    ],
    rejects=["The senator runs for office on [Nov. 3]."],
    strength=Strength.NOUN,
)

expiry = cue(
    "expiry",
    r"expiry|expiration|lapse|cliff",
    examples=["Importers dread the cliff of [July 31]."],
    rejects=["The waiver takes effect on [July 31]."],
    strength=Strength.NOUN,
)
