"""Takes a sentence, gives what its figures are about where it does not say: what the text left standing."""

from __future__ import annotations

from checker.normalizer.frames.memory import Memory, Subject
from checker.normalizer.frames.names import MERGED, Name
from checker.normalizer.frames.recall import heading, is_person, looks_like_person
from checker.normalizer.frames.resolve import is_measure
from checker.normalizer.frames.versions import main
from checker.normalizer.frames.view import View
from checker.normalizer.model import Block

_NEAR = 4
"""How many blocks above a list the numbered thing may stand that the list is about."""


def inherited(view: View) -> Subject | None:
    """What the text left standing: the lead-in or heading of a bullet, the sentence before, the heading, the title."""
    memory, block = view.memory, view.block
    listed = block.kind in ("bullet", "cell")
    if view.names and view.names[0].first <= 1 and view.letters[view.names[0].last] == ":":
        return memory.named(view.names[0], "lead-in")
    coded = [n for n in view.names if n.code]
    name = next((n for n in coded if block.kind == "heading" or (n.entity and not n.model and not _is_tool(view, n))), None)
    if name:
        return memory.named(name, "sentence")
    if listed and block.lead is None and (above := heading(memory, block)):
        return above
    if listed and memory.sibling and memory.sibling_block >= block.index - _NEAR:
        return memory.sibling._replace(how="lead-in")
    if memory.topic and (memory.topic_block == block.index or (listed and _leads(memory, block))) and _can_have(view, memory.topic):
        return memory.topic._replace(how="lead-in" if listed else "sentence")
    free = (n for n in view.names if n.entity and not n.model and view.letters[n.first - 1] != "P" and not _speaks(view, n))
    name = next((n for n in free if not _only_describes(view, n)), None)
    if name:
        return memory.named(name, "sentence")
    if memory.sibling and memory.sibling_block >= block.index - _NEAR:
        return memory.sibling._replace(how="sentence")
    whole = main(view)
    return None if whole and _is_somebody(view, whole) else whole


def _is_somebody(view: View, whole: Subject) -> bool:
    """Whether what the article speaks of most is a person, whom no figure is left standing for."""
    return view.memory.is_person(whole) or any(n.key == whole.key and looks_like_person(view, n) for n in view.names)


def _only_describes(view: View, name: Name) -> bool:
    """ "Three suspected Teskow rebels": a name in front of a noun that a figure or "a" introduces."""
    opening = view.tags[: name.first].rstrip("AW")
    return view.letters[name.last] in "WQ" and (opening.endswith("M") or view.words[len(opening) - 1] in ("a", "an"))


def _speaks(view: View, name: Name) -> bool:
    """Whether a name is one that figures are told by and not of: a person, or who says the sentence from behind a comma."""
    if is_person(view, name):
        return True
    told = [c.subject for c in view.clauses if c.klass == "say" and c.opener in (",", '"') and c.subject and c.subject[0] >= c.start]
    return any(a <= name.first and name.last <= b for a, b in told)


def _is_tool(view: View, name: Name) -> bool:
    """Whether a version is one of something that the article is not about: "Rust 1.78" on the pages of Orvan 5.2."""
    whole = main(view) if "." in name.code else None
    return whole is not None and name.key != whole.key and view.memory.versions


def _leads(memory: Memory, block: Block) -> bool:
    """Whether a list goes on with the topic: its lead-in's, or a name that the text before it was about."""
    named = memory.topic is not None and memory.topic.named
    return (named or memory.topic_block == block.lead) and not _beside(memory, block)


def _beside(memory: Memory, block: Block) -> bool:
    """Whether the topic is that of another line of the same list, which this one does not go on with."""
    other = memory.blocks[memory.topic_block]
    return block.kind == other.kind == "bullet" and other.index != block.lead and other.level == block.level


def _can_have(view: View, topic: Subject) -> bool:
    """Whether a figure may be left standing for the topic: no person, and for a measure ("the price was ...") only a name or a deal."""
    if view.memory.is_person(topic):
        return False
    return topic.named or topic.key in MERGED or not any(c.subject and is_measure(view.low[c.subject[1] - 1]) for c in view.clauses)
