"""Titles in the words of a headline, and what they take from the article's own headline."""

import pytest

from tests.commitments.reading import read


def titles(headline: str, *paragraphs: str) -> list[str]:
    """The titles of all that an article under this headline commits to."""
    text = "\n\n".join((headline, *paragraphs))
    return [mention.title for mention in read(text, title=headline)[0]]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The long-awaited port treaty nears its expiration on Aug. 9.", "Port treaty expires"),
        ("Their grain pact comes to an end on Aug. 9.", "Grain pact ends"),
        ("Entries must be submitted by Aug. 9.", "Entries due"),
        ("Sealed bids must reach the harbour master by Aug. 9.", "Sealed bids due"),
        ("The club will publish its report for May on Aug. 9.", "Club publishes report for May"),
        ("The survey could be announced as soon as Aug. 9.", "Survey could be announced"),
        (
            "A minister spoke on Monday of a final negotiating push toward a pact on Aug. 9.",
            "Final negotiating push toward pact",
        ),
        ("The pilots' contract runs out on Aug. 9.", "Pilots' contract runs out"),
    ],
)
def test_a_title_leaves_out_what_neither_names_nor_tells(text, title):
    """Articles, the writer's judgements and roundabout verbs do not get into a calendar."""
    assert [mention.title for mention in read(text)[0]] == [title]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("A hearing is set for Aug. 12.", "Hearing on harbour levy"),
        ("Members vote on Aug. 12.", "Members vote on harbour levy"),
        ("The deadline to register is Aug. 12.", "Harbour levy deadline to register"),
        ("The museum reopens on Aug. 12.", "Museum reopens"),
    ],
)
def test_what_every_matter_has_is_told_with_the_matter_of_the_headline(sentence, title):
    """ "Hearing" says too little; a museum that reopens is not part of the headline's levy."""
    told = titles(
        "Harbour levy splits the town",
        f"The levy would pay for a new quay. Its friends say the levy is fair. {sentence}",
    )

    assert told == [title]


def test_a_ban_is_told_as_the_article_tells_it():
    """ "The ban" at the end of a title is as short a name as at its start."""
    told = titles(
        "Hosepipe ban looms",
        "A hosepipe ban may follow the dry spring. Objections to the ban are due on Aug. 9.",
    )

    assert told == ["Objections to hosepipe ban due"]


@pytest.mark.parametrize(
    ("headline", "lead", "title"),
    [
        (
            "Veltran sees a slow spring",
            "Veltran Marine Inc. lost money. Analysts of Veltran shrugged.",
            "Veltran dividend paid",
        ),
        (
            "Fever closes schools",
            "OAKHAM (Wire) - Ohio is short of vaccine, and Ohio wants more of it.",
            "Ohio dividend paid",
        ),
        (
            "Fever closes schools",
            "By Agnes Tull\n\nClasses stop, and Agnes Tull is the one who saw it.",
            "Dividend paid",
        ),
    ],
)
def test_a_title_that_names_nobody_is_led_by_whose_the_article_is(headline, lead, title):
    """That is who is in the headline or opens the lead: no dateline, nor who wrote it."""
    assert titles(headline, lead, "The dividend will be paid on Aug. 4.") == [title]


def test_people_are_called_by_the_name_that_the_article_calls_them_by_alone():
    """ "Ruiz" where it says Ruiz; a name that is never shortened stays whole."""
    told = titles(
        "Ruiz sees envoy",
        "Ana Ruiz is back. Ruiz has time now.",
        "Ana Ruiz will meet Tom Ode on Aug. 20.",
    )

    assert told == ["Ruiz meets Tom Ode"]


def test_a_regulator_that_opens_the_lead_does_not_own_what_is_told_of():
    """The firm of the headline has a deadline, not the board that tells of it."""
    told = titles(
        "Norwick bid gets a clock",
        "The Harbour Trade Board took up the bid of Norwick Lines. Norwick Lines was pleased.",
        "The tender expires on Aug. 20.",
    )

    assert told == ["Norwick tender expires"]


def test_a_language_in_which_names_do_not_lead_nouns_gets_none_before_its_titles():
    """ "Österreich Urteil" is no German."""
    text = "Österreich wartet. Österreich hofft.\nEin Urteil wird am 4. August erwartet."

    (mention,) = read(text, language="de", title="Österreich wartet")[0]

    assert not mention.title.startswith("Österreich")


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "Los pilotos votan.\nLa asamblea prevista para el 4 de agosto ha sido aplazada.",
            "Asamblea",
        ),
        ("es", "El puerto podría aumentar las tasas el 4 de agosto.", "Puerto aumenta las tasas"),
        ("es", "El Senado aprobará la ley el 4 de agosto.", "Senado aprueba la ley"),
        ("fr", "L'assemblée des pilotes aura lieu le 4 août.", "Assemblée des pilotes"),
        ("fr", "Le comité remettra sa réponse le 4 août.", "Comité remet sa réponse"),
        (
            "de",
            "Die Jahresversammlung findet am 4. August in Jena statt.",
            "Jahresversammlung in Jena",
        ),
        ("de", "Das Hafengesetz soll am 4. August in Kraft treten.", "Hafengesetz tritt in Kraft"),
        ("zh", "新港口条例将自8月4日起正式施行。", "新港口条例正式施行"),
        ("zh", "港务局定于8月4日召开的听证会推迟。", "听证会"),
    ],
)
def test_every_language_has_a_calendars_words(language, text, title):
    """What the date and the status tell already is left out; verbs stand in the present."""
    assert read(text, language=language)[0][0].title == title
