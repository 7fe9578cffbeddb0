from datetime import date
from pathlib import Path

import pytest

from checker.config import Config, RuleSettings, SourceSettings, find
from checker.errors import ConfigError

WRONG = [
    ('fail-on = "eror"', "checker.toml:1", "fail-on is 'eror'"),
    ('paths = ["a"]\nfoo = 1', "checker.toml:2", "unknown setting 'foo'"),
    ('[rule.x]\nseverty = "note"', "checker.toml:2", "unknown setting 'rule.x.severty'"),
    ('[rule.x]\ntolerance = "wide"', "checker.toml:2", "rule.x.tolerance is 'wide'"),
    ('[sources."*.md"]\npublished = "soon"', "checker.toml:2", "published is 'soon'"),
    ("paths =", "checker.toml", "TOML"),
]


@pytest.mark.parametrize(("text", "place", "found"), WRONG)
def test_a_mistake_is_one_line_with_its_place(tmp_path: Path, text: str, place: str, found: str) -> None:
    (tmp_path / "checker.toml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        find(tmp_path)
    line = str(caught.value)
    assert place in line
    assert found in line
    assert "\n" not in line


def test_settings_are_read_from_the_nearest_file_above(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.checker]\nfail-on = "warning"\npaths = ["articles"]\nbaseline = "known.yaml"')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'of something else'")
    config = find(below)
    assert (config.file, config.fail_on) == (tmp_path / "pyproject.toml", "warning")
    assert (config.paths, config.baseline) == ((str(tmp_path / "articles"),), str(tmp_path / "known.yaml"))


def test_every_setting(tmp_path: Path) -> None:
    text = """
        select = ["counts"]
        ignore = ["dates/weekday"]
        rules = ["house-rules"]
        [publishers]
        "The Courier Online" = "The Courier"
        [sources."wire/*.md"]
        publisher = "A Wire"
        published = 2026-05-07
        [rule."counts/apart"]
        severity = "note"
        tolerance = 0.05
    """
    (tmp_path / "checker.toml").write_text(text)
    config = find(tmp_path)
    assert (config.select, config.ignore, config.rules) == (("counts",), ("dates/weekday",), (str(tmp_path / "house-rules"),))
    assert config.publishers == {"The Courier Online": "The Courier"}
    assert config.sources == {"wire/*.md": SourceSettings(publisher="A Wire", published=date(2026, 5, 7))}
    assert config.rule == {"counts/apart": RuleSettings("note", 0.05)}


def test_no_file_is_no_settings(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'")
    assert find(tmp_path).paths == Config().paths == ()
