"""Takes pint's and babel's (CLDR) tables, writes units.toml and currencies.toml beside this file: `python -m checker.lexicon.generate`.

Run by hand when a unit or a currency is added; neither library is needed at run time. Which units are taken is said here, everything
else comes from the libraries, so that the same versions give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
DIGITS = 15
"""Significant digits kept of a factor: pint multiplies floats, and the last few bits differ from machine to machine."""

SELECTION = {
    "fpnµmcdk": "meter",
    "pnµmkT": "gram",
    "fpnµm": "second",
    "nµmkMGTP": "watt",
    "mkMGTPE": "joule",
    "kMGTPEZ": "bit byte",
    "kMGTP": "watt_hour",
    "nµmkM": "volt",
    "nµmk": "ampere",
    "kMG": "volt_ampere",
    "m": "ampere_hour bar kelvin radian arcsecond",
    "mk": "newton",
    "mµkMG": "ohm",
    "mkMGT": "electron_volt",
    "mhkMGT": "pascal",
    "nµmcdhM": "liter",
    "pnµm": "mole molar farad",
    "nµm": "henry gray sievert coulomb tesla siemens",
    "kMGT": "hertz becquerel",
    "k": "calorie dalton oersted gauss",
    "kM": "parsec",
    "fpnm": "barn",
    "": """minute hour day week fortnight month year century millennium inch foot yard mile nautical_mile furlong fathom angstrom
        light_year astronomical_unit pound ounce stone dram grain carat troy_ounce metric_ton ton long_ton acre hectare gallon
        imperial_gallon quart pint cup fluid_ounce tablespoon teaspoon bushel knot degree_Celsius degree_Fahrenheit
        standard_atmosphere torr millimeter_Hg inch_Hg pound_force_per_square_inch kip_per_square_inch horsepower metric_horsepower
        british_thermal_unit therm refrigeration_ton erg degree turn arcminute candela lumen lux nit steradian
        revolutions_per_minute force_pound force_kilogram dyne poise stokes curie rem roentgen speed_of_light bohr_magneton
        board_foot pixel baud permille ppm""",
}
"""SI prefixes that are met in print -> names of units in pint."""

INSTEAD = {"barrel": "oil_barrel"}
"""Our name -> what it means in print, where pint's own unit of that name is another (pint's barrel is for beer, 31.5 gallons)."""

FORMER = "DEM FRF ITL ESP NLG BEF ATS FIM IEP PTE GRD HRK SKK SIT EEK LVL LTL CYP MTL LUF ZWL VEF SLL BYR ANG CNH"
"""Currencies of the past (or, as CNH, without a country) that texts still tell of; CLDR knows which are tender today."""


def main() -> None:
    """Writes both tables in UTF-8 with `\\n`."""
    for name, lines in (("units.toml", units()), ("currencies.toml", currencies())):
        (HERE / name).write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def units() -> Iterator[str]:
    """Lines of units.toml: pint's name, its dimension in SI base units, factor and offset to them, symbol, prefixes."""
    import pint

    registry: Any = pint.UnitRegistry()
    yield f"# Source: pint {pint.__version__}, default registry; by generate.py, not by hand. value * factor + offset = value in base."
    for name, prefixes in sorted(selected().items()):
        yield f"{name} = {{ {_unit(registry, name, prefixes)} }}"


def selected() -> dict[str, str]:
    """Name of a unit -> the SI prefixes it takes."""
    found: dict[str, str] = {}
    for prefixes, names in SELECTION.items():
        for name in names.split():
            found[name] = found.get(name, "") + prefixes.partition(" ")[0]
    return found | dict.fromkeys(INSTEAD, "")


def _unit(registry: Any, name: str, prefixes: str) -> str:
    meant = registry.Unit(INSTEAD.get(name, name))
    base = registry.Quantity(1, meant).to_base_units()
    zero = registry.Quantity(0, meant).to_base_units().magnitude
    definition = registry._units[name]
    symbol = definition.symbol if definition.has_symbol else ""
    fields: dict[str, Any] = {"base": str(base.units), "factor": _short(base.magnitude - zero), "offset": _short(zero) if zero else None}
    fields |= {"symbol": symbol, "prefixes": prefixes}
    return ", ".join(f"{k} = {_toml(v)}" for k, v in fields.items() if v)


def _short(number: float) -> float:
    return float(f"{number:.{DIGITS}g}")


def _toml(value: str | float) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def currencies() -> Iterator[str]:
    """Lines of currencies.toml: ISO 4217 code, sign in English where it has one, name for one and many, and its country.

    The first two letters of a code are those of the country (ISO 3166); EUR and the codes with X have none.
    """
    import babel
    from babel import Locale

    english = Locale("en")
    yield f"# Source: Unicode CLDR in babel {babel.__version__}, locale en; by generate.py, not by hand. code = [sign, one, many, country]."
    for code in sorted({*tender(), *FORMER.split()}):
        plural = english._data["currency_names_plural"].get(code, {})
        name = english.currencies[code]
        sign = english.currency_symbols.get(code, code)
        row = ["" if sign == code else sign, plural.get("one", name), plural.get("other", name), english.territories.get(code[:2], "")]
        yield f"{code} = [{', '.join(map(_toml, row))}]"


def tender() -> set[str]:
    """ISO 4217 codes of the currencies that are legal tender somewhere today, by CLDR."""
    from babel.core import get_global

    rows = [row for rows in get_global("territory_currencies").values() for row in rows]
    return {code for code, _, until, is_tender in rows if until is None and is_tender}


if __name__ == "__main__":
    main()
