"""Settings: each mistake is one sentence that names the variable and the mend."""

from pathlib import Path

import pytest

from bot.settings import MENDS, ConfigError, Settings, load

TOKEN = "123456789:" + "A" * 35
GOOD = {"TALKOOT_TOKEN": TOKEN, "TALKOOT_OPERATOR": "Kurvi residents, kurvi@example.org"}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in MENDS:
        monkeypatch.delenv(f"TALKOOT_{name.upper()}", raising=False)


def refused(monkeypatch: pytest.MonkeyPatch, **given: str) -> list[str]:
    for name, value in {**GOOD, **given}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError) as caught:
        load("token", "operator")
    return caught.value.sentences


def test_two_variables_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    settings = load("token", "operator")
    assert settings.timezone == "UTC"
    assert settings.database_path == Path("talkoot.db")
    assert settings.key_path == Path("talkoot.key")
    assert settings.address == ("127.0.0.1", 8080)
    assert settings.bot_files == "https://api.telegram.org/file/bot"
    assert (settings.backup_days, settings.identity_days, settings.ballot_days) == (30, 180, 60)


def test_an_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"TALKOOT_TOKEN={TOKEN}\nTALKOOT_TIMEZONE=Europe/Helsinki\nOTHER=1\n")
    monkeypatch.setenv("TALKOOT_TIMEZONE", "Europe/Oslo")
    settings = load("token")
    assert settings.timezone == "Europe/Oslo"


def test_an_env_file_that_is_no_text_is_one_sentence() -> None:
    Path(".env").write_bytes(b"TALKOOT_TOKEN=\xff\xfe")
    with pytest.raises(ConfigError, match=r"\.env can't be read"):
        load()


def test_an_empty_variable_counts_as_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALKOOT_TIMEZONE", "")
    assert load().timezone == "UTC"


def test_what_is_missing_is_named_one_sentence_each() -> None:
    with pytest.raises(ConfigError) as caught:
        load("token", "operator")
    assert [sentence.split()[0] for sentence in caught.value.sentences] == [
        "TALKOOT_TOKEN",
        "TALKOOT_OPERATOR",
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOKEN", "abc"),
        ("TOKEN", "123456789"),
        ("TOKEN", TOKEN + " x"),
        ("OPERATOR", "Kurvi residents"),
        ("OPERATOR", "@"),
        ("OPERATOR", "a@b.fi\nsecond line"),
        ("OPERATOR", "Kurvi kurvi@example.org " + "x" * 200),
        ("TIMEZONE", "Helsinki"),
        ("TIMEZONE", "../etc/passwd"),
        ("BOT_API", "api.telegram.org"),
        ("BOT_API", "ftp://example.org"),
        ("DATABASE", "talkoot.db"),
        ("DATABASE", "postgresql://example.org/talkoot"),
        ("DATABASE", "sqlite:///"),
        ("WEBHOOK_SECRET", "short"),
        ("WEBHOOK_SECRET", "with spaces in between"),
        ("WEBHOOK_SECRET", "x" * 257),
        ("LISTEN", "8080"),
        ("LISTEN", "localhost:http"),
        ("LISTEN", "localhost:99999"),
        ("FONTS", "no/such/folder"),
        ("SOURCE_URL", "the internet"),
        ("BACKUP_DAYS", "0"),
        ("BACKUP_DAYS", "a month"),
        ("IDENTITY_DAYS", "1"),
        ("BALLOT_DAYS", "-60"),
        ("OPEN_PROPOSALS", "0"),
        ("ACTS_A_DAY", "1000"),
        ("MINUTES_A_DAY", "1441"),
        ("FEWEST_ANSWERS", "2"),
        ("FEWEST_IN_A_SPLIT", "4"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    (sentence,) = refused(monkeypatch, **{f"TALKOOT_{name}": value})
    assert sentence == f"TALKOOT_{name} can't be used: {MENDS[name.lower()]}."


def test_two_mistakes_are_two_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(refused(monkeypatch, TALKOOT_LISTEN="x", TALKOOT_TIMEZONE="x")) == 2


def test_a_webhook_needs_a_secret_and_https(monkeypatch: pytest.MonkeyPatch) -> None:
    (missing,) = refused(monkeypatch, TALKOOT_WEBHOOK_URL="https://example.org/hook")
    assert missing.startswith("TALKOOT_WEBHOOK_SECRET is missing")
    secret = {"TALKOOT_WEBHOOK_SECRET": "s" * 16}
    (plain,) = refused(monkeypatch, TALKOOT_WEBHOOK_URL="http://example.org/hook", **secret)
    assert plain.startswith("TALKOOT_WEBHOOK_URL can't be used")


def test_a_webhook_that_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALKOOT_WEBHOOK_URL", "https://example.org/hook")
    monkeypatch.setenv("TALKOOT_WEBHOOK_SECRET", "s" * 16)
    assert load().webhook_path == "/hook"


@pytest.mark.parametrize(
    "operator", ["Kurvi, kurvi@example.org", "Aino, +358 40 1234567", "Kurvi, t.me/kurvi", "Äijä @aino_k"]
)
def test_ways_to_reach_somebody(monkeypatch: pytest.MonkeyPatch, operator: str) -> None:
    monkeypatch.setenv("TALKOOT_OPERATOR", operator)
    assert load("operator").operator == operator


@pytest.mark.parametrize(
    ("base", "files"),
    [
        ("https://bot.example.org/bot", "https://bot.example.org/file/bot"),
        ("https://example.org/bot{token}/test", "https://example.org/file/bot{token}/test"),
    ],
)
def test_files_come_from_the_same_server(monkeypatch: pytest.MonkeyPatch, base: str, files: str) -> None:
    monkeypatch.setenv("TALKOOT_BOT_API", base)
    assert load().bot_files == files


def test_secrets_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALKOOT_TOKEN", TOKEN)
    monkeypatch.setenv("TALKOOT_WEBHOOK_SECRET", "lantern" * 4)
    printed = repr(load())
    assert TOKEN not in printed
    assert "lantern" not in printed


def test_every_setting_has_its_mend() -> None:
    assert set(Settings.model_fields) == set(MENDS)
    assert not [name for name in Settings.model_fields if "seed" in name or "chance" in name]
