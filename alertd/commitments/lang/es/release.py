"""Something comes out: reports, figures, results, products."""

from alertd.commitments.cues import Strength, cue

publishes = cue(
    "release",
    r"(?:public(?:a|an|ará|arán|ar)|difund(?:e|en|irá|irán)|divulgar(?:á|án)|dar(?:á|án) a conocer"
    r"|(?:present(?:a|an|ará|arán)) (?:sus?|los|el|las|un) (?:resultados|informe|cuentas|datos"
    r"|cifras"
    r"|balance|libro|disco|modelo)|estren(?:a|an|ará|arán)|lanzar(?:á|án)|saldrá(?:n)? a la venta"
    r"|se publicar(?:á|án)|llegar(?:á|án) a (?:las tiendas|los cines)|ser(?:á|án) publicad[oa]s?)",
    examples=["El instituto publicará los datos de empleo el [18 de julio]."],
    rejects=["Los datos se publicaron el [18 de junio]."],
)

figures = cue(
    "release",
    r"(?:datos?|cifras|resultados|informe|balance|encuesta|índice|IPC|PIB|estadísticas?|actas"
    r"|boletín"
    r"|estreno|lanzamiento|publicación)",
    examples=["Los datos de inflación de junio llegan el [15 de julio]."],
    rejects=["Los datos se revisaron el [18 de junio]."],
    strength=Strength.NOUN,
)
