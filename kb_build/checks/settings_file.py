"""KB801, KB803, KB804: can the project's settings be used?"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from kb_build.diagnostics import severity
from kb_build.diagnostics.catalogue import RULES
from kb_build.diagnostics.diagnostic import Details, Diagnostic, Phrase, phrase
from kb_build.diagnostics.suggest import nearest
from kb_build.settings import KNOWN, SETTINGS_FILE, SEVERITY, TABLE, Settings, SettingsFault
from kb_build.text import toml_keys
from kb_build.text.source import Place, Source, Span

_DETAIL = {"setting-value": "expected", "unreadable-file": "reason"}


def source(settings: Settings) -> Source:
    """The text of the settings file."""
    return Source(path=PurePosixPath(SETTINGS_FILE), text=settings.text)


def check(settings: Settings) -> Iterator[Diagnostic]:
    """Settings that cannot be used, and severities of rules that do not exist or cannot be lowered."""
    faults = (*settings.faults, *_severities(settings))
    spans = toml_keys.spans(settings.text) if any(fault.keys for fault in faults) else {}
    for fault in faults:
        span = toml_keys.nearest(spans, fault.keys) if fault.keys else Span(fault.at, fault.at + 1)
        yield Diagnostic(fault.cause, Place(PurePosixPath(SETTINGS_FILE), span), _details(fault))


def _severities(settings: Settings) -> Iterator[SettingsFault]:
    seen: set[str] = set()
    for key, written in settings.severity.items():
        keys = (*TABLE, SEVERITY, key)
        rule = severity.rule_meant(key)
        if rule is None:
            yield SettingsFault(cause="unknown-setting", keys=keys)
        elif written not in severity.CHOICES:
            yield SettingsFault(cause="setting-value", keys=keys, phrase="expected-severity")
        elif severity.is_lowered(rule, written):
            yield SettingsFault(cause="setting-value", keys=keys, phrase="expected-error")
        elif rule.name in seen:
            yield SettingsFault(cause="setting-value", keys=keys, phrase="expected-once")
        if rule:
            seen.add(rule.name)


def _details(fault: SettingsFault) -> Details:
    name = ".".join(fault.keys[len(TABLE) :]) or ".".join(fault.keys)
    if fault.cause == "unknown-setting":
        return {"value": name, "suggestion": _meant(fault.keys[len(TABLE) :])}
    told: Details = {_DETAIL[fault.cause]: Phrase(fault.phrase, fault.values)} if fault.phrase else {}
    return {"key": name, **told} if fault.keys else told


def _meant(keys: tuple[str, ...]) -> Phrase:
    written = keys[-1]
    if len(keys) == 1:
        otherwise = phrase("known-fields", list=", ".join(f"`{key}`" for key in KNOWN))
        near = nearest(written, KNOWN)
    else:
        otherwise = phrase("rule-codes", example=RULES[0].code)
        coded = severity.rule_meant(written.strip().upper())
        near = coded.code if coded else nearest(written, [rule.name for rule in RULES])
    return phrase("did-you-mean", near=near) if near else otherwise
