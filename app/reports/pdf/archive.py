"""What makes the file archivable and says what it is: PDF/A-3a and PDF/UA-1 metadata, colour, the attachment.

Two traps of stack.md 3 are met here: without the extension schema for `pdfuaid` PDF/A refuses the metadata
(ISO 19005-3, 6.6.2.3.1), and reportlab writes Unicode maps with five hexadecimal digits for emoji.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import resources
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from app.reports.lettering.characters import REPLACEMENT
from app.reports.lettering.shaping import is_private, plain_form

PRODUCER = "Loonmaat"

_MAPPED = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the document: the machine-readable measurement. `relationship` is a name of PDF 2.0, 7.11.3."""

    name: str
    description: str
    mime_type: str
    data: bytes = field(repr=False)
    relationship: str = "Data"


@dataclass(frozen=True, slots=True)
class Description:
    """What the file says of itself. `created` has a time zone."""

    title: str
    subject: str
    author: str
    language: str
    created: datetime


def write_metadata(pdf: Pdf, about: Description) -> None:
    """Write title, dates and what standards the file keeps to."""
    xmp = _XMP.format(
        title=escape(about.title),
        subject=escape(about.subject),
        author=escape(about.author or PRODUCER),
        language=escape(about.language),
        created=about.created.isoformat(timespec="seconds"),
        producer=PRODUCER,
    )
    # Bytes, and not compressed: PDF/A wants metadata that can be found without a PDF reader.
    metadata = pdf.make_stream(xmp.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = metadata
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(about.title),
            Subject=String(about.subject),
            Author=String(about.author or PRODUCER),
            Creator=String(PRODUCER),
            Producer=String(PRODUCER),
            CreationDate=String(_pdf_date(about.created)),
            ModDate=String(_pdf_date(about.created)),
        )
    )


def _pdf_date(moment: datetime) -> str:
    zone = moment.strftime("%z")
    return f"{moment:D:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def write_colour_profile(pdf: Pdf) -> None:
    """Say what our red, green and blue are: sRGB (resources/colour)."""
    profile = pdf.make_stream((resources.files("resources") / "colour" / "sRGB.icc").read_bytes())
    profile.N = 3
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )


def attach(pdf: Pdf, attachment: Attachment, created: datetime) -> None:
    """Put a file inside, and say how it relates to the document (PDF/A-3)."""
    spec = pikepdf.AttachedFileSpec(
        pdf,
        attachment.data,
        filename=attachment.name,
        description=attachment.description,
        mime_type=attachment.mime_type,
        creation_date=_pdf_date(created),
        mod_date=_pdf_date(created),
    )
    spec.relationship = Name("/" + attachment.relationship)
    pdf.attachments[attachment.name] = spec
    pdf.Root.AF = Array([spec.obj])


def mend_unicode_maps(pdf: Pdf, meanings: Mapping[str, str]) -> None:
    """Write in the fonts' Unicode maps what each letter means, as UTF-16 (ISO 32000-1, 9.10.3).

    `meanings` says it for private characters; a joined form means its plain letters.
    """
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary) or thing.get("/Type") != Name.Font or "/ToUnicode" not in thing:
            continue
        old = thing.ToUnicode.read_bytes()
        new = _MAPPED.sub(lambda match: _mapped(match, meanings), old)
        if new != old:
            thing.ToUnicode.write(new)


def _mapped(match: re.Match[bytes], meanings: Mapping[str, str]) -> bytes:
    character = chr(int(match.group(2), 16))
    meaning = meanings.get(character) or (REPLACEMENT if is_private(character) else plain_form(character))
    return b"<%s> <%s>" % (match.group(1), meaning.encode("utf-16-be").hex().upper().encode())
