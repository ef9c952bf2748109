// Whoever had this host for an hour can have left a worker that changes every page. Only our own stays. A neighbour in
// another folder of the same host, whose worker sees none of our pages, is left alone.
(() => {
  const home = location.origin + "@BASE@";
  const leave = (own) => {
    const worker = own.active || own.waiting || own.installing;
    const near = own.scope.indexOf(home) === 0 || home.indexOf(own.scope) === 0;
    if (worker && near && worker.scriptURL !== home + "kept.js") own.unregister();
  };
  try {
    navigator.serviceWorker
      .getRegistrations()
      .then((all) => all.forEach(leave))
      .catch(() => {});
  } catch (error) {}
})();
