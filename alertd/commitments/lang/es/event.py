"""Anything else that happens on a date: elections, strikes, ceremonies, launches, trials."""

from alertd.commitments.cues import Strength, cue

happens = cue(
    "event",
    r"(?:inaugur(?:a|an|ará|arán)|arranc(?:a|an|ará|arán)|firm(?:a|an|ará|arán)|tom(?:a|ará) "
    r"posesión"
    r"|jur(?:a|ará) (?:el )?cargo|asum(?:e|irá)|dimit(?:e|irá)|dej(?:a|ará) (?:el|su) cargo"
    r"|despeg(?:a|ará)"
    r"|abr(?:e|irá|irán) (?:sus|las|al)|reabr(?:e|irá)|cerrar(?:á|án)|par(?:an|arán)|acudir(?:á"
    r"|án) a las urnas"
    r"|se disput(?:a|ará)|ir(?:á|án) a la huelga|concluye|zarpa(?:rá)?|lleg(?:a|ará|arán) a)",
    examples=["El nuevo puente se inaugura el [1 de octubre]: lo inaugura el rey."],
    rejects=["El puente se inauguró el [1 de junio]."],
    strength=Strength.NOUN,
)

occasion = cue(
    "event",
    r"elecciones|comicios|referéndum|huelga|paro|ceremonia|juicio|feria|festival|final|partido"
    r"|toma de"
    r" posesión|investidura|aniversario|desfile|lanzamiento|inauguración|apertura|marcha"
    r"|manifestación"
    r"|segunda vuelta|primera vuelta|periodo ordinario|temporada",
    examples=["Las elecciones generales son el [3 de noviembre]."],
    rejects=["Las elecciones del [1 de junio] trajeron otro gobierno."],
    strength=Strength.NOUN,
)
