"""Definitions, documents, secrets, settings: the very same bytes come back, or it is told why not."""

from __future__ import annotations

import pytest

from app.vault.documents import DefinitionInfo, sha256_of
from app.vault.errors import DamagedVault, DefinitionConflict, NotInVault
from app.vault.store import Vault
from tests.helpers.vaults import OTHER_PERSON, PERSON, entry, reopened

TEXT = b'[method]\nid = "uniform"\n\x00\xff'
SHA = sha256_of(TEXT)
PDF = b"%PDF-1.7 ondertekend " * 20_000
AT = "2026-03-02T09:00:00Z"


def test_a_definition_comes_back_byte_for_byte(vault: Vault) -> None:
    vault.put_definition(SHA, "uniform-2021", "1.0", TEXT)
    vault.put_definition(SHA, "uniform-2021", "1.0", TEXT)
    with reopened(vault) as again:
        assert again.definition(SHA) == TEXT
        assert again.definitions() == [DefinitionInfo(SHA, "uniform-2021", "1.0")]


def test_one_version_has_one_text(vault: Vault) -> None:
    vault.put_definition(SHA, "uniform-2021", "1.0", TEXT)
    other = TEXT + b"# anders"
    with pytest.raises(DefinitionConflict) as caught:
        vault.put_definition(sha256_of(other), "uniform-2021", "1.0", other)
    assert caught.value.place == "uniform-2021 1.0"
    vault.put_definition(sha256_of(other), "uniform-2021", "1.1", other)
    assert vault.definition(SHA) == TEXT
    assert len(vault.definitions()) == 2


def test_one_text_has_one_name(vault: Vault) -> None:
    vault.put_definition(SHA, "uniform-2021", "1.0", TEXT)
    with pytest.raises(DefinitionConflict):
        vault.put_definition(SHA, "iets-anders", "1.0", TEXT)


def test_bytes_under_another_hash_are_a_fault_of_ours(vault: Vault) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        vault.put_definition(sha256_of(b"x"), "uniform-2021", "1.0", TEXT)
    assert vault.definitions() == []


def test_documents_belong_to_a_stream(vault: Vault) -> None:
    first = vault.append(entry())
    sha = sha256_of(PDF)
    vault.put_document(PDF, sha256=sha, stream=PERSON, kind="report", at=AT)
    vault.put_document(PDF, sha256=sha, stream=PERSON, kind="report", at=AT)
    vault.put_document(b"eerder", sha256=sha256_of(b"eerder"), stream=PERSON, kind="report", at="2026-03-01T09:00:00Z")
    with reopened(vault) as again:
        assert [info.size for info in again.documents(PERSON)] == [6, len(PDF)]
        assert again.document(PERSON, sha) == PDF
        assert again.documents(OTHER_PERSON) == []
        assert again.entries(PERSON) == [first]


@pytest.mark.parametrize("stream", [OTHER_PERSON, ""])
def test_a_document_without_its_dossier_is_refused(vault: Vault, stream: str) -> None:
    with pytest.raises(NotInVault):
        vault.put_document(PDF, sha256=sha256_of(PDF), stream=stream, kind="report", at=AT)


def test_what_is_not_kept_is_told(vault: Vault) -> None:
    for act in (lambda: vault.definition(SHA), lambda: vault.document(PERSON, SHA), lambda: vault.secret("pkcs12")):
        with pytest.raises(NotInVault):
            act()


def test_a_definition_that_was_changed_is_not_given(vault: Vault) -> None:
    vault.put_definition(SHA, "uniform-2021", "1.0", TEXT)
    assert vault._database is not None
    vault._database.execute("UPDATE definition SET content = X'00'")
    with pytest.raises(DamagedVault):
        vault.definition(SHA)


def test_secrets_and_settings_are_replaced_and_forgotten(vault: Vault) -> None:
    vault.put_secret("pkcs12", b"een")
    vault.put_secret("pkcs12", b"\x00twee")
    vault.set_setting("taal", "nl")
    vault.set_setting("taal", "")
    with reopened(vault) as again:
        assert again.secret("pkcs12") == b"\x00twee"
        assert again.secret_names() == ["pkcs12"]
        assert again.setting("taal", "en") == ""
        assert again.setting("kleur", "blauw") == "blauw"
        again.remove_secret("pkcs12")
        again.remove_secret("pkcs12")
        assert again.secret_names() == []
