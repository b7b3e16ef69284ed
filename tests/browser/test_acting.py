"""What people do on the page, with a mouse, with the keyboard alone, and on a telephone."""

import json

from playwright.sync_api import expect


def sign(page, form: str) -> None:
    """Fill in who and why."""
    within = page.locator(f"details:has(summary:text-is('{form}'))")
    within.get_by_label("Your name").fill("Ada")
    within.get_by_label("Why").fill("The ministry said so on the telephone")


def open_form(page, name: str):
    page.locator(f"summary:text-is('{name}')").click()
    sign(page, name)
    return page.locator(f"details:has(summary:text-is('{name}'))")


def test_t1_the_phrase_is_marked_in_the_article(visit):
    """From the commitment to its sentence in the text."""
    window = visit()
    page = window.go(f"/commitments/{window.uid('truce')}")
    page.get_by_role("link", name="US and China sign trade truce").first.click()
    expect(page.locator("mark").first).to_contain_text("The trade truce between")
    expect(page.locator("mark.date")).to_have_count(1)
    expect(page.get_by_role("region", name="Dates that commit to nothing")).to_contain_text("2019")
    window.is_clean()


def test_t6_sources_that_disagree_stand_side_by_side(visit):
    """Both dates, each with its quote and source; the earlier one is followed."""
    window = visit()
    page = window.go(f"/commitments/{window.uid('truce')}")
    followed = page.get_by_role("region", name="The date that is followed")
    other = page.get_by_role("region", name="Another date")
    expect(followed).to_contain_text("Harbour Gazette")
    expect(other).to_contain_text("Morning Ledger")
    assert followed.bounding_box()["y"] == other.bounding_box()["y"]
    window.is_clean()


def test_c4_a_date_is_corrected_in_the_form(visit):
    """And the record, its history and the said reason show it."""
    window = visit()
    uid = window.uid("fishing comments")
    page = window.go(f"/commitments/{uid}")
    form = open_form(page, "Correct it")
    form.get_by_label("Title").fill("Comments on fishing quotas are due")
    window.keep("correcting")
    form.get_by_role("button", name="Correct").click()
    expect(page.get_by_role("status")).to_contain_text("Corrected")
    expect(page.get_by_role("heading", level=1)).to_have_text("Comments on fishing quotas are due")
    assert window.told(uid)["history"][-1]["change"] == "edited"
    window.is_clean()


def test_what_is_dismissed_comes_back_when_articles_decide_again(visit):
    """Two forms, one after the other, on a telephone."""
    window = visit(375, "dark")
    uid = window.uid("steel")
    page = window.go(f"/commitments/{uid}")
    open_form(page, "Dismiss it").get_by_role("button", name="Dismiss").click()
    expect(page.get_by_role("status")).to_contain_text("Dismissed")
    assert window.told(uid)["status"] == "dismissed"
    form = open_form(page, "Let articles decide again")
    form.get_by_role("button", name="Let them decide").click()
    expect(page.get_by_role("status")).to_contain_text("decide again")
    assert window.told(uid)["status"] == "active"
    window.is_clean()


def test_two_are_merged_and_split_again(visit):
    """The other is chosen from a list; the articles that go are ticked."""
    window = visit()
    geneva, truce = window.uid("Geneva"), window.uid("truce")
    page = window.go(f"/commitments/{truce}")
    form = open_form(page, "Merge it with another")
    form.get_by_label("The other").select_option(geneva)
    form.get_by_role("button", name="Merge").click()
    expect(page.get_by_role("status")).to_contain_text("Merged")
    form = open_form(page, "Split it")
    form.get_by_label("Leaders to meet in Geneva").check()
    form.get_by_role("button", name="Split").click()
    expect(page.get_by_role("status")).to_contain_text("Split")
    articles = {one["article"] for one in window.told(window.uid("truce"))["mentions"]}
    assert articles == {"truce-signed.txt", "truce-column.txt"}
    window.is_clean()


def test_a_dead_message_is_tried_again_and_dropped(visit):
    """The pager's address is gone: it dies again, and is dropped."""
    window = visit()
    page = window.go("/notices/dead")
    row = page.get_by_role("row").filter(has_text="pager")
    expect(row).to_contain_text("404")
    row.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("status")).to_contain_text("tried again on pager")
    page.goto(window.address + "/notices/dead")
    expect(row).to_contain_text("2 tries")
    window.keep("dead-letters")
    row.get_by_role("button", name="Drop").click()
    expect(page.get_by_role("status")).to_contain_text("will not be sent")
    window.go("/notices/left")
    expect(page.get_by_role("row").filter(has_text="dropped by hand")).to_have_count(1)
    window.is_clean()


def test_what_changes_shows_without_loading_the_page_again(visit, site):
    """An article that is pasted in one window appears in another."""
    watching, pasting = visit(), visit()
    page = watching.go("/")
    other = pasting.go("/articles")
    text = "Minister: toll starts\n\nA new toll on lorries will take effect on January 20, 2028."
    other.get_by_label("Or paste its text").fill(text)
    other.get_by_role("button", name="Put into the inbox").click()
    expect(page.get_by_role("link", name="toll")).to_be_visible(timeout=20_000)
    watching.is_clean()
    pasting.is_clean()


def test_a_file_is_uploaded_and_forgotten(visit):
    """It is read like any dropped file; forgetting it takes its commitment away."""
    window = visit()
    page = window.go("/articles")
    content = b"Port tax\n\nA new tax on ports in Chile takes effect on March 3, 2028."
    given = {"name": "port-tax.txt", "mimeType": "text/plain", "buffer": content}
    page.get_by_label("Choose files").set_input_files(given)
    page.get_by_role("button", name="Put into the inbox").click()
    link = page.get_by_role("link", name="Port tax")
    expect(page.get_by_text("port-tax.txt")).to_be_visible(timeout=20_000)
    link.first.click()
    form = open_form(page, "Forget it")
    form.get_by_role("button", name="Forget").click()
    expect(page.get_by_role("status")).to_contain_text("forgotten")
    answer = page.request.get(f"{window.address}/api/v1/commitments?q=Chile").json()
    assert answer["total"] == 0
    window.is_clean()


def test_filters_leave_what_is_asked_for(visit):
    """And stay in the form."""
    window = visit(375)
    page = window.go("/")
    page.get_by_label("Kind").select_option("meeting")
    page.get_by_role("button", name="Filter").click()
    expect(page.locator("ol.day li")).to_have_count(1)
    expect(page.locator("ol.day li")).to_contain_text("called off")
    expect(page.get_by_label("Kind")).to_have_value("meeting")
    window.is_clean()


def test_everything_can_be_done_with_the_keyboard_alone(visit):
    """Past the navigation, to a commitment, into its form, and sent; focus is always seen."""
    window = visit()
    page = window.go("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()
    page.keyboard.press("Enter")
    uid = window.uid("Bank of England")
    tab_to(page, page.locator(f"#at-{uid}"))
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_text("Correct it", exact=True))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Title"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("The bank decides")
    form = page.locator("details[open]")
    for label, words in (("Your name", "Ada"), ("Why", "Shorter")):
        tab_to(page, form.get_by_label(label))
        page.keyboard.type(words)
    tab_to(page, form.get_by_role("button", name="Correct"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Corrected")
    expect(page.get_by_role("heading", level=1)).to_have_text("The bank decides")
    window.is_clean()


def tab_to(page, wanted) -> None:
    """Press Tab until it has the focus, as a person would."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"60 tabs do not lead to {wanted}")


def test_l6_the_page_says_that_google_may_lag(visit):
    """Up to 24 hours; the addresses are there to be copied."""
    window = visit()
    page = window.go("/calendars")
    expect(page.get_by_text("24 hours")).to_be_visible()
    href = page.get_by_role("link", name="/calendar/all/").get_attribute("href")
    feed = page.request.get(window.address + href)
    assert feed.text().startswith("BEGIN:VCALENDAR")
    window.is_clean()


def test_without_script_every_form_works(chromium, site):
    """The pages are whole before any script runs."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address)
    page.get_by_role("link", name="Interest rate decision").or_(
        page.get_by_role("link", name="The bank decides")
    ).click()
    page.get_by_text("Correct it", exact=True).click()
    sign(page, "Correct it")
    form = page.locator("details:has(summary:text-is('Correct it'))")
    form.get_by_label("Bound").select_option("by")
    form.get_by_role("button", name="Correct").click()
    expect(page.get_by_role("status")).to_contain_text("Corrected")
    context.close()


def test_notices_are_silenced_and_let_go_again(visit):
    """What holds them, until when, by whom and why stands on the page."""
    window = visit()
    page = window.go("/silences")
    form = open_form(page, "Silence what matches")
    form.get_by_label("Field").select_option("party")
    form.get_by_label("Values").fill("Canada")
    form.locator("[name=length]").select_option("3 days")
    form.get_by_role("button", name="Silence").click()
    held = page.get_by_role("region", name="party=Canada")
    expect(held).to_contain_text("Ada: The ministry said so")
    window.keep("silences")
    held.get_by_text("End it now").click()
    held.get_by_role("button", name="End").click()
    expect(held).to_have_count(0)
    window.is_clean()


def test_everything_is_paused_on_a_telephone_and_goes_on(visit):
    """Two forms."""
    window = visit(375)
    page = window.go("/silences")
    open_form(page, "Pause everything").get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Everything is paused")).to_be_visible()
    open_form(page, "Send again").get_by_role("button", name="Send again").click()
    expect(page.get_by_text("Everything is paused")).to_have_count(0)
    window.is_clean()


def test_c7_it_is_acknowledged_and_snoozed(visit):
    """Both are noted with who did it."""
    window = visit()
    page = window.go(f"/commitments/{window.uid('truce')}")
    open_form(page, "Acknowledge it").get_by_role("button", name="Acknowledge").click()
    expect(page.get_by_text("Ada has seen it")).to_be_visible()
    open_form(page, "Snooze it").get_by_role("button", name="Snooze").click()
    expect(page.get_by_text("Ada snoozed it until")).to_be_visible()
    window.is_clean()


def test_the_api_tells_what_it_can(visit):
    """A person who looks for it finds the description."""
    window = visit()
    page = window.go("/")
    page.get_by_role("link", name="API").click()
    assert json.loads(page.locator("body").inner_text())["info"]["title"] == "alertd"
