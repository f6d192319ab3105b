"""How a reader passes a case on, or says that something in it is wrong: plain links, made here."""

from urllib.parse import quote

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.model.evidence import evidence
from kb_build.pages import cards
from kb_build.pages.locale import word
from kb_build.pages.page import Values

_WHATSAPP = "https://wa.me/?text="


def of(case: CaseStudy, site_url: str) -> Values:
    """The page's full address, a WhatsApp link, and the query of a `mailto:` address.

    All are empty where nobody knows the address of the site. What is passed on says how strong its evidence
    is.
    """
    if not site_url:
        return {"address": "", "whatsapp": "", "mail": ""}
    address = addresses.absolute(site_url, addresses.case(case.id))
    return {
        "address": address,
        "whatsapp": f"{_WHATSAPP}{quote(_message(case, address), safe='')}",
        "mail": _mail(case, address),
    }


def _message(case: CaseStudy, address: str) -> str:
    label = cards.nature(case)
    outcome = word("outcome", case.outcome).lower()
    strength = word("evidence", str(evidence(case).level)).lower()
    return "\n".join(
        [
            f"[{label}] {case.title}" if label else case.title,
            word("share", "evidence").format(outcome=outcome, evidence=strength),
            address,
        ]
    )


def _mail(case: CaseStudy, address: str) -> str:
    """RFC 6068: everything percent-encoded, lines end in CRLF."""
    subject = word("share", "mail_subject").format(title=case.title)
    text = word("share", "mail_body").format(address=address).replace("\n", "\r\n")
    return f"subject={quote(subject, safe='')}&body={quote(text, safe='')}"
