"""Every rule of the checker in one table. A code and its name never change meaning."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """What a finding stops: an error the build, a warning a strict check, advice nothing."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    code: str
    name: str
    severity: Severity


_E, _W, _A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

RULES: tuple[Rule, ...] = (
    Rule("KB101", "unreadable-file", _E),
    Rule("KB102", "not-utf8", _E),
    Rule("KB103", "byte-order-mark", _E),
    Rule("KB104", "control-character", _E),
    Rule("KB105", "file-too-large", _E),
    Rule("KB106", "no-front-matter", _E),
    Rule("KB107", "front-matter-unclosed", _E),
    Rule("KB108", "empty-front-matter", _E),
    Rule("KB109", "front-matter-too-long", _E),
    Rule("KB110", "nesting-too-deep", _E),
    Rule("KB111", "unquoted-colon", _E),
    Rule("KB112", "tab-indentation", _E),
    Rule("KB113", "special-first-character", _E),
    Rule("KB114", "unreadable-yaml", _E),
    Rule("KB115", "duplicate-key", _E),
    Rule("KB116", "anchor", _E),
    Rule("KB117", "alias", _E),
    Rule("KB118", "tag", _E),
    Rule("KB119", "not-key-and-value", _E),
    Rule("KB120", "key-not-text", _E),
    Rule("KB121", "ambiguous-value", _E),
    Rule("KB122", "missing-folder", _E),
    Rule("KB123", "symlink", _E),
    Rule("KB124", "empty-folder", _E),
    Rule("KB125", "line-too-long", _E),
    Rule("KB126", "value-cut-by-comment", _W),
    Rule("KB201", "missing-key", _E),
    Rule("KB202", "unknown-key", _E),
    Rule("KB203", "wrong-type", _E),
    Rule("KB204", "value-not-listed", _E),
    Rule("KB205", "too-short", _E),
    Rule("KB206", "too-long", _E),
    Rule("KB207", "wrong-form", _E),
    Rule("KB208", "not-a-date", _E),
    Rule("KB209", "too-few", _E),
    Rule("KB210", "too-many", _E),
    Rule("KB211", "repeated-item", _E),
    Rule("KB212", "either-or", _E),
    Rule("KB213", "key-not-allowed-here", _E),
    Rule("KB214", "wrong-shape", _E),
    Rule("KB215", "number-out-of-range", _E),
    Rule("KB216", "empty-value", _E),
    Rule("KB217", "none-of-these", _E),
    Rule("KB301", "unknown-strategy", _E),
    Rule("KB302", "unknown-sector", _E),
    Rule("KB303", "unknown-agency", _E),
    Rule("KB304", "unknown-region", _E),
    Rule("KB305", "unknown-case", _E),
    Rule("KB306", "unknown-quote", _E),
    Rule("KB307", "unknown-source", _E),
    Rule("KB308", "duplicate-id", _E),
    Rule("KB309", "file-name-not-an-id", _E),
    Rule("KB310", "registered-agency-by-name", _A),
    Rule("KB311", "quote-not-quotable", _E),
    Rule("KB312", "source-id-repeated", _E),
    Rule("KB313", "orphan-quote", _A),
    Rule("KB314", "related-contradiction", _W),
    Rule("KB315", "related-to-itself", _E),
    Rule("KB316", "region-by-name", _A),
    Rule("KB317", "source-mark-form", _W),
    Rule("KB318", "unknown-term", _E),
    Rule("KB319", "bps-region-code", _E),
    Rule("KB320", "region-code-of-two", _A),
    Rule("KB321", "unknown-successor", _E),
    Rule("KB401", "undated-result", _E),
    Rule("KB402", "unsourced-result", _E),
    Rule("KB403", "source-never-cited", _W),
    Rule("KB404", "party-as-outsider", _E),
    Rule("KB405", "quotable-without-source", _E),
    Rule("KB406", "checker-among-writers", _E),
    Rule("KB407", "emphasis-in-verbatim", _E),
    Rule("KB408", "achieved-on-weak-evidence", _A),
    Rule("KB409", "period-reversed", _E),
    Rule("KB410", "outsider-without-cover", _E),
    Rule("KB411", "outsider-news-without-speaker", _E),
    Rule("KB412", "untraceable-name-leaks", _E),
    Rule("KB413", "checker-unnamed", _E),
    Rule("KB414", "figure-without-source", _A),
    Rule("KB415", "quote-text-differs", _W),
    Rule("KB416", "period-in-future", _W),
    Rule("KB417", "continuity-old", _W),
    Rule("KB501", "section-missing", _E),
    Rule("KB502", "section-out-of-order", _E),
    Rule("KB503", "section-unknown", _E),
    Rule("KB504", "section-empty", _W),
    Rule("KB505", "first-level-heading", _E),
    Rule("KB506", "setext-heading", _E),
    Rule("KB507", "heading-needs-space", _E),
    Rule("KB508", "heading-id-repeated", _E),
    Rule("KB509", "link-in-heading", _E),
    Rule("KB510", "raw-html", _E),
    Rule("KB511", "attribute-list", _E),
    Rule("KB512", "reference-definition", _E),
    Rule("KB513", "indented-code", _E),
    Rule("KB514", "block-in-indent", _E),
    Rule("KB515", "unaccepted-block", _E),
    Rule("KB516", "fence-unclosed", _E),
    Rule("KB517", "fence-form", _E),
    Rule("KB518", "code-unclosed", _E),
    Rule("KB519", "link-form", _E),
    Rule("KB520", "list-needs-blank-line", _W),
    Rule("KB521", "too-many-brackets", _E),
    Rule("KB522", "emphasis-unpaired", _E),
    Rule("KB523", "heading-level-skipped", _W),
    Rule("KB524", "too-many-headings", _E),
    Rule("KB530", "link-to-missing-page", _E),
    Rule("KB531", "link-to-missing-anchor", _E),
    Rule("KB532", "link-scheme", _E),
    Rule("KB533", "link-absolute", _E),
    Rule("KB534", "image-missing", _E),
    Rule("KB535", "image-undescribed", _E),
    Rule("KB536", "link-to-own-site", _W),
    Rule("KB537", "image-without-alt", _E),
    Rule("KB538", "image-too-large", _E),
    Rule("KB539", "image-type-differs", _E),
    Rule("KB540", "image-with-location", _E),
    Rule("KB541", "unpublishable-file", _W),
    Rule("KB601", "invisible-character", _W),
    Rule("KB602", "bidirectional-character", _E),
    Rule("KB603", "mixed-script", _W),
    Rule("KB604", "identity-number", _E),
    Rule("KB605", "private-phone", _E),
    Rule("KB606", "private-email", _W),
    Rule("KB607", "secret", _E),
    Rule("KB608", "person-accused", _W),
    Rule("KB609", "near-duplicate", _W),
    Rule("KB610", "long-sentence", _A),
    Rule("KB701", "address-taken", _E),
    Rule("KB801", "unreadable-settings", _E),
    Rule("KB802", "entry-not-an-id", _E),
    Rule("KB803", "unknown-setting", _E),
    Rule("KB804", "setting-value", _E),
    Rule("KB805", "repeated-name", _W),
    Rule("KB806", "repeated-code", _E),
    Rule("KB807", "repeated-word", _W),
)

_BY_NAME = {rule.name: rule for rule in RULES}
_BY_CODE = {rule.code: rule for rule in RULES}


def rule_named(name: str) -> Rule:
    """The rule of a name."""
    return _BY_NAME[name]


def rule_coded(code: str) -> Rule | None:
    """The rule of a code, written in any case, or None."""
    return _BY_CODE.get(code.upper())
