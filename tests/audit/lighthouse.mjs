// Measures pages with Lighthouse. Standard input: {site, below, runs, pages: [{kind, address, hidden}]}; output: one JSON line a run.
import { text } from "node:stream/consumers";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { serve } from "./host.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const SCREENS = { phone: undefined, desktop: desktopConfig };
const FLAGS = ["--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

const missed = (report, category) =>
  category.auditRefs
    .filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 1)
    .map(({ id }) => `${id} ${report.audits[id].displayValue ?? ""}`.trim());

const scores = report => Object.fromEntries(
  Object.entries(report.categories).map(([name, category]) => [name, Math.round(100 * category.score)]));

const causes = report => Object.fromEntries(
  Object.entries(report.categories).map(([name, category]) => [name, missed(report, category)]));

const measure = async (url, hidden, config, port) => {
  const skipAudits = hidden ? ["is-crawlable"] : [];
  const { lhr } = await lighthouse(url, { port, onlyCategories: CATEGORIES, skipAudits, logLevel: "error" }, config);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return { scores: scores(lhr), causes: causes(lhr) };
};

const { site, below, runs, pages } = JSON.parse(await text(process.stdin));
const sandbox = process.getuid() === 0 ? ["--no-sandbox"] : [];
const host = await serve(site, below);
const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: [...FLAGS, ...sandbox] });
try {
  for (const { kind, address, hidden } of pages)
    for (const [screen, config] of Object.entries(SCREENS))
      for (let run = 0; run < runs; run += 1) {
        const found = await measure(host.home + address, hidden, config, chrome.port);
        console.log(JSON.stringify({ kind, screen, ...found }));
      }
} finally {
  chrome.kill();
  host.close();
}
