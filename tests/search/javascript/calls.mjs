// Calls functions of the search's modules, so that a test can compare them with those of Python. Every line of the
// standard input is a call, [module, name, ...arguments], and is answered by a line.

import { readFileSync } from "node:fs";

import { browserModule } from "../../benchmarks/browser_modules.mjs";

const { Language } = await browserModule("language.js");
const languages = new Map();

/** The analysis that a site publishes, made once. */
function languageOf(published) {
  const key = JSON.stringify(published);
  if (!languages.has(key)) languages.set(key, new Language(published));
  return languages.get(key);
}

const OF_LANGUAGE = {
  words: (language, text) => language.words(text).map(({ form, start, end }) => [form, text.slice(start, end)]),
  asked: (language, text, terms) =>
    language
      .asked(text, (form) => terms[form] ?? language.alias(form) ?? form)
      .map(({ start, end, term }) => [text.slice(start, end), language.answers(term)]),
};

async function answered([module, name, ...given]) {
  if (module === "language.js") return OF_LANGUAGE[name](languageOf(given[0]), ...given.slice(1));
  return (await browserModule(module))[name](...given);
}

/** Arrays and maps as JSON knows them. */
function plain(_, value) {
  if (value instanceof Map) return [...value.values()];
  return ArrayBuffer.isView(value) ? [...value] : value;
}

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  process.stdout.write(`${JSON.stringify(await answered(JSON.parse(line)), plain)}\n`);
}
