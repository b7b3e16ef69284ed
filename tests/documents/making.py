"""Small files of formats that are no text, made by hand so that every byte in them is known."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

WIDTH, HEIGHT = 595, 842
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(*pages: list[tuple[int, int, int, str]], info: str = "") -> bytes:
    """A PDF of text at (left, bottom, size) in Helvetica; `info` is its information dictionary."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")
    objects.append(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    for number, page in enumerate(pages):
        content = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in page
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        length = len(content.encode("cp1252"))
        objects.append(f"<< /Length {length} >>\nstream\n{content}endstream")
    objects.append(f"<< {info} >>")
    return _assembled(objects)


def _assembled(objects: list[str]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
        f"startxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(out)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def paragraphs(*lines: str, left: int = 70, top: int = 760, size: int = 11) -> list:
    """Lines below one another; an empty one leaves a gap."""
    return [
        (left, top - round(1.3 * size * number), size, line)
        for number, line in enumerate(lines)
        if line
    ]


def docx(body: str, core: str = "", **parts: bytes) -> bytes:
    """A Word document of this body; `core` are its properties, `parts` replace its parts."""
    document = (
        f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    )
    properties = (
        '<?xml version="1.0"?><cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
    )
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", parts.get("document", document.encode()))
        archive.writestr("docProps/core.xml", properties)
    return out.getvalue()


def word(text: str, style: str = "") -> str:
    """A paragraph of a Word document, in two runs as editing leaves them."""
    told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    half = len(text) // 2
    runs = (
        f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in (text[:half], text[half:])
    )
    return f"<w:p>{told}{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of a Word document."""
    shown = (
        "<w:tr>" + "".join(f"<w:tc>{word(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{''.join(shown)}</w:tbl>"


def rss(*items: str) -> bytes:
    """An RSS 2.0 feed of these items."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        "<title>Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>"
        f"<lastBuildDate>{len(items)}</lastBuildDate>{''.join(items)}</channel></rss>"
    ).encode()


def item(title: str, text: str, published: str) -> str:
    """An item of an RSS feed."""
    return (
        f"<item><title>{title}</title><description>{text}</description>"
        f"<pubDate>{published}</pubDate></item>"
    )


def atom(*entries: str) -> bytes:
    """An Atom feed in German."""
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenblatt</title>'
        f"<updated>2026-04-02T10:00:00Z</updated>{''.join(entries)}</feed>"
    ).encode()
