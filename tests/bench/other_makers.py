"""The story of a document as HTML and as typst: the same words and pictures for the programs we measure against.

Only for the bench. Nothing is left out that takes them work: headings, lists, tables with repeated heads, vector
pictures, boxes. Both are asked for tagged PDF/UA-1, as ours is.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from app.reports.pdf import blocks
from app.reports.pdf.blocks import Block, Cell, Text, stretches
from app.reports.pictures.svg import to_svg

CSS = """
@page { size: A4; margin: 64pt;
  @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font-size: 8pt } }
body { font: 11pt/1.45 "Atkinson Hyperlegible"; } table { width: 100%; border-collapse: collapse }
td, th { text-align: left; padding: 4pt 6pt; border-bottom: .5pt solid #999; vertical-align: top }
.lead { font-size: 14pt } .small { font-size: 9.5pt } .note { background: #eef3f3; padding: 8pt }
.sign { height: 84pt; background: #eef3f3 } .break { break-before: page } .keep { break-inside: avoid }
"""


def html(story: Sequence[Block], title: str) -> str:
    """Return a whole HTML document."""
    head = f"<head><meta charset='utf-8'><title>{escape(title)}</title><style>{CSS}</style></head>"
    return f"<!doctype html><html lang='nl'>{head}<body>{''.join(map(_html, story))}</body></html>"


def _html(block: Block) -> str:  # noqa: PLR0911  a case for each kind of block
    match block:
        case blocks.Heading(level, text):
            return f"<h{level}>{_inline(text)}</h{level}>"
        case blocks.Paragraph(text, style):
            return f"<p class='{style}'>{_inline(text)}</p>"
        case blocks.BulletList(items):
            return f"<ul>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</ul>"
        case blocks.NumberedList(items):
            return f"<ol>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</ol>"
        case blocks.DefinitionList(pairs):
            rows = "".join(
                f"<tr><th scope='row'>{_inline(key)}</th><td>{_inline(value)}</td></tr>" for key, value in pairs
            )
            return f"<table>{rows}</table>"
        case blocks.Table():
            return _html_table(block)
        case blocks.Figure(drawing, alt):
            return f"<figure role='img' aria-label='{escape(alt)}'>{to_svg(drawing, alt)}</figure>"
        case blocks.Note(inner) | blocks.KeepTogether(inner):
            kind = "note" if isinstance(block, blocks.Note) else "keep"
            return f"<div class='{kind}'>{''.join(map(_html, inner))}</div>"
        case blocks.SignaturePlace():
            return f"<p class='small'>{_inline(block.label)}</p><div class='sign'></div>"
        case blocks.PageBreak():
            return "<div class='break'></div>"
    return ""


def _html_table(table: blocks.Table) -> str:
    head = "".join(f"<tr>{''.join(_html_cell(cell, 'th') for cell in row)}</tr>" for row in table.header)
    body = "".join(f"<tr>{''.join(_html_cell(cell, 'td') for cell in row)}</tr>" for row in table.rows)
    caption = f"<caption>{escape(table.title)}</caption>" if table.title else ""
    return f"<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>"


def _html_cell(cell: Text | Cell, tag: str) -> str:
    text, columns = (cell.text, cell.columns) if isinstance(cell, Cell) else (cell, 1)
    return f"<{tag} colspan='{columns}'>{_inline(text)}</{tag}>"


def _inline(text: Text) -> str:
    return "".join(f"<b>{escape(one.text)}</b>" if one.bold else escape(one.text) for one in stretches(text))


TYPST = """
#set document(title: "{title}")
#set page(paper: "a4", margin: 64pt, numbering: "1 / 1")
#set text(font: "Atkinson Hyperlegible", size: 11pt, lang: "nl")
#set par(leading: .6em)
"""


def typst(story: Sequence[Block], title: str) -> tuple[str, dict[str, str]]:
    """Return a typst document and its pictures, by the name of the file that it expects."""
    pictures: dict[str, str] = {}
    body = "\n\n".join(_typst(block, pictures) for block in story)
    return TYPST.replace("{title}", title) + body, pictures


def _typst(block: Block, pictures: dict[str, str]) -> str:  # noqa: PLR0911  a case for each kind of block
    match block:
        case blocks.Heading(level, text):
            return f"#heading(level: {level})[{_content(text)}]"
        case blocks.Paragraph(text, style):
            size = {"lead": "14pt", "small": "9.5pt"}.get(str(style), "11pt")
            return f"#text(size: {size})[{_content(text)}]"
        case blocks.BulletList(items):
            return "#list(" + ", ".join(f"[{_content(item)}]" for item in items) + ")"
        case blocks.NumberedList(items):
            return "#enum(" + ", ".join(f"[{_content(item)}]" for item in items) + ")"
        case blocks.DefinitionList(pairs):
            cells = ", ".join(f"[{_content(key)}], [{_content(value)}]" for key, value in pairs)
            return f"#table(columns: (34%, 66%), stroke: (bottom: .5pt), {cells})"
        case blocks.Table():
            return _typst_table(block)
        case blocks.Figure(drawing, alt):
            name = f"picture{len(pictures)}.svg"
            pictures[name] = to_svg(drawing, alt)
            return f"#figure(image({_string(name)}, alt: {_string(alt)}, width: 100%))"
        case blocks.Note(inner) | blocks.KeepTogether(inner):
            breakable = "true" if isinstance(block, blocks.Note) else "false"
            return f"#block(breakable: {breakable})[\n" + "\n\n".join(_typst(one, pictures) for one in inner) + "\n]"
        case blocks.SignaturePlace():
            return f"#text(size: 9.5pt)[{_content(block.label)}]\n\n#rect(width: 270pt, height: 84pt)"
        case blocks.PageBreak():
            return "#pagebreak()"
    return ""


def _typst_table(table: blocks.Table) -> str:
    columns = "(" + ", ".join(f"{part}fr" for part in table.widths) + ",)"
    head = ", ".join(f"[{_content(cell)}]" for row in table.header for cell in row)
    body = ", ".join(f"[{_content(cell)}]" for row in table.rows for cell in row)
    title = f"*{_escaped(table.title)}*\n\n" if table.title else ""
    return f"{title}#table(columns: {columns}, stroke: (bottom: .5pt), table.header({head}), {body})"


def _content(text: Text | Cell) -> str:
    parts = stretches(text.text if isinstance(text, Cell) else text)
    return "".join(f"#strong[{_escaped(one.text)}]" if one.bold else _escaped(one.text) for one in parts)


def _escaped(text: str) -> str:
    return f"#({_string(text)})" if text else ""


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
