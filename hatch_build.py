"""Takes the source tree, gives the wheel a normalizer that mypyc has compiled, where CHECKER_COMPILE=1 is set; without it nothing happens.

    CHECKER_COMPILE=1 pip install .

needs a C compiler and some minutes. The rows are the same, byte for byte; see tests/bench/same_rows.py.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "CHECKER_COMPILE"
NEEDS = ["mypy>=1.10", "setuptools>=65", "types-PyYAML>=6.0", "pandas-stubs>=2.2"]
LEFT_OUT = ("settings.py",)
"""Modules that mypyc cannot take; they are called seldom and stay Python."""
CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]*)(?:: ([^=\n]+))? = ", re.MULTILINE)
"""A name in capitals at the head of a line: what it stands for never changes."""
SETUP = """\
from setuptools import setup
from mypyc.build import mypycify
setup(name="checker-compiled", ext_modules=mypycify({arguments!r}, multi_file=True, opt_level="2", debug_level="0"))
"""


class Compiled(BuildHookInterface[Any]):
    """The modules that read text, as C extensions beside their Python."""

    def dependencies(self) -> list[str]:
        """What the build needs beyond hatchling."""
        return NEEDS if _wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the extensions to the wheel; an editable install stays Python, as its modules change."""
        if not _wanted() or version == "editable":
            return
        away = Path(tempfile.mkdtemp())
        for built in sorted(_build(Path(self.root), away).rglob("*.so" if os.name != "nt" else "*.pyd")):
            build_data["force_include"][str(built)] = built.relative_to(away / "lib").as_posix()
        build_data["pure_python"], build_data["infer_tag"] = False, True


def _wanted() -> bool:
    return os.environ.get(SWITCH) == "1"


def _sealed(source: str) -> str:
    """A module whose constants are told as such, so that the compiled code need not look them up by name at every use."""
    sealed, times = CONSTANT.subn(lambda m: f"{m[1]}: Final[{m[2]}] = " if m[2] else f"{m[1]}: Final = ", source)
    future = "from __future__ import annotations\n"
    return sealed.replace(future, f"{future}\nfrom typing import Final\n", 1) if times else source


def _build(root: Path, away: Path) -> Path:
    """The folder with the extensions, laid out as in the wheel; built away from the tree, whose settings setuptools would read."""
    shutil.copytree(root / "checker", away / "checker")
    found = sorted((away / "checker" / "normalizer").rglob("*.py"))
    names = [path.relative_to(away).as_posix() for path in found if path.name not in LEFT_OUT]
    for name in names:
        (away / name).write_text(_sealed((away / name).read_text()))
    (away / "setup.py").write_text(SETUP.format(arguments=["--ignore-missing-imports", *names, "checker/lexicon/dimensions.py"]))
    subprocess.run([sys.executable, "setup.py", "build_ext", "--build-lib", "lib", "--build-temp", "temp"], cwd=away, check=True)
    return away / "lib"
