"""Slips in a quotation and in fields that only have a meaning together."""

from tests.bad_input.slips import in_case, in_quote

TEXT = 'text: "Satu nomor cukup untuk warga."'
SPEAKERS = "speakers: [{name: Kepala pelaksana, org: BPBD Kota Contoh}]"
SAID = 'said: {date: "2021-06-01", occasion: "Laporan tahunan"}'
STATE = "state: sumber-primer"
STRATEGIES = "strategies: [komunikasi]"
RIGHTS = "rights: pidato-atau-dokumen-resmi"
SOURCE = "source: {id: s1, publisher: BPBD Kota Contoh, kind: laporan, voice: pelaku"

IN_QUOTES = (
    in_quote("a quotation without words", TEXT + "\n", "", "missing-key"),
    in_quote("a quotation of one word", TEXT, 'text: «"Satu."', "too-short"),
    in_quote("a quotation in unquoted curly quotes", TEXT, "text: “Satu«: nomor cukup.”", "unquoted-colon"),
    in_quote("a quotation with a colon", TEXT, "text: Satu«: nomor cukup untuk warga.", "unquoted-colon"),
    in_quote("a quotation as a list", TEXT, "text:\n  «- Satu nomor cukup.", "wrong-type"),
    in_quote("a quotation twice", TEXT, f"{TEXT}\n«{TEXT}", "duplicate-key"),
    in_quote("an emphasis that nobody spoke", TEXT, 'text: «"Satu *nomor* cukup."', "emphasis-in-verbatim"),
    in_quote("a form that is not listed", "form: verbatim", "form: «persis", "value-not-listed"),
    in_quote("a speaker as a text", SPEAKERS, "speakers: «Kepala pelaksana", "wrong-type"),
    in_quote("a speaker as a map", SPEAKERS, "speakers: «{name: Kepala pelaksana}", "wrong-type"),
    in_quote("a list of names", SPEAKERS, "speakers: [«Kepala pelaksana]", "wrong-type"),
    in_quote("no speaker", SPEAKERS, "speakers: «[]", "too-few"),
    in_quote("a speaker without a name", SPEAKERS, "speakers: [«{org: BPBD Kota Contoh}]", "missing-key"),
    in_quote("nothing about the occasion", SAID, "said: «{}", "too-few"),
    in_quote("a date of the occasion in words", SAID, "said: {date: «1 Juni 2021}", "not-a-date"),
    in_quote("a state that is not listed", STATE, "state: «benar", "value-not-listed"),
    in_quote(
        "a state that needs other fields",
        STATE,
        "state: tidak-terlacak",
        "key-not-allowed-here",
        "missing-key",
    ),
    in_quote("a strategy as a text", STRATEGIES, "strategies: «komunikasi", "wrong-type"),
    in_quote(
        "a quotation of a strategy that is not there",
        STRATEGIES,
        "strategies: [«komunikas]",
        "unknown-strategy",
    ),
    in_quote("no right to print", RIGHTS + "\n", "", "missing-key"),
    in_quote("a right that is not listed", RIGHTS, "rights: «bebas", "value-not-listed"),
    in_quote(
        "a source as an address", SOURCE, "source: https://contoh.example/a\ncontext: {a: b", "wrong-type"
    ),
    in_quote("a source without a voice", ", voice: pelaku", "", "missing-key"),
    in_quote("a source of no kind", "kind: laporan", "kind: «pdf", "value-not-listed"),
    in_quote("a number for a source", "source: {id: s1", "source: {id: «1", "wrong-type"),
    in_quote("a source number with a capital letter", "source: {id: s1", "source: {id: «S1", "wrong-form"),
    in_quote("a translation without its original", "form: verbatim", "form: diterjemahkan", "missing-key"),
)

TOGETHER = (
    in_case("one agency", "  - name: Dinas Sosial Kota Contoh\n    role: pelaksana\n", "", "too-few"),
    in_case("an agency without a role", "    role: koordinator\n", "", "missing-key"),
    in_case("an agency that is not listed", "id: bpbd-contoh", "id: «bpbd-kontoh", "unknown-agency"),
    in_case("both an end and a present", "ongoing: true", 'end: "2020"\n  ongoing: true', "either-or"),
    in_case("neither an end nor a present", "\n  ongoing: true", "", "none-of-these"),
    in_case("an end before the beginning", "ongoing: true", 'end: «"2018"', "period-reversed"),
    in_case("a result without a date", '    date: "2021"\n', "", "undated-result"),
    in_case("a result without a source", "    source: s1\n    measures", "    measures", "unsourced-result"),
    in_case("a strategy that is not there", "- id: komunikasi", "- id: «komunikas", "unknown-strategy"),
    in_case("a quotation that is not there", "[satu-nomor-untuk-warga]", "[«satu-nomor]", "unknown-quote"),
    in_case(
        "a case that is not there",
        "outcome:",
        "related: [{id: «x-y-z, relation: lanjutan}]\noutcome:",
        "unknown-case",
    ),
    in_case(
        "a source address without a scheme",
        '"https://contoh.example/laporan"',
        "«contoh.example/laporan",
        "wrong-form",
    ),
    in_case(
        "an address that runs a script",
        '"https://contoh.example/laporan"',
        '«"javascript:alert(1)"',
        "wrong-form",
    ),
    in_case(
        "a source that nobody can find", '    url: "https://contoh.example/laporan"\n', "", "none-of-these"
    ),
    in_case(
        "a contributor as a text", "[{name: Tim penyusun, role: penulis}]", "«Tim penyusun", "wrong-type"
    ),
    in_case("a state of review as a text", "{state: sedang-diperiksa}", "«sedang-diperiksa", "wrong-type"),
    in_case("a picture by its name alone", "outcome:", "images: [«ruang.jpg]\noutcome:", "wrong-type"),
    in_case(
        "a picture outside its folder",
        "outcome:",
        'images: [{file: «"../a.jpg", alt: "Ruang kendali", credit: Dinas, license: CC0}]\noutcome:',
        "wrong-form",
    ),
    in_case(
        "a lesson of half an hour",
        "outcome:",
        "teaching: {jp: «0, group: lima, level: dasar, objectives: [Menjelaskan hasil.],"
        " questions: [Siapa yang memutuskan?]}\noutcome:",
        "number-out-of-range",
    ),
    in_case(
        "an old address without its slashes", "outcome:", "redirect_from: [«lama]\noutcome:", "wrong-form"
    ),
)

QUOTE_SLIPS = (*IN_QUOTES, *TOGETHER)
