// A list as a file that spreadsheets open: RFC 4180, with the mark by which they know UTF-8.

const MARK = "\ufeff";
const LINE_END = "\r\n";
// A spreadsheet would take these for the beginning of a formula and run it.
const FORMULA = /^[\s]*[=+\-@\t\r]/;

function cell(value) {
  const text = String(value ?? "");
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows of values below their headings. */
export function csv(headings, rows) {
  return MARK + [headings, ...rows].map((row) => row.map(cell).join(",") + LINE_END).join("");
}

/** Hand a text to the reader as a file. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
