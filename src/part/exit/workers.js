// Whoever had this host for an hour can have left a worker that changes every page. Only our own stays.
(() => {
  const leave = (own) => {
    const worker = own.active || own.waiting || own.installing;
    if (worker && worker.scriptURL !== location.origin + "/kept.js") own.unregister();
  };
  try {
    navigator.serviceWorker
      .getRegistrations()
      .then((all) => all.forEach(leave))
      .catch(() => {});
  } catch (error) {}
})();
