// The search itself, fetched when it is first needed and shared by everything on a page.

/** Where the site begins, wherever a copy of it lies. */
export const ROOT = new URL("../../../", import.meta.url);

export const BROWSE = new URL("jelajah/", ROOT);
export const CONTRIBUTE = new URL("kontribusi/", ROOT);

let opened;
let failures = 0;

/** The opened search; a browser may remember that a module failed, so each new try has an address of its own. */
export function search() {
  const again = failures ? `?ulang=${failures}` : "";
  opened ??= import(`../search.js${again}`).then(
    ({ openSearch }) => openSearch(ROOT),
    (failure) => {
      opened = undefined;
      failures += 1;
      throw failure;
    },
  );
  return opened;
}

/** Why the search did not answer: "outdated" when the page is older than the site's index, else "offline". */
export function reasonOf(failure) {
  return failure?.reason === "outdated" ? "outdated" : "offline";
}
