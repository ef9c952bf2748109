// Paper shows what is folded away, in every browser: half a page would be missing and nobody could know. Closed results
// stay closed where they are worked out only when open: they would say what no answer said.
(() => {
  let opened = [];
  const known = () => window.CSS && CSS.supports && CSS.supports("selector(:has(*))");
  addEventListener("beforeprint", () => {
    const results = known() && document.querySelector("#results:not([open])");
    const closed = [].slice.call(document.querySelectorAll("main details:not([open])"));
    opened = closed.filter((own) => !(results && results.contains(own)));
    opened.forEach((own) => (own.open = true));
  });
  addEventListener("afterprint", () => {
    opened.forEach((own) => (own.open = false));
    opened = [];
  });
})();
