// Takes an app out of service: uploaded in the place of sw.js, it gives back everything that the app's service worker
// keeps on the devices of its users, and then itself. Files that the program has written stay. Open windows load anew
// from the host.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(retire());
});

async function retire() {
  const { pathname } = new URL(self.registration.scope);
  const isOurs = (name) => name.startsWith(`flet-pwa ${pathname} `) || name === `flet-pwa-shared ${pathname}`;
  const names = await caches.keys();
  await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
  await self.registration.unregister();
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const window of windows) {
    if (window.url.startsWith(self.registration.scope)) await window.navigate(window.url).catch(() => undefined);
  }
}
