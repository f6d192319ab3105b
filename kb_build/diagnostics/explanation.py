"""A rule in words, for people who ask about its code."""

from collections import defaultdict

from kb_build.diagnostics.catalogue import Rule
from kb_build.diagnostics.messages import Language, interface, sentences


def explanation(rule: Rule, language: Language) -> str:
    """What is found, why it matters and what to do; what only a finding can fill in is left as dots."""
    words = sentences(language)[rule.name]
    told = (words[part].format_map(defaultdict(lambda: "…")) for part in ("message", "why", "help"))
    heading = f"{rule.code} {rule.name} ({interface(language)[rule.severity.value]})"
    return "\n\n".join([heading, *(sentence for sentence in told if sentence.strip("… :"))])
